package org.acta.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeysTest {
  private static final String VKEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  @ParameterizedTest
  @EnumSource
  void keys_come_back_from_their_text(SignatureType type) throws Exception {
    SigningKey key = Seeded.key("example.org/elections", type);
    SigningKey back = SigningKey.parse(key.secret());

    assertThat(back.verifier()).isEqualTo(key.verifier()).hasSameHashCodeAs(key.verifier());
    assertThat(back.secret()).isEqualTo(key.secret());
    assertThat(VerifierKey.parse(key.verifier().toString())).isEqualTo(key.verifier());
    assertThat(VerifierKey.of("example.org/elections", type, key.verifier().publicKey()))
        .isEqualTo(key.verifier());
  }

  @ParameterizedTest
  @EnumSource
  void a_private_key_is_not_printed_by_accident(SignatureType type) {
    SigningKey key = Seeded.key("example.org/elections", type);

    assertThat(key.toString())
        .isEqualTo("private key of " + key.verifier().label())
        .doesNotContain(key.secret().substring(key.secret().length() - 20));
  }

  @Test
  void the_same_key_and_name_of_another_type_has_another_id() {
    VerifierKey log = Seeded.key("a.example", SignatureType.ED25519).verifier();
    VerifierKey witness =
        VerifierKey.of("a.example", SignatureType.ED25519_COSIGNATURE, log.publicKey());

    assertThat(witness.keyId()).isNotEqualTo(log.keyId());
    assertThat(witness).isNotEqualTo(log);
  }

  /// RFC 8032, section 7.1, test 1: the seed and its public key.
  @Test
  void a_seed_gives_the_public_key_of_the_rfc() {
    byte[] seed =
        HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
    assertThat(Algorithm.ED25519.raw(Algorithm.ED25519.pair(seed).getPublic()))
        .asHexString()
        .isEqualToIgnoringCase("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
  }

  /// RFC 9881, appendix C: the seed 00, 01, … 1f and the beginning of its ML-DSA-44 public key.
  @Test
  void a_seed_gives_the_ml_dsa_44_public_key_of_the_rfc() {
    byte[] seed = new byte[32];
    for (int i = 0; i < seed.length; i++) {
      seed[i] = (byte) i;
    }
    assertThat(Strict.base64(Algorithm.ML_DSA_44.pair(seed).getPublic().getEncoded()))
        .startsWith("MIIFMjALBglghkgBZQMEAxEDggUhANeytHJUquDbReeTDUqY0sl9jxOX0Xidr6Fw")
        .hasSize(1780);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "+",
        "++",
        "PeterNeumann",
        "PeterNeumann+c74f20a3",
        "+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+0c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a4+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "Peterneumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+AhpcZQcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10T=",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW\n",
        "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWAA==",
        "PeterNeumann+c74f20a3+AQ==",
        "PeterNeumann+c74f20a3+",
      })
  void what_is_not_written_as_a_vkey_is_refused(String vkey) {
    assertThatThrownBy(() -> VerifierKey.parse(vkey)).isInstanceOf(MalformedException.class);
  }

  @Test
  void every_altered_bit_of_a_vkey_is_refused() {
    byte[] vkey = VKEY.getBytes(ISO_8859_1);
    for (int bit = 0; bit < vkey.length * 8; bit++) {
      byte[] altered = vkey.clone();
      altered[bit / 8] ^= (byte) (1 << bit % 8);
      String text = new String(altered, ISO_8859_1);
      assertThatThrownBy(() -> VerifierKey.parse(text))
          .as("bit %d", bit)
          .isInstanceOf(MalformedException.class);
    }
  }

  @Test
  void damaged_keys_are_refused_and_the_secret_is_not_repeated() {
    Random random = new Random(Seeded.SEED);
    SigningKey key = Seeded.key("example.org", SignatureType.ED25519);
    String seed = key.secret().substring(key.secret().lastIndexOf('+') + 1);
    for (int i = 0; i < 2_000; i++) {
      String damaged =
          new String(Seeded.damaged(key.secret().getBytes(ISO_8859_1), random), ISO_8859_1);
      try {
        assertThat(SigningKey.parse(damaged).secret()).isEqualTo(damaged);
      } catch (MalformedException e) {
        assertThat(e.problem()).doesNotContain(seed.substring(0, 8));
      }
    }
  }
}
