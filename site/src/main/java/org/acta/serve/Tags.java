package org.acta.serve;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What a request says of the copies that it has and of the encodings that it reads (RFC 9110).
final class Tags {
  private static final int MOST = 50;

  private Tags() {}

  /// Whether `If-None-Match` names a tag; the compressed bytes are the same page.
  static boolean names(@Nullable String header, String tag) {
    if (header == null) {
      return false;
    }
    String[] named = header.split(",", MOST);
    for (String one : named) {
      String text = one.strip();
      if (text.equals("*")) {
        return true;
      }
      String quoted = text.startsWith("W/") ? text.substring(2) : text;
      if (quoted.equals("\"" + tag + "\"") || quoted.equals("\"" + tag + "-gz\"")) {
        return true;
      }
    }
    return false;
  }

  /// Whether `Accept-Encoding` allows gzip.
  static boolean gzip(@Nullable String header) {
    if (header == null) {
      return false;
    }
    if (header.equals("gzip") || header.equals("gzip, deflate, br")) {
      return true;
    }
    boolean any = false;
    for (String one : header.toLowerCase(Locale.ROOT).split(",", MOST)) {
      String[] parts = one.split(";", 2);
      String name = parts[0].strip();
      boolean wanted = parts.length < 2 || !parts[1].replace(" ", "").matches("q=0(\\.0*)?");
      if (name.equals("gzip") || name.equals("x-gzip")) {
        return wanted;
      }
      any |= name.equals("*") && wanted;
    }
    return any;
  }
}
