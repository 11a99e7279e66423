package org.acta.log;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The few things that a log does to files; a test can do them badly.
///
/// What a call has done may be undone by a loss of power until it is forced. [#write] forces the
/// bytes of a file, but not its name; [#forceFolder] forces the names in a folder: what was
/// created, moved in or out, and deleted. A process that is killed loses nothing of what returned.
///
/// Every method throws [java.io.UncheckedIOException] if the machine fails, naming the file.
interface Disk {
  /// The bytes of a file, or empty if there is no such file.
  Optional<byte[]> read(Path file);

  /// The bytes of a file that somebody else may have put there.
  ///
  /// @param most bytes that it can have; a larger one is a failure, and is not read
  Optional<byte[]> read(Path file, int most);

  /// Reads a file into a buffer, and says whether it is there. What the buffer holds if it is not,
  /// or if the machine fails, is nobody's.
  boolean read(Path file, FileBuffer buffer);

  /// Creates a file, or replaces what is in it, and forces its bytes. On failure anything may be in
  /// the file, so that only files that nobody reads yet are written in this way. May be called from
  /// several threads, for several files.
  void write(Path file, byte[] bytes);

  /// Gives a file another name, at once and instead of what had the name. Both names are there or
  /// not there as the two folders are forced.
  void move(Path from, Path to);

  /// Makes durable which names are in a folder. May be called from several threads.
  void forceFolder(Path folder);

  /// Creates a folder in one that exists, if it is not there.
  void makeFolder(Path folder);

  /// Removes a file or an empty folder, if it is there.
  void delete(Path file);

  /// The names in a folder, sorted; none if there is no such folder.
  List<String> list(Path folder);
}
