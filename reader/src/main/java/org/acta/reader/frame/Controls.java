package org.acta.reader.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Words that make something else of what they govern: *refuse*, *urge*, *stop short*.
final class Controls {
  /// What such a word does.
  enum Control {
    REFUSE,
    HOLD,
    CALL,
    OBLIGE,
    PREVENT,
    PLAN,
    DO,
    APPEAR,
    TRY
  }

  private record Row(Control control, List<String> with) {}

  private final Map<String, List<Row>> rows = new HashMap<>();

  static Controls read() {
    Controls controls = new Controls();
    for (List<String> row : Rows.of("controls.tsv")) {
      List<String> words = List.of(row.get(1).split(" "));
      controls
          .rows
          .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
          .add(new Row(Control.valueOf(row.get(0)), words.subList(1, words.size())));
    }
    return controls;
  }

  /// What a word does to what it governs; of several rows the one with the most words.
  Optional<Control> of(Sentence sentence, Word word) {
    Optional<Row> best = Optional.empty();
    for (Row row : rows.getOrDefault(Lexicon.lemma(word), List.of())) {
      boolean longer = best.isEmpty() || row.with().size() > best.get().with().size();
      if (longer && row.with().stream().allMatch(other -> near(sentence, word, other))) {
        best = Optional.of(row);
      }
    }
    return best.map(Row::control);
  }

  private static boolean near(Sentence sentence, Word word, String lemma) {
    int last = Math.min(word.index() + 3, sentence.words().size());
    for (int i = word.index() + 1; i <= last; i++) {
      if (Lexicon.lemma(sentence.word(i)).equals(lemma)) {
        return true;
      }
    }
    return false;
  }
}
