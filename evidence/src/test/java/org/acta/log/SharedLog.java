package org.acta.log;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// Notes and exchanges that other projects made. They are no part of this one and lie beside a
/// checkout where they can be had; elsewhere the tests over them are skipped, and say so.
final class SharedLog {
  private static final Path FOLDER = Path.of("../../shared/data/log");

  private SharedLog() {}

  static byte[] bytes(String path) {
    Path file = FOLDER.resolve(path);
    assumeTrue(
        Files.exists(file),
        () -> "skipped: " + path + " is not beside this checkout (shared/data/log)");
    try {
      return Files.readAllBytes(file);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }

  /// The only line of a file.
  static String line(String path) {
    return new String(bytes(path), StandardCharsets.UTF_8).strip();
  }
}
