package org.acta.reader.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.acta.ledger.DeedKind;
import org.acta.ledger.StatementKind;
import org.acta.reader.text.Word;

/// The frames, found by their words, and what they come to.
final class Lexicon {
  private final Map<String, List<Frame>> byWord = new HashMap<>();
  private final Map<String, DeedKind> outcomes = new HashMap<>();

  private Lexicon() {}

  static Lexicon read() {
    Lexicon lexicon = new Lexicon();
    for (Frame frame : Frame.read()) {
      for (List<String> words : frame.words()) {
        lexicon.byWord.computeIfAbsent(words.getLast(), _ -> new ArrayList<>()).add(frame);
      }
    }
    for (List<String> row : Rows.of("outcomes.tsv")) {
      lexicon.outcomes.put(row.get(0) + " " + row.get(1), kind(row.get(2)));
    }
    return lexicon;
  }

  /// The frames that a word may be the word of, in the order of the file.
  List<Frame> of(Word word) {
    return byWord.getOrDefault(lemma(word), List.of());
  }

  /// What a frame comes to; empty if it comes to nothing.
  Optional<DeedKind> outcome(Frame frame, Stance stance) {
    return frame
        .fixed()
        .map(Lexicon::kind)
        .filter(kind ->
            stance.happens() || kind == StatementKind.THREATEN && stance == Stance.CONDITIONAL)
        .or(() -> Optional.ofNullable(outcomes.get(frame.makes() + " " + stance.name())));
  }

  /// The lemma in small letters; the parser's lemmas of names are the names.
  static String lemma(Word word) {
    return word.lemma().toLowerCase(Locale.ROOT);
  }

  private static DeedKind kind(String typeAndKind) {
    String[] words = typeAndKind.split(" ");
    return DeedKind.of(words[0], words[1]).orElseThrow();
  }
}
