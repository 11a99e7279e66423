package org.acta.log;

import java.util.Arrays;
import java.util.Optional;

/// What a key's signatures are over, by the identifier byte that C2SP assigned.
///
/// @see <a href="https://c2sp.org/signed-note">signed-note, Signature types</a>
/// @see <a href="https://c2sp.org/tlog-cosignature">tlog-cosignature, Format</a>
public enum SignatureType {
  /// Ed25519 over the text of the note.
  ED25519(0x01, Algorithm.ED25519, false),
  /// Ed25519 over `cosignature/v1`, a time and the text of a checkpoint.
  ED25519_COSIGNATURE(0x04, Algorithm.ED25519, true),
  /// ML-DSA-44 over cosigner, time, origin, size and root of a checkpoint, its extension lines not
  /// included. Logs may sign their own checkpoints with it too.
  ML_DSA_44_COSIGNATURE(0x06, Algorithm.ML_DSA_44, true);

  private final int identifier;
  final Algorithm algorithm;
  private final boolean timestamped;

  SignatureType(int identifier, Algorithm algorithm, boolean timestamped) {
    this.identifier = identifier;
    this.algorithm = algorithm;
    this.timestamped = timestamped;
  }

  /// The byte before the key in a key's text.
  public byte identifier() {
    return (byte) identifier;
  }

  /// Whether a signature carries the time at which it was made, and signs checkpoints only.
  public boolean isTimestamped() {
    return timestamped;
  }

  /// Bytes of a signature after the key ID: 64, 72 or 2,428.
  public int signatureLength() {
    return algorithm.signatureLength + (timestamped ? Long.BYTES : 0);
  }

  static Optional<SignatureType> of(byte identifier) {
    return Arrays.stream(values()).filter(type -> type.identifier() == identifier).findFirst();
  }
}
