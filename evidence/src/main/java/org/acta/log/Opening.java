package org.acta.log;

import java.nio.file.Path;
import java.util.Optional;

/// What became of an attempt to write to a log. Only [Ready] has signed, or will sign, anything.
///
/// A log that signs two checkpoints of which neither extends the other has lied to somebody, and
/// cannot take it back. A folder restored from a backup makes an honest log do this: it would give
/// out indexes again that it has given out before. So everything that is known about the log's past
/// is compared first, and where two things differ nothing is changed.
public sealed interface Opening {
  /// The log can be written to.
  ///
  /// @param finished entries that were committed, but not all published, when the last writer
  ///   stopped; they are published now
  /// @param discarded entries that were staged, but not committed; nobody was told that they are in
  ///   the log
  record Ready(LogWriter writer, long finished, long discarded) implements Opening {}

  /// Another writer is at work, in this process or in another.
  record Busy(Path folder) implements Opening {}

  /// There is no log here: neither a checkpoint nor a commit.
  record NoLog(LogPlace place) implements Opening {}

  /// There is something here, where a log was to begin.
  record NotEmpty(Path there) implements Opening {}

  /// A checkpoint is not this log's, or cannot be read.
  ///
  /// @param file where it is; for checkpoints seen elsewhere, which of them
  record Unverified(String file, CheckpointVerdict verdict) implements Opening {}

  /// The record is older than the commit, and what is missing is not staged: the record was
  /// restored from a backup, or its staging was lost.
  ///
  /// @param published the record's checkpoint, if it has one
  /// @param missing the first index that is nowhere
  record RecordBehind(Optional<Checkpoint> published, Checkpoint committed, long missing)
      implements Opening {}

  /// The commit is older than the record: the key folder was restored from a backup, or is not the
  /// one that this record is written with.
  ///
  /// @param committed the key folder's checkpoint, if it has one
  record KeyFolderBehind(Checkpoint published, Optional<Checkpoint> committed) implements Opening {}

  /// The log has signed a larger checkpoint than it remembers: record and key folder were both
  /// restored from a backup.
  ///
  /// @param seen as a witness or a mirror has it
  record BehindSeen(Checkpoint seen, Checkpoint committed) implements Opening {}

  /// Two checkpoints are signed of which neither extends the other. It has happened before.
  record Forked(Checkpoint one, Checkpoint other) implements Opening {}

  /// A file of the record is damaged or missing.
  record Damaged(Path file, String problem) implements Opening {}
}
