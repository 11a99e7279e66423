package org.acta.reader.frame;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Numbers as newspapers write them: "24", "1,000", "nine", "twenty-eight".
final class Figures {
  private static final Map<String, Integer> SMALL =
      Map.ofEntries(
          Map.entry("one", 1),
          Map.entry("two", 2),
          Map.entry("three", 3),
          Map.entry("four", 4),
          Map.entry("five", 5),
          Map.entry("six", 6),
          Map.entry("seven", 7),
          Map.entry("eight", 8),
          Map.entry("nine", 9),
          Map.entry("ten", 10),
          Map.entry("eleven", 11),
          Map.entry("twelve", 12),
          Map.entry("thirteen", 13),
          Map.entry("fourteen", 14),
          Map.entry("fifteen", 15),
          Map.entry("sixteen", 16),
          Map.entry("seventeen", 17),
          Map.entry("eighteen", 18),
          Map.entry("nineteen", 19),
          Map.entry("twenty", 20),
          Map.entry("thirty", 30),
          Map.entry("forty", 40),
          Map.entry("fifty", 50),
          Map.entry("sixty", 60),
          Map.entry("seventy", 70),
          Map.entry("eighty", 80),
          Map.entry("ninety", 90),
          Map.entry("dozen", 12));

  private Figures() {}

  /// How many of what a noun names there are, if the text counts them.
  static OptionalInt of(Sentence sentence, Word noun) {
    List<Word> numbers =
        Phrase.modifiers(sentence, noun).stream().filter(word -> word.tag().equals("CD")).toList();
    if (noun.tag().equals("CD")) {
      return number(List.of(noun));
    }
    return numbers.isEmpty() ? OptionalInt.empty() : number(numbers);
  }

  private static OptionalInt number(List<Word> words) {
    int sum = 0;
    for (Word word : words.stream().distinct().sorted((a, b) -> a.index() - b.index()).toList()) {
      String digits = word.text().replace(",", "");
      if (digits.matches("[0-9]{1,8}")) {
        return OptionalInt.of(Integer.parseInt(digits));
      }
      for (String part : word.text().toLowerCase(Locale.ROOT).split("-")) {
        sum += SMALL.getOrDefault(part, 0);
      }
    }
    return sum == 0 ? OptionalInt.empty() : OptionalInt.of(sum);
  }
}
