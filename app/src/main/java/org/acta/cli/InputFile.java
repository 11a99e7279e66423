package org.acta.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.file.Files;
import java.nio.file.Path;
import org.acta.disk.DurableFile;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;

/// A small file that a command was given.
final class InputFile {
  private static final int MOST_BYTES = 2_000_000;

  private InputFile() {}

  /// @throws org.acta.format.InputException if it is not there
  static byte[] bytes(Path file) {
    if (Files.isDirectory(file)) {
      throw Problem.in(file, Kind.FOLDER).exception();
    }
    return DurableFile.read(file, MOST_BYTES)
        .orElseThrow(() -> Problem.in(file, Kind.MISSING_FILE).exception());
  }

  static String text(Path file) {
    return new String(bytes(file), UTF_8);
  }
}
