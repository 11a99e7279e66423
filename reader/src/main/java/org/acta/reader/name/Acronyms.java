package org.acta.reader.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.acta.ledger.ActorKey;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Finds names whose initials stand in brackets behind them, such as "Pakistan Tehreek-e-Insaf
/// (PTI)": the letters say where such a name begins, and that it is one body and no person.
final class Acronyms {
  private static final Set<String> SMALL =
      Set.of(
          "of", "the", "for", "and", "in", "to", "on", "a", "e", "de", "del", "da", "do", "la", "y",
          "-", "'s", "’s");
  private static final int LONGEST = 8;

  private Acronyms() {}

  /// Adds such names to those that the vocabulary has, and takes out the states in them.
  static void add(Sentence sentence, List<Span> spans) {
    for (int i = 3; i + 2 <= sentence.words().size(); i++) {
      String letters = sentence.word(i).text().matches("\\(|-LRB-") ? letters(sentence, i + 1) : "";
      int open = i;
      Optional<Integer> first = letters.isEmpty() ? Optional.empty() : first(sentence, i, letters);
      first.ifPresent(from -> name(sentence, from, open - 1, spans));
    }
  }

  /// The capitals from a word to the bracket that closes; empty if there is anything else.
  private static String letters(Sentence sentence, int from) {
    StringBuilder letters = new StringBuilder();
    for (int i = from; i <= Math.min(sentence.words().size(), from + 4); i++) {
      String text = sentence.word(i).text();
      if (text.matches("\\)|-RRB-")) {
        return letters.length() > 1 && letters.length() <= LONGEST ? letters.toString() : "";
      }
      if (!text.matches("[\\p{Lu}-]+")) {
        return "";
      }
      letters.append(text.replace("-", ""));
    }
    return "";
  }

  /// Where the words begin that have these initials and end before a bracket.
  private static Optional<Integer> first(Sentence sentence, int bracket, String letters) {
    int left = letters.length();
    for (int i = bracket - 1; i >= 1 && left > 0; i--) {
      String text = sentence.word(i).text();
      String part = text.substring(text.lastIndexOf('-') + 1);
      boolean initial = part.startsWith(letters.substring(left - 1, left));
      boolean small =
          SMALL.contains(text.toLowerCase(Locale.ROOT))
              || i == bracket - 1 && Nouns.is(sentence.word(i), "party");
      if (initial) {
        left--;
        if (left == 0) {
          return Optional.of(i);
        }
      } else if (!small) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  private static void name(Sentence sentence, int first, int last, List<Span> spans) {
    boolean known =
        spans.stream()
            .filter(span -> span.first() <= last && span.last() >= first)
            .anyMatch(span -> span.kind() != Span.Kind.STATE || span.last() >= last);
    if (known || first == last) {
      return;
    }
    spans.removeIf(span -> span.first() <= last && span.last() >= first);
    spans.add(
        new Span(
            sentence,
            first,
            last,
            kind(sentence, first, last),
            Optional.empty(),
            Optional.empty()));
  }

  private static Span.Kind kind(Sentence sentence, int first, int last) {
    List<Word> words = sentence.words().subList(first - 1, last);
    if (words.stream().anyMatch(word -> Nouns.is(word, "organ"))) {
      return Span.Kind.ORGAN;
    }
    boolean owned =
        first > 1
            && (sentence.word(first - 1).tag().matches("POS|PRP\\$")
                || sentence.word(first - 1).text().matches("ruling|governing|opposition"));
    boolean called =
        sentence.words().stream()
            .skip(last)
            .dropWhile(word -> !word.text().matches("\\)|-RRB-"))
            .skip(1)
            .findFirst()
            .filter(word -> word.text().matches("party|coalition|alliance|leader|candidate"))
            .isPresent();
    boolean party = words.stream().anyMatch(word -> Nouns.is(word, "party"));
    return owned || called || party ? Span.Kind.PARTY : Span.Kind.ORG;
  }

  /// "(CNE)" and "known as the CNE" behind a name.
  static void note(Scene scene, Span span, ActorKey key) {
    Sentence sentence = scene.sentence;
    int last = span.last();
    if (last + 2 < sentence.words().size() && sentence.word(last + 1).text().equals("of")) {
      // "The Episcopal Conference of Congo (CENCO)."
      last =
          scene
              .span(sentence.word(last + 2))
              .filter(state -> state.kind() == Span.Kind.STATE)
              .map(Span::last)
              .orElse(last);
    }
    for (int i = last + 1; i <= Math.min(sentence.words().size(), last + 5); i++) {
      String word = sentence.word(i).text();
      boolean introduced = i > 1 && sentence.word(i - 1).text().matches("\\(|the|as|or");
      if (word.matches("\\p{Lu}[\\p{Lu}-]{1,7}") && introduced) {
        scene.cast.alias(word, key);
        return;
      }
      if (!word.matches("\\(|,|known|as|the|or|called")) {
        return;
      }
    }
  }
}
