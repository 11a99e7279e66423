package org.acta.image;

import java.util.Optional;

/// What a library says of a damaged file, fit to be quoted.
final class Damage {
  private static final int LONGEST = 120;

  private Damage() {}

  static String words(Throwable e) {
    String said =
        Optional.ofNullable(e.getMessage())
            .orElse(e.getClass().getSimpleName())
            .replaceAll("\\s+", " ")
            .strip();
    return said.length() > LONGEST ? said.substring(0, LONGEST) + "…" : said;
  }
}
