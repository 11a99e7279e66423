package org.acta.reader.name;

import java.util.Locale;

/// Names as a key has them: small letters without accents, joined by hyphens.
final class Slugs {
  private Slugs() {}

  /// A name as a key has it.
  static String of(String words) {
    StringBuilder slug = new StringBuilder();
    for (int point : Gazetteer.plain(words.toLowerCase(Locale.ROOT))) {
      boolean letter =
          Character.isLowerCase(point) || Character.getType(point) == Character.OTHER_LETTER;
      boolean digit = point >= '0' && point <= '9';
      if (letter || digit) {
        slug.append(latin(point));
      } else if (point != '\''
          && point != '.'
          // A small "İ" is an "i" and a dot above it.
          && Character.getType(point) != Character.NON_SPACING_MARK
          && !slug.isEmpty()
          && slug.charAt(slug.length() - 1) != '-') {
        slug.append('-');
      }
    }
    String trimmed = slug.toString().replaceAll("-+$", "");
    return trimmed.isEmpty() ? "unnamed" : trimmed;
  }

  /// Letters that no accent makes, as newspapers without them write them.
  private static String latin(int point) {
    return switch (point) {
      case 'ı' -> "i";
      case 'ł' -> "l";
      case 'đ', 'ð' -> "d";
      case 'ø' -> "o";
      case 'ə' -> "a";
      case 'ħ' -> "h";
      case 'ß' -> "ss";
      case 'æ' -> "ae";
      case 'œ' -> "oe";
      case 'þ' -> "th";
      default -> Character.toString(point);
    };
  }
}
