package org.acta.cli;

import static java.nio.file.StandardOpenOption.CREATE_NEW;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
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
    replace(target, part -> Files.write(part, bytes, CREATE_NEW, WRITE));
  }

  /// Something that is written bit by bit.
  interface Printing {
    void print(Writer to) throws IOException;
  }

  /// Writes beside the target, as UTF-8, and moves it into place.
  ///
  /// @throws org.acta.format.InputException if the folder is not there or cannot be written
  static void write(Path target, Printing printing) {
    replace(
        target,
        part -> {
          try (Writer to = Files.newBufferedWriter(part, CREATE_NEW, WRITE)) {
            printing.print(to);
          }
        });
  }

  /// Makes the part that is then moved into place.
  private interface Part {
    void make(Path part) throws IOException;
  }

  private static void replace(Path target, Part making) {
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
        making.make(part);
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
