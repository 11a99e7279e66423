package org.acta.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.HexFormat;

/// A name and a public key that signatures are checked with, and its text, the *vkey*:
/// `name+hash+base64(type ‖ key)`.
///
/// The hash is the key ID in eight lower-case hexadecimal digits: the first four bytes of
/// SHA-256(name ‖ 0x0A ‖ type ‖ key). Two keys are equal if their texts are.
///
/// @see <a href="https://c2sp.org/signed-note">signed-note, Signatures and Verifier keys</a>
public final class VerifierKey {
  private final String name;
  private final SignatureType type;
  private final byte[] raw;
  private final PublicKey key;
  private final int keyId;

  private VerifierKey(String name, SignatureType type, byte[] raw, PublicKey key) {
    this.name = KeyName.checked(name);
    this.type = type;
    this.raw = raw.clone();
    this.key = key;
    this.keyId = keyId(name, type, raw);
  }

  /// @param raw 32 bytes for Ed25519, 1,312 for ML-DSA-44
  /// @throws IllegalArgumentException if the name is not one, or the bytes are no such key
  public static VerifierKey of(String name, SignatureType type, byte[] raw) {
    try {
      return new VerifierKey(name, type, raw, type.algorithm.publicKey(raw));
    } catch (InvalidKeyException e) {
      throw new IllegalArgumentException("no public key of type " + type, e);
    }
  }

  /// Reads a vkey.
  ///
  /// @throws MalformedException if it is not written as above, is of another type, or its hash does
  ///   not belong to its key
  public static VerifierKey parse(String vkey) throws MalformedException {
    KeyText text = KeyText.parse(vkey);
    try {
      VerifierKey key =
          new VerifierKey(
              text.name(), text.type(), text.key(), text.type().algorithm.publicKey(text.key()));
      text.mustHash(key.keyId);
      return key;
    } catch (InvalidKeyException e) {
      throw new MalformedException("the key's bytes are no public key of its type");
    }
  }

  static VerifierKey of(String name, SignatureType type, PublicKey key) {
    return new VerifierKey(name, type, type.algorithm.raw(key), key);
  }

  private static int keyId(String name, SignatureType type, byte[] raw) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update((name + "\n").getBytes(UTF_8));
      sha256.update(type.identifier());
      return ByteBuffer.wrap(sha256.digest(raw)).getInt();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("SHA-256 is missing from this Java", e);
    }
  }

  /// Who signs, such as `example.org/elections`; for a log, its origin.
  public String name() {
    return name;
  }

  /// What it signs, and how.
  public SignatureType type() {
    return type;
  }

  /// The four bytes that, with the name, say which key a signature line belongs to. It is not a
  /// fingerprint: a key with the same ID is quickly made.
  public int keyId() {
    return keyId;
  }

  /// A copy of the raw public key.
  public byte[] publicKey() {
    return raw.clone();
  }

  boolean verifies(byte[] message, byte[] signature) {
    return type.algorithm.verifies(key, message, signature);
  }

  /// The vkey.
  @Override
  public String toString() {
    return KeyText.print(name, keyId, type, raw);
  }

  /// Name and hash, for a reader: long keys fill pages.
  public String label() {
    return name + "+" + HexFormat.of().toHexDigits(keyId);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof VerifierKey that
        && name.equals(that.name)
        && type == that.type
        && Arrays.equals(raw, that.raw);
  }

  @Override
  public int hashCode() {
    return keyId;
  }
}
