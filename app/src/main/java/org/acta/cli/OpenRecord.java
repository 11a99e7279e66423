package org.acta.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.acta.log.Checkpoint;
import org.acta.log.CheckpointVerdict;
import org.acta.log.Cosigning;
import org.acta.log.LogPlace;
import org.acta.log.LogReader;
import org.acta.log.LogSigner;
import org.acta.log.LogWriter;
import org.acta.log.Opening;
import org.acta.log.SignedNote;
import org.acta.log.VerifierKey;

/// Opens a record, or says in one sentence why it cannot be opened.
final class OpenRecord {
  private OpenRecord() {}

  /// To be read.
  ///
  /// @param given what `--vkey` says
  static LogReader toRead(Path record, List<String> given) {
    List<VerifierKey> keys = RecordKeys.of(record).verifiers(given);
    return switch (LogReader.open(record, keys.getFirst().name(), keys)) {
      case LogReader.Opened.Ready(LogReader log) -> log;
      case LogReader.Opened.NoLog(Path checkpoint) ->
          throw Refusal.evidence(
              record + " is no record; make one with 'acta record init', or name its folder");
      case LogReader.Opened.Unverified(Path checkpoint, CheckpointVerdict verdict) ->
          throw Refusal.evidence(checkpoint + ": " + why(verdict));
    };
  }

  /// To be written to.
  static LogWriter toWrite(Path record, Optional<Path> keyFile) {
    RecordKeys keys = RecordKeys.of(record);
    LogSigner signer = keys.signer(keyFile);
    return ready(
        record,
        LogWriter.open(keys.place(), signer, witnessed(keys.place()), InstantSource.system()));
  }

  /// The last checkpoint that witnesses have cosigned, so that a restored backup is noticed.
  private static List<SignedNote> witnessed(LogPlace place) {
    return Cosigning.last(place).map(List::of).orElse(List.of());
  }

  /// The writer, unless nothing may be signed.
  static LogWriter ready(Path record, Opening opening) {
    return switch (opening) {
      case Opening.Ready(LogWriter writer, long finished, long discarded) -> writer;
      case Opening.Busy(Path folder) ->
          throw Refusal.evidence(
              record + " is being written to by another process; wait for it to end");
      case Opening.NoLog none ->
          throw Refusal.evidence(record + " is no record; make one with 'acta record init'");
      case Opening.NotEmpty(Path there) ->
          throw Refusal.misuse(there + " is there already; name a folder that is not");
      case Opening.Unverified(String file, CheckpointVerdict verdict) ->
          throw Refusal.evidence(file + ": " + why(verdict));
      case Opening.RecordBehind(var published, Checkpoint committed, long missing) ->
          throw Refusal.evidence(
              record
                  + " lacks entry "
                  + missing
                  + " of the "
                  + committed.size()
                  + " that were signed; it was restored from an older copy, so bring back the newest"
                  + " copy or a mirror before anything is appended");
      case Opening.KeyFolderBehind(Checkpoint published, var committed) ->
          throw Refusal.evidence(
              record
                  + " has "
                  + published.size()
                  + " entries, and its key folder remembers "
                  + committed.map(Checkpoint::size).orElse(0L)
                  + "; the key folder was restored from an older copy, so bring back the newest");
      case Opening.BehindSeen(Checkpoint seen, Checkpoint committed) ->
          throw Refusal.evidence(
              record
                  + " has signed a checkpoint of "
                  + seen.size()
                  + " entries and remembers "
                  + committed.size()
                  + " only; bring back the newest copy or a mirror");
      case Opening.Forked(Checkpoint one, Checkpoint other) ->
          throw Refusal.evidence(
              record
                  + " has signed two checkpoints, of "
                  + one.size()
                  + " and of "
                  + other.size()
                  + " entries, that do not extend each other; nothing more will be signed, and"
                  + " docs/threats.md says what to tell those who rely on it");
      case Opening.Damaged(Path file, String problem) ->
          throw Refusal.evidence(
              file + " " + problem + "; run 'acta fsck' and restore it from a mirror");
    };
  }

  private static String why(CheckpointVerdict verdict) {
    return switch (verdict) {
      case CheckpointVerdict.Verified verified -> "the checkpoint is sound";
      case CheckpointVerdict.Malformed(String problem) ->
          "the checkpoint cannot be read (" + problem + ")";
      case CheckpointVerdict.OtherLog(String origin, String expected) ->
          "the checkpoint is of '" + origin + "', not of '" + expected + "'; check the vkey";
      case CheckpointVerdict.Unsigned() ->
          "no signature of the checkpoint is of the given vkey; check the vkey";
      case CheckpointVerdict.Forged(VerifierKey key) ->
          "a signature claims to be of " + key.name() + " and is not; do not rely on this copy";
    };
  }
}
