package org.acta.log;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedNoteTest {
  /// golang.org/x/mod/sumdb/note, the example of the package.
  private static final String NEUMANN =
      """
      If you think cryptography is the answer to your problem,
      then you don't know what your problem is.

      — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
      """;

  private static final String NEUMANN_VKEY =
      "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

  private static final SigningKey ALICE = Seeded.key("alice.example", SignatureType.ED25519);
  private static final SigningKey BOB = Seeded.key("bob.example", SignatureType.ED25519);
  private static final String TEXT = "first\n\nthird\n";

  @Test
  void the_published_note_verifies() throws Exception {
    VerifierKey key = VerifierKey.parse(NEUMANN_VKEY);
    SignedNote note = SignedNote.parse(NEUMANN.getBytes(UTF_8));

    assertThat(note.verify(List.of(key))).isInstanceOf(NoteVerdict.Signed.class);
    assertThat(note.text()).endsWith("problem is.\n");
    assertThat(note.print()).isEqualTo(NEUMANN);
  }

  @Test
  void the_example_of_the_specification_verifies() throws Exception {
    VerifierKey key = VerifierKey.parse(LogData.line("notes/c2sp-example.vkey"));
    SignedNote note = SignedNote.parse(LogData.bytes("notes/c2sp-example.note"));

    assertThat(note.text()).isEqualTo("This is an example message.\n");
    assertThat(note.verify(List.of(key))).isInstanceOf(NoteVerdict.Signed.class);
  }

  @Test
  void the_published_private_key_makes_the_published_signature() throws Exception {
    SigningKey key = SigningKey.parse(LogData.line("notes/peterneumann.public-test-skey"));
    SignedNote note = SignedNote.parse(LogData.bytes("notes/peterneumann.note"));

    assertThat(key.verifier().toString()).isEqualTo(NEUMANN_VKEY);
    assertThat(List.of(key.sign(note.text()))).isEqualTo(note.signatures());
  }

  @Test
  void every_altered_bit_is_refused_or_leaves_the_note_unsigned() throws Exception {
    VerifierKey key = VerifierKey.parse(NEUMANN_VKEY);
    byte[] note = NEUMANN.getBytes(UTF_8);
    for (int bit = 0; bit < note.length * 8; bit++) {
      byte[] altered = note.clone();
      altered[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(isSigned(altered, key)).as("bit %d", bit).isFalse();
    }
  }

  @Test
  void every_truncated_note_is_refused() throws Exception {
    VerifierKey key = VerifierKey.parse(NEUMANN_VKEY);
    byte[] note = NEUMANN.getBytes(UTF_8);
    for (int length = 0; length < note.length; length++) {
      assertThat(isSigned(Arrays.copyOf(note, length), key)).isFalse();
    }
  }

  private static boolean isSigned(byte[] bytes, VerifierKey key) {
    try {
      SignedNote note = SignedNote.parse(bytes);
      assertThat(note.toBytes()).isEqualTo(bytes);
      return note.verify(List.of(key)) instanceof NoteVerdict.Signed;
    } catch (MalformedException e) {
      assertThat(e.problem()).isNotBlank();
      return false;
    }
  }

  @Test
  void the_text_ends_at_the_last_empty_line() throws Exception {
    for (String text : List.of("\n", "\n\n", "a\n", "a\n\n", "a\n\n\n\n", "\n— a b\n", TEXT)) {
      SignedNote note = new SignedNote(text, List.of(ALICE.sign(text)));
      SignedNote back = SignedNote.parse(note.toBytes());

      assertThat(back).isEqualTo(note);
      assertThat(back.verify(List.of(ALICE.verifier()))).isInstanceOf(NoteVerdict.Signed.class);
    }
  }

  @Test
  void lines_of_unknown_keys_are_ignored() throws Exception {
    NoteSignature sameName =
        Seeded.key("bob.example", SignatureType.ED25519_COSIGNATURE)
            .sign(new Checkpoint("other.example", 0, Merkle.EMPTY_ROOT), 0);
    NoteSignature sameId = NoteSignature.of(ALICE.verifier(), new byte[64]);
    SignedNote note =
        new SignedNote(
            TEXT,
            List.of(
                sameName, new NoteSignature("carol.example", sameId.base64()), ALICE.sign(TEXT)));

    assertThat(note.verify(List.of(ALICE.verifier(), BOB.verifier())))
        .isInstanceOfSatisfying(
            NoteVerdict.Signed.class,
            signed -> {
              assertThat(signed.by(ALICE.verifier())).isTrue();
              assertThat(signed.by(BOB.verifier())).isFalse();
            });
    assertThat(note.verify(List.of(BOB.verifier()))).isEqualTo(new NoteVerdict.Unsigned());
    assertThat(note.verify(List.of())).isEqualTo(new NoteVerdict.Unsigned());
  }

  @Test
  void one_bad_line_of_a_known_key_spoils_the_note() {
    NoteSignature bad = NoteSignature.of(BOB.verifier(), ALICE.sign(TEXT).signature());
    SignedNote note = new SignedNote(TEXT, List.of(ALICE.sign(TEXT), bad));

    assertThat(note.verify(List.of(ALICE.verifier(), BOB.verifier())))
        .isEqualTo(new NoteVerdict.Forged(BOB.verifier()));
    assertThat(note.verify(List.of(ALICE.verifier()))).isInstanceOf(NoteVerdict.Signed.class);
  }

  @Test
  void a_key_that_signed_twice_counts_once_and_both_lines_must_verify() {
    NoteSignature good = ALICE.sign(TEXT);
    NoteSignature bad = NoteSignature.of(ALICE.verifier(), BOB.sign(TEXT).signature());

    assertThat(new SignedNote(TEXT, List.of(good, good)).verify(List.of(ALICE.verifier())))
        .isInstanceOfSatisfying(
            NoteVerdict.Signed.class, signed -> assertThat(signed.signers()).hasSize(1));
    assertThat(new SignedNote(TEXT, List.of(good, bad)).verify(List.of(ALICE.verifier())))
        .isEqualTo(new NoteVerdict.Forged(ALICE.verifier()));
  }

  @Test
  void a_signature_with_a_second_spelling_of_its_number_is_refused() {
    // RFC 8032, section 5.1.7: S must be below the group order. S + L would verify as well.
    BigInteger order =
        new BigInteger(
            "7237005577332262213973186563042994240857116359379907606001950938285454250989");
    byte[] signature = ALICE.sign(TEXT).signature();
    byte[] s = reversed(Arrays.copyOfRange(signature, 32, 64));
    byte[] other = new BigInteger(1, s).add(order).toByteArray();
    byte[] padded = new byte[32];
    System.arraycopy(other, 0, padded, 32 - other.length, other.length);
    System.arraycopy(reversed(padded), 0, signature, 32, 32);

    SignedNote note = new SignedNote(TEXT, List.of(NoteSignature.of(ALICE.verifier(), signature)));
    assertThat(note.verify(List.of(ALICE.verifier()))).isInstanceOf(NoteVerdict.Forged.class);
  }

  private static byte[] reversed(byte[] bytes) {
    byte[] out = new byte[bytes.length];
    for (int i = 0; i < out.length; i++) {
      out[i] = bytes[bytes.length - 1 - i];
    }
    return out;
  }

  @Test
  void a_hundred_signatures_are_read_and_one_more_is_not() throws Exception {
    byte[] hundred =
        new SignedNote(TEXT, Collections.nCopies(SignedNote.MOST_SIGNATURES, BOB.sign(TEXT)))
            .toBytes();
    String more = new String(hundred, UTF_8) + BOB.sign(TEXT).print();

    assertThat(SignedNote.parse(hundred).signatures()).hasSize(100);
    assertMalformed(more);
  }

  @Test
  void sixteen_signatures_of_five_kilobytes_are_read() throws Exception {
    NoteSignature large = NoteSignature.of(BOB.verifier(), new byte[5000]);
    assertThat(
            SignedNote.parse(new SignedNote(TEXT, Collections.nCopies(16, large)).toBytes())
                .signatures())
        .hasSize(16);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "\n\n",
        "text\n",
        "text\n\n",
        "text\n— a AAAAAAA=\n",
        "text\n\n— a AAAAAAA=",
        "text\n\n— a AAAAAAA=\n\n",
        "text\n\n— a AAAAAAA=\ntext\n",
        "text\n\n- a AAAAAAA=\n",
        "text\n\n—  a AAAAAAA=\n",
        "text\n\n— a  AAAAAAA=\n",
        "text\n\n— AAAAAAA=\n",
        "text\n\n—  AAAAAAA=\n",
        "text\n\n— a+b AAAAAAA=\n",
        "text\n\n— a b AAAAAAA=\n",
        "text\n\n— a\u00a0b AAAAAAA=\n",
        "text\n\n— a\u0085b AAAAAAA=\n",
        "text\n\n— a\u2003b AAAAAAA=\n",
        "text\n\n— a\u3000b AAAAAAA=\n",
        "text\n\n— a AAAAAAA\n",
        "text\n\n— a AAAAAAB=\n",
        "text\n\n— a AAAA_AA=\n",
        "text\n\n— a AAAAAAA=\r\n",
        "text\r\n\r\n— a AAAAAAA=\r\n",
        "te\txt\n\n— a AAAAAAA=\n",
        "te\u0000xt\n\n— a AAAAAAA=\n",
        "text\n\n— a AAAAAA==\n",
        "text\n\n— a \n",
      })
  void what_is_not_written_as_a_note_is_refused(String note) {
    assertMalformed(note);
  }

  @Test
  void the_shortest_signature_is_one_byte() throws Exception {
    assertThat(SignedNote.parse("text\n\n— a AAAAAAA=\n".getBytes(UTF_8)).signatures())
        .containsExactly(new NoteSignature("a", "AAAAAAA="));
  }

  @Test
  void bytes_that_are_not_utf_8_are_refused() {
    for (String bad :
        List.of("\u00ff", "\u00c0\u0080", "\u00ed\u00a0\u0080", "\u00f5\u0080\u0080\u0080")) {
      byte[] note = ("a" + bad + "\n\n").getBytes(ISO_8859_1);
      assertThatThrownBy(() -> SignedNote.parse(note))
          .isInstanceOf(MalformedException.class)
          .hasMessageContaining("UTF-8");
    }
  }

  private static void assertMalformed(String note) {
    assertThatThrownBy(() -> SignedNote.parse(note.getBytes(UTF_8)))
        .isInstanceOf(MalformedException.class);
  }

  @Test
  void damaged_notes_are_read_back_to_the_same_bytes_or_refused() {
    Random random = new Random(Seeded.SEED);
    byte[] note = new SignedNote(TEXT, List.of(ALICE.sign(TEXT), BOB.sign(TEXT))).toBytes();
    for (int i = 0; i < 20_000; i++) {
      byte[] damaged = Seeded.damaged(note, random);
      try {
        assertThat(SignedNote.parse(damaged).toBytes()).as("round %d", i).isEqualTo(damaged);
      } catch (MalformedException e) {
        assertThat(e.problem()).isNotBlank();
      }
    }
  }

  @Test
  void a_text_that_could_not_be_read_back_cannot_be_signed() {
    for (String text : List.of("", "a", "a\r\n", "\u0007\n", "\ud800\n")) {
      assertThatThrownBy(() -> ALICE.sign(text)).isInstanceOf(IllegalArgumentException.class);
    }
    assertThat(Base64.getDecoder().decode(ALICE.sign(TEXT).base64())).hasSize(68);
  }
}
