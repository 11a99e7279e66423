package org.acta.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;

/// Writes a file so that it is there whole or not at all.
final class WholeFile {
  private WholeFile() {}

  /// Writes beside the target and moves it into place.
  ///
  /// @throws org.acta.format.InputException if the folder is not there or cannot be written
  static void write(Path target, String text) {
    write(target, text.getBytes(StandardCharsets.UTF_8));
  }

  /// Writes beside the target and moves it into place.
  ///
  /// @throws org.acta.format.InputException if the folder is not there or cannot be written
  static void write(Path target, byte[] bytes) {
    if (Files.isDirectory(target)) {
      throw Problem.in(target, Kind.CANNOT_WRITE, "it is a folder").exception();
    }
    Path folder = Optional.ofNullable(target.toAbsolutePath().getParent()).orElseThrow();
    try {
      // Not a temporary file of the JDK's: those can be read by their owner only.
      Path part =
          folder.resolve(
              "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".part");
      try {
        Files.write(part, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (NoSuchFileException e) {
      throw Problem.in(target, Kind.CANNOT_WRITE, "no such folder").exception(e);
    } catch (IOException e) {
      throw Problem.in(target, Kind.CANNOT_WRITE, e.getClass().getSimpleName()).exception(e);
    }
  }
}
