package org.acta.reader.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/// Whether "he" or "she" may stand for somebody, by the first of the names, from `firstnames.tsv`.
final class FirstNames {
  private static final Map<String, Cast.Gender> NAMES = read();

  private FirstNames() {}

  /// What the first name tells; unknown for a surname alone and for names of men and women.
  static Cast.Gender gender(String name) {
    int space = name.indexOf(' ');
    return space < 0
        ? Cast.Gender.UNKNOWN
        : NAMES.getOrDefault(Slugs.of(name.substring(0, space)), Cast.Gender.UNKNOWN);
  }

  private static Map<String, Cast.Gender> read() {
    Map<String, Cast.Gender> names = new HashMap<>();
    text()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .skip(1)
        .map(line -> line.split("\t"))
        .forEach(row ->
            names.put(Slugs.of(row[0]), row[1].equals("she") ? Cast.Gender.SHE : Cast.Gender.HE));
    return names;
  }

  private static String text() {
    try (InputStream in = FirstNames.class.getResourceAsStream("firstnames.tsv")) {
      if (in == null) {
        throw new IOException("it is not there");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the first names of the reader cannot be read", e);
    }
  }
}
