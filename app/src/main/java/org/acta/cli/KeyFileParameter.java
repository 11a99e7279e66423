package org.acta.cli;

import java.nio.file.Path;
import org.acta.keys.KeyFile;
import org.acta.keys.KeyRing;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Parameters;

/// A key file that is named, or the environment where none is.
final class KeyFileParameter {
  @Parameters(
      index = "0",
      arity = "0..1",
      paramLabel = "FILE",
      description = "The key file; without it, the variable ACTA_KEY holds its text.")
  private @Nullable Path file;

  KeyRing read() {
    return file == null ? KeyFile.fromEnvironment(System.getenv()) : KeyFile.read(file);
  }
}
