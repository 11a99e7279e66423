package org.acta.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;

/// Reads and writes whole files, and makes them durable.
///
/// Every method throws [UncheckedIOException] if the machine fails, naming the file. After a failed
/// write nobody knows what is on the disk: whoever signs by it must stop.
public final class DurableFile {
  private DurableFile() {}

  /// The bytes of a file, or empty if there is no such file.
  ///
  /// @param most bytes that it may have
  public static Optional<byte[]> read(Path file, int most) {
    try (var in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(most + 1);
      if (bytes.length > most) {
        throw new IOException("it has more than " + most + " bytes");
      }
      return Optional.of(bytes);
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw failed("cannot read", file, e);
    }
  }

  /// Puts bytes in the place of a file, at once and for good. The folder must be there.
  public static void replace(Path file, byte[] bytes) {
    put(file.resolveSibling("." + file.getFileName() + ".new"), file, bytes);
    forceFolder(folderOf(file));
  }

  /// Puts bytes in the place of a file, at once. The name is durable after [#forceFolder].
  ///
  /// @param draft where they are written first, in the same file system
  public static void put(Path draft, Path file, byte[] bytes) {
    try {
      write(draft, bytes);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw failed("cannot write", file, e);
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
      channel.force(true);
    }
  }

  /// Makes a folder and those above it, and their names durable.
  public static void makeFolders(Path folder) {
    Path absolute = folder.toAbsolutePath();
    if (Files.isDirectory(absolute)) {
      return;
    }
    makeFolders(folderOf(absolute));
    try {
      Files.createDirectories(absolute);
    } catch (IOException e) {
      throw failed("cannot make the folder", folder, e);
    }
    forceFolder(folderOf(absolute));
  }

  /// Makes durable which names are in a folder.
  public static void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      throw failed("cannot force", folder, e);
    }
  }

  /// The folder that a file is in.
  public static Path folderOf(Path file) {
    return Objects.requireNonNull(
        file.toAbsolutePath().getParent(), "the root of the file system is no file");
  }

  private static UncheckedIOException failed(String what, Path file, IOException cause) {
    String why =
        cause instanceof FileSystemException system
            ? Objects.requireNonNullElse(system.getReason(), cause.getClass().getSimpleName())
            : cause.getMessage();
    return new UncheckedIOException(new IOException(what + " " + file + ": " + why, cause));
  }
}
