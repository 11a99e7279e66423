package org.acta.reader.frame;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// A turn of phrase: words that follow each other, with gaps.
///
/// Written as lemmas or spellings one after another; `/` separates alternatives and `*` stands for
/// up to [#GAP] words that may come between: "throw in * towel", "give * high/top mark".
final class Idiom {
  private static final int GAP = 4;
  private static final int REACH = 8;

  private Idiom() {}

  /// Whether the phrase stands in the sentence and runs over the word.
  static boolean over(Sentence sentence, Word head, String idiom) {
    List<String> parts = List.of(idiom.split(" "));
    for (int from = head.index(); from >= Math.max(1, head.index() - REACH); from--) {
      if (runs(sentence, from, parts, 0) > head.index()) {
        return true;
      }
    }
    return false;
  }

  /// The index after the last word of the phrase from here, or 0 if it does not stand here.
  private static int runs(Sentence sentence, int from, List<String> parts, int part) {
    if (part == parts.size()) {
      return from;
    }
    if (!parts.get(part).equals("*")) {
      return is(sentence, from, parts.get(part)) ? runs(sentence, from + 1, parts, part + 1) : 0;
    }
    for (int skip = 0; skip <= GAP; skip++) {
      int end = runs(sentence, from + skip, parts, part + 1);
      if (end > 0) {
        return end;
      }
    }
    return 0;
  }

  private static boolean is(Sentence sentence, int index, String part) {
    if (index > sentence.words().size()) {
      return false;
    }
    Word word = sentence.word(index);
    Set<String> any = Set.of(part.split("/"));
    return any.contains(Lexicon.lemma(word)) || any.contains(word.text().toLowerCase(Locale.ROOT));
  }
}
