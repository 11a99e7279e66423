package org.acta.log;

import java.util.ArrayList;
import java.util.List;

/// In whose name a log is signed, and with which keys.
///
/// While one key replaces another, both sign; afterwards the old one stays among the former keys
/// until the log has been written to once more.
///
/// @param origin the log's name, the first line of its checkpoints
/// @param keys that sign, at least one, in the order of their lines
/// @param formerKeys that no longer sign, but may have signed the last checkpoint
public record LogSigner(String origin, List<SigningKey> keys, List<VerifierKey> formerKeys) {
  /// @throws IllegalArgumentException if there is no key
  public LogSigner {
    keys = List.copyOf(keys);
    formerKeys = List.copyOf(formerKeys);
    if (keys.isEmpty()) {
      throw new IllegalArgumentException("a log without a key cannot sign");
    }
  }

  /// A log with one key, whose name is the origin.
  public static LogSigner of(SigningKey key) {
    return new LogSigner(key.verifier().name(), List.of(key), List.of());
  }

  /// The keys that a checkpoint of this log may be signed with.
  public List<VerifierKey> verifiers() {
    List<VerifierKey> all = new ArrayList<>(keys.stream().map(SigningKey::verifier).toList());
    all.addAll(formerKeys);
    return all;
  }

  CheckpointVerdict open(byte[] note) {
    return Checkpoint.open(note, origin, verifiers());
  }

  SignedNote sign(long size, Hash root, long seconds) {
    return new Checkpoint(origin, size, root).sign(keys, seconds);
  }
}
