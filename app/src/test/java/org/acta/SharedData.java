package org.acta;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/// Real election files that are not part of the project.
///
/// They lie beside a checkout where they can be had; tests over them are skipped, and say so, where
/// they are not.
public final class SharedData {
  private static final Path FOLDER = Path.of("../../shared/data");

  private SharedData() {}

  /// A file or folder of it.
  public static Path at(String path) {
    Path file = FOLDER.resolve(path);
    assumeTrue(
        Files.exists(file),
        () -> "skipped: " + path + " is not beside this checkout (shared/data)");
    return file.toAbsolutePath();
  }
}
