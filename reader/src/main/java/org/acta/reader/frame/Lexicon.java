package org.acta.reader.frame;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.ledger.DeedKind;
import org.acta.ledger.EventKind;
import org.acta.ledger.StatementKind;
import org.acta.reader.text.Word;

/// The frames, found by their words, and what they come to.
final class Lexicon {
  private static final Set<DeedKind> CALLED_FOR =
      Set.of(EventKind.PROTEST, EventKind.COUNTER_PROTEST, EventKind.STRIKE);

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
    String lemma = lemma(word);
    List<Frame> found =
        byWord.getOrDefault(lemma, byWord.getOrDefault(participle(word), List.of()));
    String text = word.text().toLowerCase(Locale.ROOT);
    // "concerned" is an adjective in the lexicon whatever the parser takes it for.
    return text.equals(lemma) || !byWord.containsKey(text)
        ? found
        : Stream.concat(found.stream(), byWord.get(text).stream()).distinct().toList();
  }

  /// Of a participle that the parser takes for an adjective, "certified", the verb.
  static String participle(Word word) {
    String lemma = lemma(word);
    return word.tag().equals("JJ") && lemma.endsWith("ied")
        ? lemma.substring(0, lemma.length() - 3) + "y"
        : lemma;
  }

  /// What a frame comes to; empty if it comes to nothing.
  Optional<DeedKind> outcome(Frame frame, Stance stance) {
    return frame
        .fixed()
        .map(Lexicon::kind)
        .filter(kind ->
            stance.happens() || kind == StatementKind.THREATEN && stance == Stance.CONDITIONAL)
        .filter(kind -> !(kind instanceof EventKind) || happens(kind, stance))
        .or(() -> Optional.ofNullable(outcomes.get(frame.makes() + " " + stance.name())));
  }

  /// Of what is only called for, a protest or a strike is news, and a resignation is not.
  private static boolean happens(DeedKind kind, Stance stance) {
    return stance != Stance.CALLED && stance != Stance.OBLIGED || CALLED_FOR.contains(kind);
  }

  /// The lemma in small letters; the parser's lemmas of names are the names.
  ///
  /// *People* is no more than one *person*: the people vote, or march.
  static String lemma(Word word) {
    String text = word.text().toLowerCase(Locale.ROOT);
    return text.equals("people") ? text : word.lemma().toLowerCase(Locale.ROOT);
  }

  private static DeedKind kind(String typeAndKind) {
    String[] words = typeAndKind.split(" ");
    return DeedKind.of(words[0], words[1]).orElseThrow();
  }
}
