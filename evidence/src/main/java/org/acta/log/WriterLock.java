package org.acta.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// One writer at a time, in this process and in all others.
///
/// Locks are POSIX record locks (`fcntl`), which a process loses when it closes *any* descriptor of
/// the file, even one that only read it; `FileLock.isValid` goes on saying yes. So the lock is on
/// an empty file that has no other use, that nothing else opens, and that is never deleted. Not
/// even a second attempt to lock may open it, since giving up would close it: the process keeps a
/// list of the folders it holds, by what the system says they are, and looks there first.
final class WriterLock implements AutoCloseable {
  /// The name of the lock's file. Nothing but this class may open it.
  static final String FILE = "lock";

  private static final Set<Object> HELD = new HashSet<>();

  private final Object folder;
  private final FileChannel channel;

  private WriterLock(Object folder, FileChannel channel) {
    this.folder = folder;
    this.channel = channel;
  }

  /// Takes the lock of a folder, or gives nothing if another writer has it.
  ///
  /// @param folder that exists
  /// @throws UncheckedIOException if the file cannot be opened or locked
  static Optional<WriterLock> tryLock(Path folder) {
    synchronized (HELD) {
      try {
        Object key = key(folder);
        return HELD.contains(key) ? Optional.empty() : lock(key, folder.resolve(FILE));
      } catch (IOException e) {
        throw new UncheckedIOException(
            new IOException("cannot lock " + folder.resolve(FILE) + ": " + e.getMessage(), e));
      }
    }
  }

  private static Optional<WriterLock> lock(Object key, Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE);
    try {
      @SuppressWarnings("resource") // the lock goes with its channel
      FileLock lock = channel.tryLock();
      if (lock == null) {
        channel.close();
        return Optional.empty();
      }
    } catch (IOException e) {
      channel.close();
      throw e;
    }
    HELD.add(key);
    return Optional.of(new WriterLock(key, channel));
  }

  /// Device and inode, so that links and bind mounts lead to one folder; looked up without opening.
  private static Object key(Path folder) throws IOException {
    Object inode = Files.readAttributes(folder, BasicFileAttributes.class).fileKey();
    return Objects.requireNonNullElse(inode, folder.toRealPath());
  }

  /// Gives the lock back.
  @Override
  public void close() {
    synchronized (HELD) {
      try {
        channel.close();
      } catch (IOException e) {
        throw new UncheckedIOException(new IOException("cannot unlock " + folder, e));
      } finally {
        HELD.remove(folder);
      }
    }
  }
}
