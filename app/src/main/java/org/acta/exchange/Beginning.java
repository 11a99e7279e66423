package org.acta.exchange;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// The first characters of a document, in whatever encoding.
final class Beginning {
  private static final Pattern ROOT =
      Pattern.compile("<(?:!DOCTYPE\\s+)?(?:[\\w.-]+:)?(\\w+)[\\s/>\\[]");

  private final String text;

  private Beginning(String text) {
    this.text = text;
  }

  static Beginning of(byte[] head) {
    return new Beginning(
        new String(head, StandardCharsets.ISO_8859_1)
            .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
            .replace("\0", "")
            .stripLeading());
  }

  /// Whether it is XML with this root, as far as can be seen.
  boolean isXml(String root) {
    if (!text.startsWith("<")) {
      return false;
    }
    var roots = ROOT.matcher(text.replaceAll("(?s)<!--.*?(-->|$)", ""));
    return roots.find() && roots.group(1).equals(root);
  }

  /// Whether it is a JSON object in which one of these words stands.
  boolean isJsonWith(String... words) {
    return text.startsWith("{") && java.util.Arrays.stream(words).anyMatch(text::contains);
  }
}
