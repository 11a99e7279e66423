package org.acta.cli;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.acta.log.Checkpoint;
import org.acta.log.CheckpointVerdict;
import org.acta.log.FsckFinding;
import org.acta.log.Policy;
import org.acta.log.PolicyVerdict;
import org.acta.log.ProofVerdict;
import org.acta.log.Verdict;

/// Verdicts in words.
final class Explained {
  private Explained() {}

  static String size(long entries) {
    return entries == 1 ? "1 entry" : entries + " entries";
  }

  static String checkpoint(Checkpoint checkpoint) {
    return "%s\n  entries  %d\n  root     %s (base64)\n           %s (hexadecimal)"
        .formatted(
            checkpoint.origin(),
            checkpoint.size(),
            checkpoint.root().base64(),
            checkpoint.root().hex());
  }

  /// Who has cosigned, one line each.
  static String witnesses(List<PolicyVerdict.Cosigned> valid, List<Policy.Witness> missing) {
    String seen =
        valid.stream()
            .map(cosigned ->
                "\n  witness  %s at %s, by its own clock"
                    .formatted(
                        cosigned.witness().name(), Instant.ofEpochSecond(cosigned.seconds())))
            .collect(Collectors.joining());
    return seen
        + missing.stream()
            .map(witness -> "\n  witness  " + witness.name() + " has not cosigned")
            .collect(Collectors.joining());
  }

  /// Why a checkpoint is not accepted, as a sentence without its end.
  static String refused(PolicyVerdict verdict) {
    return switch (verdict) {
      case PolicyVerdict.Satisfied _ -> "it is accepted";
      case PolicyVerdict.TooFewWitnesses(_, var valid, var missing) ->
          "too few witnesses have cosigned it: "
              + valid.size()
              + " did, and not "
              + missing.stream().map(Policy.Witness::name).collect(Collectors.joining(", "));
      case PolicyVerdict.NotOfALog(var origin) ->
          "none of the keys given has signed it; it says to be of the log " + origin;
      case PolicyVerdict.Forged(var key) -> "it has a false signature of " + key.label();
      case PolicyVerdict.Malformed(var problem) -> "it is no signed checkpoint: " + problem;
    };
  }

  static String refused(CheckpointVerdict verdict) {
    return switch (verdict) {
      case CheckpointVerdict.Verified _ -> "it is accepted";
      case CheckpointVerdict.Malformed(var problem) -> "is no signed checkpoint: " + problem;
      case CheckpointVerdict.OtherLog(var origin, var expected) ->
          "is of the log " + origin + ", not of " + expected;
      case CheckpointVerdict.Unsigned() -> "is not signed with a key that was given";
      case CheckpointVerdict.Forged(var key) -> "has a false signature of " + key.label();
    };
  }

  static String refused(ProofVerdict verdict) {
    return switch (verdict) {
      case ProofVerdict.Proven _ -> "it is proven";
      case ProofVerdict.NotIncluded(var checkpoint, var why) ->
          "the entry is not proven to be in the tree of "
              + size(checkpoint.size())
              + ": "
              + refused(why);
      case ProofVerdict.NotTrusted(var why) ->
          "the proof's checkpoint is not accepted: " + refused(why);
    };
  }

  static String refused(Verdict verdict) {
    return switch (verdict) {
      case Verdict.Verified() -> "it is proven";
      case Verdict.OutsideTree(long index, long size) ->
          "there is no entry %d in a tree of %d".formatted(index, size);
      case Verdict.Shrunk(long old, long now) ->
          "the older tree has %s and the newer one %d".formatted(size(old), now);
      case Verdict.NothingToProve() -> "the older tree is empty";
      case Verdict.WrongLength(int hashes, int needed) ->
          "the proof has %d hashes and needs %d".formatted(hashes, needed);
      case Verdict.WrongRoot(_, var computed) ->
          "entry and proof lead to the root " + computed.base64() + ", not to the signed one";
      case Verdict.WrongOldRoot(_, var computed) ->
          "the proof leads to the older root " + computed.base64() + ", not to the signed one";
    };
  }

  /// What is wrong with a file of a record, as the end of a sentence that begins with the file.
  static String found(FsckFinding finding) {
    return switch (finding) {
      case FsckFinding.Missing _ -> "is missing";
      case FsckFinding.Unverified(_, var verdict) -> refused(verdict);
      case FsckFinding.WrongLength(_, long bytes, long needed) ->
          "has %d bytes and needs %d".formatted(bytes, needed);
      case FsckFinding.NotABundle(_, int offset, var problem) ->
          "is not a bundle of entries: %s at byte %d"
              .formatted(
                  problem.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '), offset);
      case FsckFinding.NotInTree _ -> "is damaged: it is not what the signed root says";
      case FsckFinding.Doubtful(_, var other) ->
          "or " + other + " is damaged, and the file that would tell which is damaged too";
      case FsckFinding.OtherTree(_, var signed, var computed) ->
          "signs the root " + signed.base64() + ", and the files make " + computed.base64();
      case FsckFinding.Ahead _ -> "is beyond the checkpoint: a writer is at work or was cut short";
      case FsckFinding.Staged _ -> "is on its way into the record";
      case FsckFinding.Stray _ -> "does not belong to a record";
      case FsckFinding.Unreadable(_, var message) -> "cannot be read: " + message;
    };
  }
}
