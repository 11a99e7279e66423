package org.acta.log;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.crypto.AsymmetricCipherKeyPair;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.generators.MLDSAKeyPairGenerator;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;
import org.bouncycastle.crypto.params.MLDSAKeyGenerationParameters;
import org.bouncycastle.crypto.params.MLDSAParameters;
import org.bouncycastle.crypto.params.MLDSAPublicKeyParameters;
import org.bouncycastle.crypto.signers.Ed25519Signer;
import org.bouncycastle.crypto.signers.MLDSASigner;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Keys and signatures are those that another implementation of RFC 8032 and FIPS 204 makes.
class OtherImplementationTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void a_seed_is_the_same_ml_dsa_key_and_each_accepts_the_other_s_signature(long draw)
      throws CryptoException {
    byte[] seed = bytes(draw, Algorithm.SEED);
    byte[] message = bytes(-draw, (int) (draw * 100));
    var own = Algorithm.ML_DSA_44.pair(seed);
    AsymmetricCipherKeyPair other = mlDsa(seed);
    byte[] raw = Algorithm.ML_DSA_44.raw(own.getPublic());
    assertThat(raw).isEqualTo(((MLDSAPublicKeyParameters) other.getPublic()).getEncoded());

    byte[] signed = Algorithm.ML_DSA_44.sign(own.getPrivate(), message);
    MLDSASigner signer = new MLDSASigner();
    signer.init(true, other.getPrivate());
    signer.update(message, 0, message.length);
    assertThat(signed).as("both deterministic").isEqualTo(signer.generateSignature());

    MLDSASigner checker = new MLDSASigner();
    checker.init(false, new MLDSAPublicKeyParameters(MLDSAParameters.ml_dsa_44, raw));
    checker.update(message, 0, message.length);
    assertThat(checker.verifySignature(signed)).isTrue();
    signed[(int) (draw * 400)] ^= 1;
    assertThat(Algorithm.ML_DSA_44.verifies(own.getPublic(), message, signed)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void a_seed_is_the_same_ed25519_key_and_each_accepts_the_other_s_signature(long draw) {
    byte[] seed = bytes(draw, Algorithm.SEED);
    byte[] message = bytes(-draw, (int) (draw * 100));
    var own = Algorithm.ED25519.pair(seed);
    Ed25519PrivateKeyParameters other = new Ed25519PrivateKeyParameters(seed);
    byte[] raw = Algorithm.ED25519.raw(own.getPublic());
    assertThat(raw).isEqualTo(other.generatePublicKey().getEncoded());

    byte[] signed = Algorithm.ED25519.sign(own.getPrivate(), message);
    Ed25519Signer signer = new Ed25519Signer();
    signer.init(true, other);
    signer.update(message, 0, message.length);
    assertThat(signed).isEqualTo(signer.generateSignature());

    Ed25519Signer checker = new Ed25519Signer();
    checker.init(false, new Ed25519PublicKeyParameters(raw));
    checker.update(message, 0, message.length);
    assertThat(checker.verifySignature(signed)).isTrue();
  }

  private static AsymmetricCipherKeyPair mlDsa(byte[] seed) {
    MLDSAKeyPairGenerator generator = new MLDSAKeyPairGenerator();
    generator.init(new MLDSAKeyGenerationParameters(giving(seed), MLDSAParameters.ml_dsa_44));
    return generator.generateKeyPair();
  }

  private static SecureRandom giving(byte[] seed) {
    return new SecureRandom() {
      private static final long serialVersionUID = 1L;

      @Override
      public void nextBytes(byte[] bytes) {
        System.arraycopy(Arrays.copyOf(seed, bytes.length), 0, bytes, 0, bytes.length);
      }
    };
  }

  private static byte[] bytes(long draw, int length) {
    byte[] bytes = new byte[length];
    new Random(Seeded.SEED ^ draw).nextBytes(bytes);
    return bytes;
  }
}
