package org.acta.reader.frame;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// The rows of a data file beside this class: tab-separated, without comments and the names of the
/// columns.
final class Rows {
  private Rows() {}

  /// @throws UncheckedIOException if the file is not there
  static List<List<String>> of(String file) {
    try (InputStream in = Rows.class.getResourceAsStream(file)) {
      if (in == null) {
        throw new IOException("it is not there");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .skip(1)
          .map(line -> List.of(line.split("\t", -1)))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("the lexicon " + file + " cannot be read", e);
    }
  }
}
