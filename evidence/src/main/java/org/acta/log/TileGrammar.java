package org.acta.log;

import java.util.regex.Pattern;

/// How a tile's path is spelled. At most seven groups: 2^63 − 1 has 19 digits.
final class TileGrammar {
  static final Pattern TILE =
      Pattern.compile(
          "tile/(?:entries|(?<level>0|[1-9][0-9]?))"
              + "/(?<index>(?!x000/)(?:x[0-9]{3}/){0,6}[0-9]{3})"
              + "(?:\\.p/(?<width>[1-9][0-9]{0,2}))?");

  private TileGrammar() {}

  /// The number in groups of three digits, or −1 if it is beyond 2^63 − 1.
  static long index(String groups) {
    String digits = groups.replace("x", "").replace("/", "");
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException beyond) {
      return -1;
    }
  }
}
