package org.acta.reader.quote;

import java.util.Optional;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Who speaks by what somebody does right before words that nobody is said to have said: laughs,
/// was asked, is blunt.
final class Manners {
  private Manners() {}

  /// Who does so, if that is what a sentence tells.
  static Optional<Word> doer(Sentence sentence) {
    return sentence.words().stream()
        .filter(word -> word.relation().equals("root"))
        .filter(word -> asked(sentence) || shows(sentence, word))
        .flatMap(word -> sentence.dependents(word, "nsubj", "nsubj:pass"))
        .findFirst();
  }

  /// As in "Asked whether he feared it, the president laughed."
  private static boolean asked(Sentence sentence) {
    return sentence.words().getFirst().text().matches("Asked|Pressed|Questioned|Challenged|Reached")
        || sentence.words().stream()
            .limit(2)
            .anyMatch(word -> word.text().matches("asked|pressed|questioned"));
  }

  private static boolean shows(Sentence sentence, Word root) {
    boolean quality = Speech.manner(root) && sentence.dependents(root, "cop").findAny().isPresent();
    return quality || Speech.gesture(sentence, root);
  }

  /// Who speaks before a colon: the subject of its clause, unless that is about what is written on
  /// something.
  static Optional<Word> beforeColon(Sentence sentence, Word colon) {
    boolean written =
        sentence.words().stream()
            .anyMatch(word ->
                word.index() < colon.index()
                    && word.index() > colon.index() - 8
                    && word.lemma()
                        .matches(
                            "(?i)placard|sign|banner|slogan|headline|poster|shirt|t-shirt|graffito"
                                + "|graffiti|chant|read|title|caption|hashtag|cover|wall|song"));
    return written
        ? Optional.empty()
        : sentence.words().stream()
            .filter(word -> word.index() < colon.index())
            .filter(word -> word.isVerb() || sentence.dependents(word, "cop").findAny().isPresent())
            .filter(word -> word.relation().matches("root|conj|parataxis|ccomp"))
            .flatMap(word -> sentence.dependents(word, "nsubj"))
            .filter(word -> word.index() < colon.index())
            .reduce((_, last) -> last);
  }
}
