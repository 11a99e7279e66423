package org.acta.exchange;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Texts in a description, so that YAML gives back the same text, never a number, date or truth.
final class Quoted {
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_]*(-[A-Za-z0-9_]+)*");
  private static final Set<String> MEANINGFUL =
      Set.of("null", "true", "false", "yes", "no", "on", "off", "y", "n");

  private Quoted() {}

  /// As a plain word if it is one, else between quotes.
  static String of(String text) {
    return PLAIN.matcher(text).matches() && !MEANINGFUL.contains(text.toLowerCase(Locale.ROOT))
        ? text
        : always(text);
  }

  /// Between quotes.
  static String always(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    text.codePoints()
        .forEach(c -> {
          if (c == '"' || c == '\\') {
            quoted.append('\\').appendCodePoint(c);
          } else if (Character.isLetterOrDigit(c) || c >= ' ' && c < 0x7F) {
            quoted.appendCodePoint(c);
          } else {
            quoted.append(String.format(Locale.ROOT, c > 0xFFFF ? "\\U%08X" : "\\u%04X", c));
          }
        });
    return quoted.append('"').toString();
  }

  /// The text of what [#always] wrote, without the quotes around it.
  static String read(String quoted) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < quoted.length(); i++) {
      char c = quoted.charAt(i);
      if (c != '\\' || i + 1 == quoted.length()) {
        text.append(c);
        continue;
      }
      char next = quoted.charAt(++i);
      int digits = next == 'u' ? 4 : next == 'U' ? 8 : 0;
      if (digits == 0) {
        text.append(next);
      } else if (i + digits < quoted.length()) {
        text.appendCodePoint(Integer.parseInt(quoted, i + 1, i + 1 + digits, 16));
        i += digits;
      }
    }
    return text.toString();
  }
}
