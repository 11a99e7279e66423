package org.acta.reader.frame;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Words that weigh for or against a result by themselves: *doctored*, *in tatters*, *orderly*.
final class Weights {
  /// Which way a word weighs.
  enum Weight {
    DENY,
    DOUBT,
    PRAISE
  }

  /// Words of a sentence that weigh.
  ///
  /// @param first of them
  /// @param last of them
  record Weighing(Weight weight, Word first, Word last, boolean negated) {}

  private record Row(Weight weight, List<String> words) {}

  private static final Set<String> NEGATIONS =
      Set.of(
          "not",
          "n't",
          "n’t",
          "no",
          "never",
          "nor",
          "neither",
          "nothing",
          "without",
          "little",
          "hardly",
          "scarcely",
          "barely",
          "lack",
          "lacking",
          "absence",
          "devoid",
          "deprive",
          "anything",
          "cannot",
          "nobody",
          "none",
          "far");

  /// How far before a word its negation may stand, and how far apart the words of an idiom.
  private static final int BEFORE = 4;

  private static final int GAP = 2;

  private final Map<String, List<Row>> byFirst = new HashMap<>();

  static Weights read() {
    Weights weights = new Weights();
    for (List<String> row : Rows.of("weights.tsv")) {
      List<String> words = List.of(row.get(1).split(" "));
      weights
          .byFirst
          .computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
          .add(new Row(Weight.valueOf(row.get(0)), words));
    }
    weights
        .byFirst
        .values()
        .forEach(rows -> rows.sort(Comparator.comparing(row -> -row.words().size())));
    return weights;
  }

  /// What weighs in a sentence, in its order; of two idioms that begin with one word, the longer.
  List<Weighing> in(Sentence sentence) {
    List<Weighing> found = new ArrayList<>();
    int after = 0;
    for (Word word : sentence.words()) {
      if (word.index() > after) {
        Optional<Weighing> here = at(sentence, word);
        here.ifPresent(found::add);
        after = here.map(weighing -> weighing.last().index()).orElse(after);
      }
    }
    return found;
  }

  private Optional<Weighing> at(Sentence sentence, Word word) {
    for (String form : forms(word)) {
      for (Row row : byFirst.getOrDefault(form, List.of())) {
        Optional<Word> last = last(sentence, word, row.words());
        if (last.isPresent()) {
          boolean own = row.words().getFirst().matches("no|not|without");
          return Optional.of(
              new Weighing(row.weight(), word, last.get(), !own && negated(sentence, word)));
        }
      }
    }
    return Optional.empty();
  }

  /// As rows may write a word, the lemma first, so that the same row is met in every run.
  private static List<String> forms(Word word) {
    String text = word.text().toLowerCase(Locale.ROOT);
    return text.matches("n['’]t") ? List.of("not") : List.of(Lexicon.lemma(word), text);
  }

  private static Optional<Word> last(Sentence sentence, Word first, List<String> words) {
    Word at = first;
    for (String wanted : words.subList(1, words.size())) {
      Optional<Word> next = Optional.empty();
      int reach = Math.min(sentence.words().size(), at.index() + 1 + GAP);
      for (int i = at.index() + 1; i <= reach && next.isEmpty(); i++) {
        Word candidate = sentence.word(i);
        if (forms(candidate).contains(wanted)) {
          next = Optional.of(candidate);
        } else if (candidate.text().matches("[,;:.]|and|but")) {
          return Optional.empty();
        }
      }
      if (next.isEmpty()) {
        return Optional.empty();
      }
      at = next.get();
    }
    return Optional.of(at);
  }

  private static boolean negated(Sentence sentence, Word word) {
    for (int i = word.index() - 1; i >= Math.max(1, word.index() - BEFORE); i--) {
      Word before = sentence.word(i);
      if (before.text().matches("[;:,]|but|and")) {
        return false;
      }
      if (NEGATIONS.contains(Lexicon.lemma(before)) || NEGATIONS.contains(before.text())) {
        return true;
      }
    }
    return false;
  }
}
