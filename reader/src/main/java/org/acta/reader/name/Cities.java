package org.acta.reader.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;

/// Cities that are known as such, from `cities.tsv`, whatever stands in front of them.
final class Cities {
  private static final Set<String> NAMES = read();

  private Cities() {}

  /// Whether words are the name of one.
  static boolean named(String words) {
    return NAMES.contains(Slugs.of(words));
  }

  private static Set<String> read() {
    return text()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .skip(1)
        .map(line -> Slugs.of(line.substring(line.indexOf('\t') + 1)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static String text() {
    try (InputStream in = Cities.class.getResourceAsStream("cities.tsv")) {
      if (in == null) {
        throw new IOException("it is not there");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the cities of the reader cannot be read", e);
    }
  }
}
