package org.acta.format;

/// What counts as an empty space in a file: also the non-breaking kinds that [String#strip] leaves.
final class Blanks {
  private Blanks() {}

  static boolean isBlank(char c) {
    return c <= ' '
        || c == '\u00A0'
        || c == '\u202F'
        || c == '\u2007'
        || c == '\uFEFF'
        || c == '\u200B'
        || (c > 127 && Character.isWhitespace(c));
  }

  /// The text without the blanks around it.
  static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isBlank(text.charAt(from))) {
      from++;
    }
    while (to > from && isBlank(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }
}
