package org.acta.record;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/// A public Ed25519 key.
///
/// @param base64 its 32 bytes (RFC 8032) in standard base64 with padding
public record SourceKey(String base64) {
  private static final int BYTES = 32;

  /// What stands before the key in its X.509 form (RFC 8410).
  private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

  public SourceKey {
    byte[] bytes = Base64.getDecoder().decode(base64);
    if (bytes.length != BYTES || !Base64.getEncoder().encodeToString(bytes).equals(base64)) {
      throw new IllegalArgumentException("an Ed25519 key is 32 bytes in base64, not " + base64);
    }
  }

  /// The key that this JDK key is.
  ///
  /// @throws IllegalArgumentException if it is no Ed25519 key
  public static SourceKey of(PublicKey key) {
    byte[] encoded = key.getEncoded();
    if (!key.getAlgorithm().startsWith("Ed") || encoded.length != X509.length + BYTES) {
      throw new IllegalArgumentException("not an Ed25519 key: " + key.getAlgorithm());
    }
    byte[] raw = java.util.Arrays.copyOfRange(encoded, X509.length, encoded.length);
    return new SourceKey(Base64.getEncoder().encodeToString(raw));
  }

  /// Whether the signature of a message is this key's.
  public boolean verifies(byte[] message, byte[] signature) {
    try {
      byte[] raw = Base64.getDecoder().decode(base64);
      byte[] encoded = java.util.Arrays.copyOf(X509, X509.length + BYTES);
      System.arraycopy(raw, 0, encoded, X509.length, BYTES);
      Signature ed25519 = Signature.getInstance("Ed25519");
      ed25519.initVerify(
          KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
      ed25519.update(message);
      return ed25519.verify(signature);
    } catch (GeneralSecurityException noSuchPointOrMalformedSignature) {
      return false;
    }
  }

  Json.Fields json() {
    return new Draft().put("algorithm", "ed25519").put("public", base64).json();
  }

  static SourceKey of(Members members) {
    members.parsed(
        "algorithm",
        "ed25519",
        text -> {
          if (!text.equals("ed25519")) {
            throw new IllegalArgumentException(text);
          }
          return text;
        });
    return members.parsed("public", "32 bytes in base64", SourceKey::new);
  }
}
