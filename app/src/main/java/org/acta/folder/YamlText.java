package org.acta.folder;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Writes texts so that a YAML reader gives back the same text, never a number, date or truth.
final class YamlText {
  private static final Set<String> MEANINGFUL =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

  private static final int LONGEST = 100;

  private YamlText() {}

  /// A text as a value or key; quoted unless it is a plain word.
  static String of(String text) {
    boolean plain =
        text.matches("[A-Za-z][A-Za-z0-9_]*(-[A-Za-z0-9_]+)*")
            && !MEANINGFUL.contains(text.toLowerCase(Locale.ROOT));
    return plain ? text : quoted(text);
  }

  /// One text, or a list of several.
  static String of(List<String> texts) {
    return texts.size() == 1
        ? of(texts.getFirst())
        : texts.stream().map(YamlText::of).collect(Collectors.joining(", ", "[", "]"));
  }

  /// A text between double quotes.
  static String quoted(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            quoted.append('\\').appendCodePoint(c);
          } else if (isPrintable(c)) {
            quoted.appendCodePoint(c);
          } else {
            quoted.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
          }
        });
    return quoted.append('"').toString();
  }

  /// A text from a file as part of a comment, cut if it is long.
  static String comment(String text) {
    String line = line(text);
    return line.codePointCount(0, line.length()) > LONGEST
        ? line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…"
        : line;
  }

  /// A text that stays on one line of a comment.
  static String line(String text) {
    return text.codePoints()
        .map(c -> isPrintable(c) ? c : ' ')
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString()
        .stripTrailing();
  }

  private static boolean isPrintable(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.UNASSIGNED,
          Character.PRIVATE_USE ->
          false;
      default -> c == ' ' || !Character.isWhitespace(c) && c != 0xFFFE && c != 0xFFFF;
    };
  }
}
