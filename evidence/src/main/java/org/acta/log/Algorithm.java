package org.acta.log;

import java.io.Serial;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.NamedParameterSpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;

/// The two signature algorithms of the JDK that notes are signed with, over raw keys.
///
/// Both are deterministic here: one key, one message, one signature. For ML-DSA that is the
/// deterministic variant of FIPS 204, section 3.4, so that a log can be rebuilt to the same bytes.
enum Algorithm {
  /// RFC 8032.
  ED25519("Ed25519", "302a300506032b6570032100", 32, 64),
  /// FIPS 204.
  ML_DSA_44("ML-DSA-44", "30820532300b06096086480165030403110382052100", 1312, 2420);

  /// Length of the private seed of either.
  static final int SEED = 32;

  private final String name;
  private final byte[] prefix;
  final int keyLength;
  final int signatureLength;

  /// @param prefix the X.509 SubjectPublicKeyInfo up to the raw key, which follows as it is
  Algorithm(String name, String prefix, int keyLength, int signatureLength) {
    this.name = name;
    this.prefix = HexFormat.of().parseHex(prefix);
    this.keyLength = keyLength;
    this.signatureLength = signatureLength;
  }

  /// @throws InvalidKeyException if the bytes are no key of this algorithm
  PublicKey publicKey(byte[] raw) throws InvalidKeyException {
    if (raw.length != keyLength) {
      throw new InvalidKeyException("the key has " + raw.length + " bytes, not " + keyLength);
    }
    byte[] encoded = Arrays.copyOf(prefix, prefix.length + raw.length);
    System.arraycopy(raw, 0, encoded, prefix.length, raw.length);
    try {
      PublicKey key = KeyFactory.getInstance(name).generatePublic(new X509EncodedKeySpec(encoded));
      Signature.getInstance(name).initVerify(key); // refuses what is not a point
      return key;
    } catch (InvalidKeyException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw new InvalidKeyException(e);
    }
  }

  byte[] raw(PublicKey key) {
    byte[] encoded = key.getEncoded();
    return Arrays.copyOfRange(encoded, encoded.length - keyLength, encoded.length);
  }

  /// The key pair of a seed: RFC 8032, section 5.1.5, and FIPS 204, algorithm 6.
  KeyPair pair(byte[] seed) {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance(name);
      // The JDK has no door for a seed, but a generator draws exactly its 32 bytes from the source.
      generator.initialize(new NamedParameterSpec(name), new Fixed(seed));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(name + " is missing from this Java", e);
    }
  }

  byte[] sign(PrivateKey key, byte[] message) {
    try {
      Signature signature = Signature.getInstance(name);
      signature.initSign(key, new Fixed(new byte[SEED]));
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(name + " cannot sign in this Java", e);
    }
  }

  boolean verifies(PublicKey key, byte[] message, byte[] signed) {
    try {
      Signature signature = Signature.getInstance(name);
      signature.initVerify(key);
      signature.update(message);
      return signed.length == signatureLength && signature.verify(signed);
    } catch (SignatureException e) {
      return false; // bytes that are no signature at all
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(name + " is missing from this Java", e);
    }
  }

  /// A source that gives the same 32 bytes, and nothing but them.
  private static final class Fixed extends SecureRandom {
    @Serial private static final long serialVersionUID = 1L;
    private final byte[] bytes;

    Fixed(byte[] bytes) {
      this.bytes = bytes.clone();
    }

    @Override
    public void nextBytes(byte[] out) {
      if (out.length != bytes.length) {
        throw new IllegalStateException("asked for " + out.length + " bytes, not " + bytes.length);
      }
      System.arraycopy(bytes, 0, out, 0, out.length);
    }
  }
}
