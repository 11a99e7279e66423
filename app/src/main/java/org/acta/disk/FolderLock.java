package org.acta.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// One user of a folder at a time, in this process and in all others.
///
/// The lock is on a file of its own that nothing else opens: POSIX takes a process's lock away when
/// it closes any descriptor of the file. That is also why the process keeps its own list.
public final class FolderLock implements AutoCloseable {
  private static final Set<Path> HELD = new HashSet<>();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  /// Takes the lock of a folder, or nothing if another has it.
  ///
  /// @param folder that exists
  public static Optional<FolderLock> tryLock(Path folder) {
    synchronized (HELD) {
      try {
        Path file = folder.toRealPath().resolve("lock");
        return HELD.contains(file) ? Optional.empty() : lock(file);
      } catch (IOException e) {
        throw new UncheckedIOException(
            new IOException("cannot lock " + folder + ": " + e.getMessage(), e));
      }
    }
  }

  private static Optional<FolderLock> lock(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      locked = channel.tryLock() != null;
    } catch (OverlappingFileLockException held) {
      locked = false;
    } finally {
      if (!locked) {
        channel.close();
      }
    }
    if (!locked) {
      return Optional.empty();
    }
    HELD.add(file);
    return Optional.of(new FolderLock(file, channel));
  }

  @Override
  public void close() {
    synchronized (HELD) {
      HELD.remove(file);
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
