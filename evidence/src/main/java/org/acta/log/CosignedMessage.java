package org.acta.log;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/// The bytes that a signature is over, for each type of key.
///
/// Cosignatures are `u64 time ‖ signature`, and are given for checkpoints only. Of ML-DSA-44's
/// subtree statements this is the one that a note can carry: the whole tree, `start` = 0.
///
/// @see <a href="https://c2sp.org/tlog-cosignature">tlog-cosignature, Ed25519 signed message and
///   ML-DSA-44 signed message</a>
final class CosignedMessage {
  private static final byte[] LABEL = "subtree/v1\n\0".getBytes(US_ASCII);
  private static final int LONGEST = 255;

  private CosignedMessage() {}

  /// The signer, if the line is this key's valid signature of the text.
  static Optional<NoteVerdict.Signer> check(VerifierKey key, String text, NoteSignature line) {
    byte[] signature = line.signature();
    if (signature.length != key.type().signatureLength()) {
      return Optional.empty();
    }
    if (!key.type().isTimestamped()) {
      return Optional.of(new NoteVerdict.Signer(key, OptionalLong.empty()))
          .filter(signer -> key.verifies(text.getBytes(UTF_8), signature));
    }
    long seconds = ByteBuffer.wrap(signature).getLong();
    byte[] rest = Arrays.copyOfRange(signature, Long.BYTES, signature.length);
    return message(key, text, seconds)
        .filter(message -> key.verifies(message, rest))
        .map(message -> new NoteVerdict.Signer(key, OptionalLong.of(seconds)));
  }

  private static Optional<byte[]> message(VerifierKey key, String text, long seconds) {
    try {
      Checkpoint checkpoint = Checkpoint.parse(text);
      return seconds < 0 ? Optional.empty() : of(key, checkpoint, seconds);
    } catch (MalformedException e) {
      return Optional.empty();
    }
  }

  /// Empty if the specification has no message for it: a name or origin of over 255 bytes.
  static Optional<byte[]> of(VerifierKey key, Checkpoint checkpoint, long seconds) {
    return switch (key.type()) {
      case ED25519 -> Optional.of(checkpoint.text().getBytes(UTF_8));
      case ED25519_COSIGNATURE ->
          Optional.of(
              ("cosignature/v1\ntime " + seconds + "\n" + checkpoint.text()).getBytes(UTF_8));
      case ML_DSA_44_COSIGNATURE -> subtree(key.name(), checkpoint, seconds);
    };
  }

  private static Optional<byte[]> subtree(String cosigner, Checkpoint checkpoint, long seconds) {
    byte[] name = cosigner.getBytes(UTF_8);
    byte[] origin = checkpoint.origin().getBytes(UTF_8);
    byte[] root = checkpoint.root().bytes();
    if (name.length > LONGEST || origin.length > LONGEST) {
      return Optional.empty();
    }
    int size = LABEL.length + 1 + name.length + 8 + 1 + origin.length + 8 + 8 + root.length;
    return Optional.of(
        ByteBuffer.allocate(size)
            .put(LABEL)
            .put((byte) name.length)
            .put(name)
            .putLong(seconds)
            .put((byte) origin.length)
            .put(origin)
            .putLong(0)
            .putLong(checkpoint.size())
            .put(root)
            .array());
  }
}
