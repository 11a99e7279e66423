package org.acta.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The disk of the machine. Folders can be forced on POSIX systems, which is where a log is
/// written.
final class FileDisk implements Disk {
  /// Written in slices: the JDK keeps, for each thread, a buffer as large as the largest of them.
  private static final int SLICE = 128 * 1024;

  @Override
  public Optional<byte[]> read(Path file) {
    try {
      return Optional.of(Files.readAllBytes(file));
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw failed("cannot read", file, e);
    }
  }

  @Override
  public Optional<byte[]> read(Path file, int most) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      FileBuffer.check(channel.size(), most);
      ByteBuffer bytes = ByteBuffer.allocate((int) channel.size());
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
      return Optional.of(
          bytes.hasRemaining() ? Arrays.copyOf(bytes.array(), bytes.position()) : bytes.array());
    } catch (NoSuchFileException none) {
      return Optional.empty();
    } catch (IOException e) {
      throw failed("cannot read", file, e);
    }
  }

  @Override
  public boolean read(Path file, FileBuffer buffer) {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      buffer.fill(channel);
      return true;
    } catch (NoSuchFileException none) {
      return false;
    } catch (IOException e) {
      throw failed("cannot read", file, e);
    }
  }

  /// Bytes and length are forced through the descriptor that wrote them: an error of the kernel's
  /// own write-back is told to descriptors that were open when it happened, and to each once.
  @Override
  public void write(Path file, byte[] bytes) {
    try (FileChannel channel =
        FileChannel.open(
            file,
            StandardOpenOption.WRITE,
            StandardOpenOption.CREATE,
            StandardOpenOption.TRUNCATE_EXISTING)) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      while (buffer.position() < bytes.length) {
        buffer.limit(Math.min(bytes.length, buffer.position() + SLICE));
        channel.write(buffer);
      }
      channel.force(true);
    } catch (IOException e) {
      throw failed("cannot write", file, e);
    }
  }

  @Override
  public void move(Path from, Path to) {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw failed("cannot put in place", to, e);
    }
  }

  @Override
  public void forceFolder(Path folder) {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      throw failed("cannot force", folder, e);
    }
  }

  @Override
  public void makeFolder(Path folder) {
    try {
      Files.createDirectory(folder);
    } catch (FileAlreadyExistsException there) {
      if (!Files.isDirectory(folder)) {
        throw failed("cannot make a folder of", folder, there);
      }
    } catch (IOException e) {
      throw failed("cannot make the folder", folder, e);
    }
  }

  @Override
  public void delete(Path file) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      throw failed("cannot delete", file, e);
    }
  }

  @Override
  public List<String> list(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> String.valueOf(file.getFileName())).sorted().toList();
    } catch (NoSuchFileException | NotDirectoryException none) {
      return List.of();
    } catch (IOException e) {
      throw failed("cannot list", folder, e);
    }
  }

  private static UncheckedIOException failed(String what, Path file, IOException cause) {
    return new UncheckedIOException(
        new IOException(what + " " + file + ": " + cause.getMessage(), cause));
  }
}
