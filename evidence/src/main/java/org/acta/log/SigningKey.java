package org.acta.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;

/// A private key that signs notes or cosigns checkpoints under a name.
///
/// Its text is `PRIVATE+KEY+name+hash+base64(type ‖ seed)`, given by [#secret] and by nothing else:
/// [#toString] shows name and hash only.
///
/// @see <a href="https://pkg.go.dev/golang.org/x/mod/sumdb/note">the text of private keys</a>
public final class SigningKey {
  private static final String PREFIX = "PRIVATE+KEY+";

  private final VerifierKey verifier;
  private final PrivateKey key;
  private final byte[] seed;

  private SigningKey(String name, SignatureType type, byte[] seed) {
    KeyPair pair = type.algorithm.pair(seed);
    this.verifier = VerifierKey.of(KeyName.checked(name), type, pair.getPublic());
    this.key = pair.getPrivate();
    this.seed = seed.clone();
  }

  /// A new key.
  ///
  /// @param random where the 32 bytes of the seed come from
  /// @throws IllegalArgumentException if the name is empty or has a space, plus or control
  ///   character
  public static SigningKey generate(String name, SignatureType type, SecureRandom random) {
    byte[] seed = new byte[Algorithm.SEED];
    random.nextBytes(seed);
    return new SigningKey(name, type, seed);
  }

  /// Reads a private key's text.
  ///
  /// @throws MalformedException if it is not one; the message never repeats the text
  public static SigningKey parse(String secret) throws MalformedException {
    if (!secret.startsWith(PREFIX)) {
      throw new MalformedException("a private key does not start with " + PREFIX);
    }
    KeyText text = KeyText.parse(secret.substring(PREFIX.length()));
    if (text.key().length != Algorithm.SEED) {
      throw new MalformedException("a private key does not have " + Algorithm.SEED + " bytes");
    }
    SigningKey key = new SigningKey(text.name(), text.type(), text.key());
    text.mustHash(key.verifier.keyId());
    return key;
  }

  /// The public half, to be published.
  public VerifierKey verifier() {
    return verifier;
  }

  /// The private key's text. Whoever has it can sign in this name.
  public String secret() {
    return PREFIX + KeyText.print(verifier.name(), verifier.keyId(), verifier.type(), seed);
  }

  /// Signs any text as a note.
  ///
  /// @param text of one or more lines, each ended by a newline
  /// @throws IllegalArgumentException if the text cannot be a note's, or this key cosigns
  ///   checkpoints only
  public NoteSignature sign(String text) {
    if (verifier.type() != SignatureType.ED25519) {
      throw new IllegalArgumentException(verifier.label() + " signs checkpoints only");
    }
    byte[] message = SignedNote.checkedText(text).getBytes(UTF_8);
    return NoteSignature.of(verifier, verifier.type().algorithm.sign(key, message));
  }

  /// Signs a checkpoint as this key does: its text, or with a time as a cosigner.
  ///
  /// @param seconds since 1970-01-01T00:00Z, at least 0; not used by keys without a time
  /// @throws IllegalArgumentException if the time is negative, or if name or origin has more than
  ///   255 bytes and the key is ML-DSA-44
  public NoteSignature sign(Checkpoint checkpoint, long seconds) {
    if (!verifier.type().isTimestamped()) {
      return sign(checkpoint.text());
    }
    if (seconds < 0) {
      throw new IllegalArgumentException("a cosignature of " + seconds + " seconds before 1970");
    }
    byte[] message =
        CosignedMessage.of(verifier, checkpoint, seconds)
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "name or origin is too long for a cosignature of type " + verifier.type()));
    byte[] signature = verifier.type().algorithm.sign(key, message);
    return NoteSignature.of(
        verifier,
        ByteBuffer.allocate(Long.BYTES + signature.length).putLong(seconds).put(signature).array());
  }

  @Override
  public String toString() {
    return "private key of " + verifier.label();
  }
}
