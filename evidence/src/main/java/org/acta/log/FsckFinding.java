package org.acta.log;

/// What is wrong with a file of a record, named by its path in the record.
public sealed interface FsckFinding {
  /// The path in the record, with `/` between names.
  String file();

  /// Whether a writer is at work, or was cut short, rather than anything damaged: what a reader of
  /// the checkpoint needs is all there.
  default boolean unfinished() {
    return this instanceof Ahead || this instanceof Staged;
  }

  /// There is no such file, and there must be.
  record Missing(String file) implements FsckFinding {}

  /// The checkpoint is not this log's. Without it there is nothing to hold the other files to.
  record Unverified(String file, CheckpointVerdict verdict) implements FsckFinding {}

  /// The tile has not as many bytes as its place in the tree calls for.
  record WrongLength(String file, long bytes, long needed) implements FsckFinding {}

  /// The file is not a bundle of the width that its place in the tree calls for.
  ///
  /// @param offset of the first byte that does not belong to one
  record NotABundle(String file, int offset, EntryBundle.Problem problem) implements FsckFinding {}

  /// The file has entries or hashes that are not those of the checkpoint's tree.
  record NotInTree(String file) implements FsckFinding {}

  /// Two files disagree, and a third that would tell which of them is right is damaged too.
  record Doubtful(String file, String other) implements FsckFinding {}

  /// Everything agrees but the checkpoint: the files are those of another tree.
  record OtherTree(String file, Hash signed, Hash computed) implements FsckFinding {}

  /// The file belongs to a larger tree than the checkpoint's, or would.
  record Ahead(String file) implements FsckFinding {}

  /// The file is on its way into the record.
  record Staged(String file) implements FsckFinding {}

  /// No file of a record has this name; or it is a link or something else that is not a file.
  record Stray(String file) implements FsckFinding {}

  /// The machine could not read the file.
  record Unreadable(String file, String message) implements FsckFinding {}
}
