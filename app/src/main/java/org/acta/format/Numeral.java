package org.acta.format;

import java.util.OptionalInt;
import org.acta.sheet.Figure;

/// Reads one whole number as people write them, with groups of three digits and empty decimals.
///
/// The grammar, with one grouping character *g* throughout and one decimal character *d* ≠ *g*:
/// `[+-]? digits{1,3} (g digits{3})+ (d zeros)?` or `[+-]? digits (d zeros)?`. A single point or
/// comma before exactly three digits groups if there are at most three digits before it.
final class Numeral {
  /// What a text is.
  sealed interface Reading {}

  /// A whole number.
  record Whole(long number) implements Reading {}

  /// A number too large for a count.
  record Beyond() implements Reading {}

  /// A number with decimals.
  record Broken() implements Reading {}

  /// Not a number.
  record None() implements Reading {}

  private final String text;
  private final OptionalInt declaredDecimal;
  private int at;

  private long number;
  private boolean beyond;
  private boolean zeros;

  private Numeral(String text, OptionalInt declaredDecimal) {
    this.text = text;
    this.declaredDecimal = declaredDecimal;
  }

  /// Reads a text without blanks around it.
  static Reading read(String text, OptionalInt declaredDecimal) {
    return new Numeral(text, declaredDecimal).read();
  }

  private Reading read() {
    boolean negative = false;
    switch (peek()) {
      case '-', '−' -> {
        negative = true;
        at++;
      }
      case '+' -> at++;
      default -> {}
    }
    int first = digits(true);
    if (first == 0) {
      return new None();
    }
    int group = 0;
    while (at < text.length()) {
      char separator = text.charAt(at++);
      boolean groups = grouping(separator) && !declared(separator) && first <= 3;
      if (group != 0 && separator == group || groups && group == 0 && threeDigitsFollow()) {
        if (!threeDigitsFollow()) {
          return new None();
        }
        group = separator;
        digits(true);
      } else {
        return decimal(separator) ? decimals(negative) : new None();
      }
    }
    return whole(negative);
  }

  private Reading decimals(boolean negative) {
    int count = digits(false);
    if (count == 0 || at < text.length()) {
      return new None();
    }
    return zeros ? whole(negative) : new Broken();
  }

  private Reading whole(boolean negative) {
    return beyond ? new Beyond() : new Whole(negative ? -number : number);
  }

  /// Takes the digits that follow, into the number or, after the decimal separator, not.
  private int digits(boolean intoNumber) {
    int count = 0;
    zeros = true;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int digit = Character.isDigit(c) ? Character.digit(c, 10) : -1;
      if (digit < 0) {
        break;
      }
      zeros &= digit == 0;
      if (intoNumber) {
        number = beyond ? number : number * 10 + digit;
        beyond |= number > Figure.LARGEST;
      }
      at += Character.charCount(c);
      count++;
    }
    return count;
  }

  private boolean threeDigitsFollow() {
    int from = at;
    int count = 0;
    while (from < text.length() && Character.isDigit(text.codePointAt(from))) {
      from += Character.charCount(text.codePointAt(from));
      count++;
    }
    return count == 3;
  }

  private int peek() {
    return text.isEmpty() ? -1 : text.charAt(0);
  }

  private boolean declared(char c) {
    return declaredDecimal.isPresent() && declaredDecimal.getAsInt() == c;
  }

  private boolean decimal(char c) {
    return declaredDecimal.isPresent() ? declared(c) : c == '.' || c == ',';
  }

  private static boolean grouping(char c) {
    return switch (c) {
      case ',', '.', ' ', '\u00A0', '\u202F', '\u2009', '\'', '’', '٬' -> true;
      default -> false;
    };
  }
}
