package org.acta.reader.text;

import java.util.List;
import java.util.OptionalInt;

/// The names of days and months as newspapers write them.
public final class Almanac {
  private static final List<String> DAYS =
      List.of("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday");
  private static final List<List<String>> MONTHS =
      List.of(
          List.of("january", "jan", "jan."),
          List.of("february", "feb", "feb."),
          List.of("march", "mar."),
          List.of("april", "apr", "apr."),
          List.of("may"),
          List.of("june", "jun."),
          List.of("july", "jul."),
          List.of("august", "aug", "aug."),
          List.of("september", "sept", "sept.", "sep", "sep."),
          List.of("october", "oct", "oct."),
          List.of("november", "nov", "nov."),
          List.of("december", "dec", "dec."));

  private Almanac() {}

  /// The number of a day of the week, Monday being 1.
  ///
  /// @param word in small letters
  public static OptionalInt weekday(String word) {
    int day = DAYS.indexOf(word);
    return day < 0 ? OptionalInt.empty() : OptionalInt.of(day + 1);
  }

  /// The number of a month, January being 1.
  ///
  /// @param word in small letters, whole or short, with its full stop or without
  public static OptionalInt month(String word) {
    for (int i = 0; i < MONTHS.size(); i++) {
      if (MONTHS.get(i).contains(word)) {
        return OptionalInt.of(i + 1);
      }
    }
    return OptionalInt.empty();
  }
}
