package org.acta.reader.name;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.acta.ledger.Vocabulary;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Finds titles of office, such as "prime minister" and "spokeswoman for the ministry".
final class Titles {
  private static final int LONGEST = 8;

  private final Map<String, Vocabulary.Title> titles = new HashMap<>();

  Titles(Vocabulary vocabulary) {
    vocabulary.titles().forEach(title -> titles.put(title.pattern(), title));
  }

  /// A title in a sentence.
  ///
  /// @param first index of its first word
  /// @param last index of its last word
  /// @param noun the noun it is about, such as `minister`
  record Found(int first, int last, Word noun, Vocabulary.Title title) {}

  /// The longest title that begins with a word.
  Optional<Found> from(Sentence sentence, int first) {
    for (int last = Math.min(sentence.words().size(), first + LONGEST - 1); last >= first; last--) {
      Optional<Vocabulary.Title> title = title(sentence, first, last);
      if (title.isPresent()) {
        return Optional.of(new Found(first, last, noun(sentence, first, last), title.get()));
      }
    }
    return Optional.empty();
  }

  /// The longest title that ends with a word.
  Optional<Found> endingAt(Sentence sentence, int last) {
    for (int first = Math.max(1, last - 3); first <= last; first++) {
      Optional<Found> title = from(sentence, first).filter(found -> found.last() == last);
      if (title.isPresent()) {
        return title;
      }
    }
    return Optional.empty();
  }

  private Optional<Vocabulary.Title> title(Sentence sentence, int first, int last) {
    StringBuilder words = new StringBuilder();
    for (Word word : sentence.words().subList(first - 1, last)) {
      String small = word.text().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
      boolean joined = small.equals("-") || small.startsWith("'") || words.isEmpty();
      if (!joined && words.charAt(words.length() - 1) != '-') {
        words.append(' ');
      }
      words.append(small);
    }
    return Optional.ofNullable(titles.get(words.toString()));
  }

  private static Word noun(Sentence sentence, int first, int last) {
    List<Word> words = sentence.words().subList(first - 1, last);
    for (int i = 1; i < words.size(); i++) {
      if (words.get(i).tag().equals("IN")) {
        return words.get(i - 1);
      }
    }
    for (int i = words.size() - 1; i > 0; i--) {
      // "Secretary-general" ends in an adjective.
      if (words.get(i).isNoun()) {
        return words.get(i);
      }
    }
    return words.getFirst();
  }
}
