package org.acta.mirror;

import org.acta.log.Checkpoint;
import org.acta.log.PolicyVerdict;
import org.acta.log.SignedNote;

/// What came of mirroring a log. Only [Current] changed what the mirror shows.
public sealed interface Mirrored {
  /// The mirror shows what the log shows.
  ///
  /// @param before entries that the mirror had
  /// @param fetched bundles that were not there yet
  record Current(long before, Checkpoint checkpoint, long fetched) implements Mirrored {}

  /// The log shows fewer entries than it has signed before, and the mirror has them. It may be an
  /// old copy, or a log that withdraws what it has said.
  record Shrunk(Checkpoint mirror, Checkpoint log) implements Mirrored {}

  /// The log has signed two states of which neither extends the other. The two signed checkpoints
  /// are the proof; both are kept.
  record Forked(SignedNote mirror, Checkpoint mine, SignedNote log, Checkpoint theirs)
      implements Mirrored {}

  /// The checkpoint is not signed as asked for.
  ///
  /// @param where it is
  record NotTrusted(String where, PolicyVerdict verdict) implements Mirrored {}

  /// There is no checkpoint, and so no log.
  record NoLog(String where) implements Mirrored {}

  /// The folder mirrors another log.
  record OtherLog(String mirrored, String found) implements Mirrored {}

  /// Another mirroring into the same folder is at work.
  record Busy() implements Mirrored {}
}
