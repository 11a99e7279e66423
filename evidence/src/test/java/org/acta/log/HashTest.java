package org.acta.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HashTest {
  private static final String HEX =
      "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
  private static final String BASE64 = "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

  @Test
  void a_hash_reads_back_as_it_prints() {
    Random random = new Random(1);
    for (int i = 0; i < 1_000; i++) {
      byte[] bytes = new byte[32];
      random.nextBytes(bytes);
      Hash hash = Hash.of(bytes);
      assertThat(Hash.parseHex(hash.hex())).contains(hash);
      assertThat(Hash.parseBase64(hash.base64())).contains(hash);
      assertThat(Hash.of(hash.bytes())).isEqualTo(hash).hasSameHashCodeAs(hash);
    }
  }

  @Test
  void hex_and_base64_are_two_spellings_of_one_value() {
    assertThat(Hash.parseHex(HEX)).contains(Merkle.EMPTY_ROOT);
    assertThat(Hash.parseBase64(BASE64)).contains(Merkle.EMPTY_ROOT);
    assertThat(Merkle.EMPTY_ROOT).hasToString(HEX);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "E3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "g3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b8",
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b85500",
        "٣3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
      })
  void other_hex_is_refused(String text) {
    assertThat(Hash.parseHex(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU",
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFV=",
        "47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU=",
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFUA",
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuA==",
        "47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n",
        " 7DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
      })
  void base64_that_is_not_canonical_is_refused(String text) {
    assertThat(Hash.parseBase64(text)).isEmpty();
  }

  @Test
  void a_hash_keeps_its_bytes_to_itself() {
    byte[] bytes = new byte[32];
    Hash hash = Hash.of(bytes);
    bytes[0] = 1;
    hash.bytes()[1] = 1;
    assertThat(hash.bytes()).isEqualTo(new byte[32]);
  }

  @Test
  void a_hash_of_another_length_is_a_mistake() {
    assertThatThrownBy(() -> Hash.of(new byte[31]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("31");
  }

  @Test
  void leaves_and_nodes_are_hashed_as_rfc_9162_says() {
    byte[] entry = {1, 2, 3};
    assertThat(Merkle.leaf(entry)).isEqualTo(Oracle.leaf(entry));
    assertThat(Merkle.node(Merkle.EMPTY_ROOT, Merkle.leaf(entry)))
        .isEqualTo(Oracle.node(Merkle.EMPTY_ROOT, Merkle.leaf(entry)));
  }
}
