package org.acta.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Originals beside the log: images, articles, whole files.
///
/// A blob is called by SHA-256(salt ‖ bytes) and its salt lies in a file of its own. Entries know
/// the name alone. When blob and salt are deleted the name says nothing any more, not even to
/// somebody who has the original and tries it; every proof holds as before.
///
/// ```text
/// blobs/3f/3f0c…   the original bytes
/// salts/3f/3f0c…   32 random bytes
/// ```
///
/// A name is 64 hexadecimal digits, so that no name leads out of the folder; nor does a symbolic
/// link in it. A file appears under its name only when it is whole and on the disk.
public final class Blobs {
  /// Bytes of a salt.
  public static final int SALT_BYTES = 32;

  private final Path folder;

  private Blobs(Path folder) {
    this.folder = folder;
  }

  /// What is kept in a folder, which is made when the first blob is.
  public static Blobs in(Path folder) {
    return new Blobs(folder);
  }

  /// What is found under a name.
  public sealed interface Found {
    /// The original, whose bytes and salt hash to the name.
    record Original(byte[] bytes) implements Found {}

    /// Nothing, or only one of the two files.
    record Absent() implements Found {}

    /// Bytes and salt that do not hash to the name.
    record Damaged() implements Found {}
  }

  /// Keeps an original.
  ///
  /// @param original read to its end; not closed
  /// @param salt [#SALT_BYTES] random bytes, never used for another blob
  /// @return its name
  /// @throws UncheckedIOException if the disk fails
  public Sha256 put(InputStream original, byte[] salt) {
    if (salt.length != SALT_BYTES) {
      throw new IllegalArgumentException("a salt has " + SALT_BYTES + " bytes, not " + salt.length);
    }
    try {
      Path blobs = directory("blobs");
      Path unnamed = Files.createTempFile(blobs, "new-", "");
      try {
        Sha256 name = write(unnamed, original, salt);
        keepSalt(name, salt);
        move(unnamed, place("blobs", name));
        return name;
      } finally {
        Files.deleteIfExists(unnamed);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  /// Looks an original up and checks it.
  ///
  /// @throws UncheckedIOException if the disk fails
  public Found get(Sha256 name) {
    try {
      Path blob = place("blobs", name);
      Path salt = place("salts", name);
      if (!Files.isRegularFile(blob) || !Files.isRegularFile(salt)) {
        return new Found.Absent();
      }
      byte[] bytes = Files.readAllBytes(blob);
      return Sha256.of(Files.readAllBytes(salt), bytes).equals(name)
          ? new Found.Original(bytes)
          : new Found.Damaged();
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  /// Takes an original down: says so in the log, then deletes it with its salt.
  ///
  /// The log comes first. If the machine stops in between, [#honour] deletes what the log says is
  /// gone.
  ///
  /// @param tombstone an entry with a [TombstoneBody]
  /// @return the tombstone's index
  public long takeDown(Entry tombstone, EntryAppender log) {
    if (!(tombstone.body() instanceof TombstoneBody body)) {
      throw new IllegalArgumentException(
          "a takedown appends a tombstone, not a " + tombstone.kind().word());
    }
    long index = log.append(java.util.List.of(tombstone.bytes()));
    remove(body.blob());
    return index;
  }

  /// Deletes every original that a record has a tombstone for: after a stop, or at a mirror.
  ///
  /// @return how many were still there
  public long honour(StoredEntries record) {
    long removed = 0;
    for (StoredEntries.Stored stored : record) {
      if (!Kinds.isSheetOrStep(stored.bytes())
          && Entry.read(stored.bytes()) instanceof Entry.Reading.Read(Entry entry)
          && entry.body() instanceof TombstoneBody body) {
        removed += remove(body.blob()) ? 1 : 0;
      }
    }
    return removed;
  }

  /// Deletes an original that no entry came to name, because the entry could not be appended.
  public void discard(Sha256 name) {
    remove(name);
  }

  private boolean remove(Sha256 name) {
    try {
      boolean blob = delete(place("blobs", name));
      boolean salt = delete(place("salts", name));
      return blob || salt;
    } catch (IOException e) {
      throw new UncheckedIOException(folder.toString(), e);
    }
  }

  private static boolean delete(Path file) throws IOException {
    boolean there = Files.deleteIfExists(file);
    if (there) {
      force(parent(file));
    }
    return there;
  }

  private void keepSalt(Sha256 name, byte[] salt) throws IOException {
    Path unnamed = Files.createTempFile(directory("salts"), "new-", "");
    try {
      try (FileChannel channel = FileChannel.open(unnamed, StandardOpenOption.WRITE);
          OutputStream out = Channels.newOutputStream(channel)) {
        out.write(salt);
        channel.force(true);
      }
      move(unnamed, place("salts", name));
    } finally {
      Files.deleteIfExists(unnamed);
    }
  }

  private static Sha256 write(Path file, InputStream original, byte[] salt) throws IOException {
    MessageDigest digest = sha256();
    digest.update(salt);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
      original.transferTo(out);
      channel.force(true);
    }
    return new Sha256(HexFormat.of().formatHex(digest.digest()));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    Path directory = parent(to);
    if (!Files.isDirectory(directory)) {
      Files.createDirectory(directory);
      force(parent(directory));
    }
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    force(directory);
  }

  private static void force(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private static Path parent(Path file) {
    return java.util.Objects.requireNonNull(file.getParent(), "a blob lies in a folder");
  }

  private Path directory(String kind) throws IOException {
    Path directory = folder.resolve(kind);
    if (!Files.isDirectory(directory)) {
      Files.createDirectories(directory);
      force(folder);
    }
    return inside(directory);
  }

  private Path place(String kind, Sha256 name) throws IOException {
    return inside(folder.resolve(kind).resolve(name.hex().substring(0, 2))).resolve(name.hex());
  }

  /// The same path, which no symbolic link leads elsewhere.
  private Path inside(Path directory) throws IOException {
    if (Files.exists(directory)
        && !directory
            .toRealPath()
            .equals(folder.toRealPath().resolve(folder.relativize(directory)))) {
      throw new IOException(directory + " leads out of the folder");
    }
    return directory;
  }
}
