package org.acta.reconcile;

import java.text.Normalizer;

/// Takes from a station code what only encoding or typing put there.
///
/// Gone are byte-order marks and other invisible characters, blanks of other widths or at the ends,
/// digits of other scripts or widths, the two ways to write an accented letter, and UTF-8 that was
/// read as if each byte were a character (`NÂº` for `Nº`). Case, accents, zeroes and separators
/// stay: they can tell stations apart.
final class Spelling {
  /// The characters that windows-1252 has for the bytes from 0x80 to 0x9F.
  private static final String WINDOWS =
      "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D"
          + "\u008F\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153"
          + "\u009D\u017E\u0178";

  private static final int MOST_ROUNDS = 2;

  private Spelling() {}

  /// The code without them; the very same text if there is nothing to take away.
  static String plain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c <= ' ' || c > '~') {
        return cleaned(text);
      }
    }
    return text;
  }

  private static String cleaned(String text) {
    String read = text;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      String again = readAgain(read);
      if (again.equals(read)) {
        break;
      }
      read = again;
    }
    StringBuilder plain = new StringBuilder();
    boolean blank = false;
    String normal = Normalizer.normalize(read, Normalizer.Form.NFKC);
    for (int i = 0; i < normal.length(); i += Character.charCount(normal.codePointAt(i))) {
      int c = normal.codePointAt(i);
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        blank = true;
      } else if (isVisible(c)) {
        plain.append(blank && !plain.isEmpty() ? " " : "");
        plain.appendCodePoint(Character.isDigit(c) ? '0' + Character.digit(c, 10) : c);
        blank = false;
      }
    }
    return plain.toString();
  }

  private static boolean isVisible(int c) {
    int type = Character.getType(c);
    return type != Character.FORMAT && type != Character.CONTROL;
  }

  /// The text as UTF-8 gives it, if its characters are the bytes of UTF-8; otherwise the text.
  private static String readAgain(String text) {
    StringBuilder read = new StringBuilder();
    int at = 0;
    while (at < text.length()) {
      int first = asByte(text.charAt(at));
      int length = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
      if (first < 0
          || first >= 0x80 && first < 0xC2
          || first > 0xF4
          || at + length > text.length()) {
        return text;
      }
      int point = length == 1 ? first : first & 0xFF >> length + 1;
      for (int i = 1; i < length; i++) {
        int next = asByte(text.charAt(at + i));
        if (next < 0x80 || next > 0xBF) {
          return text;
        }
        point = point << 6 | next & 0x3F;
      }
      if (!Character.isValidCodePoint(point)) {
        return text;
      }
      read.appendCodePoint(point);
      at += length;
    }
    return read.toString();
  }

  /// The byte that a character stands for in ISO-8859-1 or windows-1252, or -1.
  private static int asByte(char c) {
    if (c <= 0xFF) {
      return c;
    }
    int windows = WINDOWS.indexOf(c);
    return windows < 0 ? -1 : 0x80 + windows;
  }
}
