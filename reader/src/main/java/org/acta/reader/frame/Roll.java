package org.acta.reader.frame;

import java.util.ArrayList;
import java.util.List;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Lists of names as they are written, for where the parser loses its way in them: "Chile's A, the
/// emir of Kuwait and President B".
final class Roll {
  private Roll() {}

  /// The last words of the names from one word on; empty unless two or more are listed.
  static List<Word> from(Sentence sentence, int first) {
    int last = first;
    while (last <= sentence.words().size() && listable(sentence.word(last))) {
      last++;
    }
    boolean verb = last <= sentence.words().size() && sentence.word(last).tag().matches("VB.|MD");
    int end = last - 1;
    if (verb) {
      // "So did Chile and Peru, and Cuba called it": Cuba begins a clause of its own.
      while (end > first && !sentence.word(end).text().equals(",")) {
        end--;
      }
      end--;
    }
    return names(sentence, first, end);
  }

  /// The last words of the names that end before a verb; empty unless two or more are listed.
  static List<Word> before(Sentence sentence, Word verb) {
    int last = verb.index() - 1;
    while (last > 0 && sentence.word(last).tag().matches("RB|MD|VBP|VBZ")) {
      last--;
    }
    int first = last;
    while (first > 0 && listable(sentence.word(first))) {
      first--;
    }
    if (first > 0 && sentence.word(first).lemma().matches("do|have|be")) {
      return List.of();
    }
    boolean inside = first > 0 && sentence.word(first).tag().matches("IN|TO");
    int from = first + 1;
    while (inside && from < last && !sentence.word(from).text().equals(",")) {
      from++;
    }
    return names(sentence, inside ? from + 1 : from, last);
  }

  private static List<Word> names(Sentence sentence, int first, int last) {
    List<Word> names = new ArrayList<>();
    boolean joined = false;
    int end = last;
    while (end > first && sentence.word(end).text().equals(",")) {
      end--;
    }
    for (int i = first; i <= end; i++) {
      Word word = sentence.word(i);
      boolean ends = i == end || separates(sentence.word(i + 1));
      joined |= word.lemma().equals("and") && word.tag().equals("CC");
      if (separates(word)) {
        continue;
      }
      if (ends && !word.isName()) {
        return List.of();
      }
      if (ends) {
        names.add(word);
      }
    }
    return joined && names.size() > 1 ? List.copyOf(names) : List.of();
  }

  private static boolean separates(Word word) {
    return word.text().equals(",") || word.tag().equals("CC");
  }

  private static boolean listable(Word word) {
    return word.tag().matches("NNPS?|NNS?|POS|JJ|DT|HYPH")
        || word.text().matches(",|and|of|from|-");
  }
}
