package org.acta.board;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// Texts of files and people as parts of an address.
final class Links {
  private Links() {}

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
