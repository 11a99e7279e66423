package org.acta.log;

import java.util.List;

/// What a signed checkpoint turned out to be.
public sealed interface CheckpointVerdict {
  /// The log signed it. Whether the log shows everybody the same is for witnesses to say.
  ///
  /// @param note as it was read, with the lines of keys that were not asked about
  /// @param signers which of the log's keys
  record Verified(Checkpoint checkpoint, SignedNote note, List<NoteVerdict.Signer> signers)
      implements CheckpointVerdict {
    public Verified {
      signers = List.copyOf(signers);
    }
  }

  /// It cannot be read as a note or as a checkpoint.
  record Malformed(String problem) implements CheckpointVerdict {}

  /// The log's key signed a checkpoint of another origin.
  record OtherLog(String origin, String expected) implements CheckpointVerdict {}

  /// No signature is of the log's keys.
  record Unsigned() implements CheckpointVerdict {}

  /// A line claims to be of this key, and is not.
  record Forged(VerifierKey key) implements CheckpointVerdict {}
}
