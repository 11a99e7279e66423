package org.acta.reader.name;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Small numbers in words or digits.
final class Numbers {
  private static final List<String> WORDS =
      List.of(
          "zero",
          "one",
          "two",
          "three",
          "four",
          "five",
          "six",
          "seven",
          "eight",
          "nine",
          "ten",
          "eleven",
          "twelve",
          "thirteen",
          "fourteen",
          "fifteen",
          "sixteen",
          "seventeen",
          "eighteen",
          "nineteen",
          "twenty");

  private Numbers() {}

  /// The number, or empty if it is none of up to four digits.
  static Optional<Integer> of(String word) {
    int index = WORDS.indexOf(word.toLowerCase(Locale.ROOT));
    if (index >= 0) {
      return Optional.of(index);
    }
    return word.matches("[0-9]{1,4}") ? Optional.of(Integer.parseInt(word)) : Optional.empty();
  }
}
