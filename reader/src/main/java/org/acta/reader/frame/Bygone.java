package org.acta.reader.frame;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Whether a clause tells of an earlier election: "nullified the 2017 vote", "five years ago had
/// scrapped".
final class Bygone {
  private static final int BEFORE = 6;
  private static final int AFTER = 8;

  private Bygone() {}

  /// Whether a year before this one, or "years ago", stands beside the word in its clause.
  ///
  /// @param year of the election; without it nothing is bygone
  static boolean tells(Sentence sentence, Word head, OptionalInt year) {
    if (year.isEmpty()) {
      return false;
    }
    return IntStream.concat(
            IntStream.iterate(head.index(), i -> i >= Math.max(1, head.index() - BEFORE), i -> i - 1)
                .takeWhile(i -> i == head.index() || !ends(sentence.word(i))),
            IntStream.rangeClosed(
                    head.index() + 1, Math.min(sentence.words().size(), head.index() + AFTER))
                .takeWhile(i -> !ends(sentence.word(i))))
        .anyMatch(i -> earlier(sentence, i, year.getAsInt()));
  }

  private static boolean ends(Word word) {
    return word.text().matches("[,;:—–]|but|while|whereas");
  }

  private static boolean earlier(Sentence sentence, int index, int year) {
    Word word = sentence.word(index);
    boolean past =
        word.text().matches("(19|20)\\d\\d") && Integer.parseInt(word.text()) < year;
    boolean ago =
        word.text().equals("ago")
            && before(sentence, index, 1).filter(unit -> unit.text().matches("years?")).isPresent();
    boolean former = Lexicon.lemma(word).equals("previous");
    return past || ago || former && election(sentence, index);
  }

  private static boolean election(Sentence sentence, int index) {
    return before(sentence, index, -1)
        .filter(next -> Lexicon.lemma(next).matches("election|re-election|vote|poll|ballot"))
        .isPresent();
  }

  private static Optional<Word> before(Sentence sentence, int index, int back) {
    int at = index - back;
    return at >= 1 && at <= sentence.words().size()
        ? Optional.of(sentence.word(at))
        : Optional.empty();
  }
}
