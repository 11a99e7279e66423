package org.acta.reader.name;

import java.util.Optional;
import java.util.Set;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Names that a party or a body stands beside.
final class Appositions {
  private static final Set<String> BODIES =
      Set.of(
          "watchdog",
          "group",
          "coalition",
          "network",
          "charity",
          "union",
          "think-tank",
          "institute",
          "observatory",
          "platform",
          "federation",
          "association",
          "organisation",
          "organization",
          "ngo",
          "NGO",
          "foundation",
          "consortium",
          "league",
          "confederation",
          "umbrella",
          "monitor",
          "collective",
          "society",
          "initiative",
          "forum");

  private Appositions() {}

  /// "Her own party, Citizen Revolution".
  static boolean apposedToParty(Sentence sentence, int first, int last) {
    int noun = first - 1;
    if (noun >= 1 && sentence.word(noun).text().equals(",")) {
      noun--;
    }
    return noun >= 1
        && Set.of("party", "coalition", "alliance", "movement").contains(sentence.word(noun).text())
        && (noun == first - 1
            || sentence
                .governor(Span.head(sentence, first, last))
                .equals(Optional.of(sentence.word(noun))));
  }

  /// "Kontra Daya, a watchdog", "a coalition of civil groups, Tournons la Page", "groups such as
  /// Karapatan".
  static boolean apposedToBody(Sentence sentence, int first, int last) {
    int next = last + 1;
    boolean behind = false;
    if (next + 1 < sentence.words().size()
        && sentence.word(next).text().equals(",")
        && sentence.word(next + 1).tag().equals("DT")) {
      for (int i = next + 2; i <= Math.min(sentence.words().size(), next + 8); i++) {
        Word word = sentence.word(i);
        boolean ends =
            i == sentence.words().size()
                || sentence.word(i + 1).text().matches(",|of|that|which|based|for|in|made|with");
        if (BODIES.contains(word.text()) && ends) {
          behind = true;
        }
        if (!word.tag().matches("JJ|NN|HYPH|VBN|NNP|VBG|RB")) {
          break;
        }
      }
    }
    Word head = Span.head(sentence, first, last);
    boolean before =
        sentence
            .governor(head)
            .filter(noun -> noun.index() < first && head.relation().equals("appos"))
            .filter(noun -> BODIES.contains(noun.text()) || BODIES.contains(noun.lemma()))
            .filter(
                noun -> noun.index() == first - 1 || sentence.word(first - 1).text().equals(","))
            .isPresent();
    boolean such =
        first > 3
            && sentence.word(first - 1).text().matches("as|like|including")
            && sentence.words().subList(Math.max(0, first - 4), first - 1).stream()
                .anyMatch(
                    word -> word.text().matches("groups|organisations|organizations|ngos|NGOs"));
    return behind || before || such;
  }
}
