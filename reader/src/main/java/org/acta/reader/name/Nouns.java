package org.acta.reader.name;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.acta.reader.text.Word;

/// What common nouns tell about the names beside them; `nouns.tsv` says what the classes mean.
final class Nouns {
  private static final Map<String, Set<String>> CLASSES = read();

  private Nouns() {}

  /// Whether a noun, in the form it has, is of a class.
  static boolean is(Word word, String type) {
    return is(word.text(), type);
  }

  /// Whether it is one of the nouns that tell what something is.
  static boolean any(Word word) {
    return CLASSES.containsKey(word.text().toLowerCase(Locale.ROOT));
  }

  static boolean is(String noun, String type) {
    return CLASSES.getOrDefault(noun.toLowerCase(Locale.ROOT), Set.of()).contains(type);
  }

  private static Map<String, Set<String>> read() {
    Map<String, Set<String>> classes = new HashMap<>();
    text()
        .lines()
        .filter(line -> !line.isBlank() && !line.startsWith("#"))
        .skip(1)
        .map(line -> line.split("\t"))
        .forEach(row -> classes.computeIfAbsent(row[0], _ -> new HashSet<>()).add(row[1]));
    return classes;
  }

  private static String text() {
    try (InputStream in = Nouns.class.getResourceAsStream("nouns.tsv")) {
      if (in == null) {
        throw new IOException("it is not there");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the nouns of the reader cannot be read", e);
    }
  }
}
