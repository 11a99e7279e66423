package org.acta.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CosignatureTest {
  private static final Checkpoint CHECKPOINT =
      new Checkpoint("log.example", 300, Seeded.hash(new Random(3)));
  private static final long TIME = 1_722_124_800;

  /// Made by other software: the line of the log is an ECDSA one, and is ignored.
  @Test
  void the_cosignature_of_another_witness_verifies() throws Exception {
    SignedNote note = SignedNote.parse(LogData.bytes("cosignature/witness.checkpoint"));
    VerifierKey witness =
        VerifierKey.parse(
            "witness.example.org+b8a2cf20+BFLN3yikSfFkVAJtrnh/CiY3Zozkoy7clp+P7XB28qUN");

    assertThat(note.signatures()).hasSize(2);
    assertThat(note.verify(List.of(witness)))
        .isEqualTo(
            new NoteVerdict.Signed(
                List.of(new NoteVerdict.Signer(witness, OptionalLong.of(1_767_139_200)))));
  }

  /// tlog-cosignature, Ed25519 signed message.
  @Test
  void an_ed25519_cosignature_signs_the_time_and_the_text() {
    SigningKey key = Seeded.key("w.example", SignatureType.ED25519_COSIGNATURE);
    byte[] signature = key.sign(CHECKPOINT, TIME).signature();
    String message = "cosignature/v1\ntime 1722124800\n" + CHECKPOINT.text();

    assertThat(signature).hasSize(72);
    assertThat(ByteBuffer.wrap(signature).getLong()).isEqualTo(TIME);
    assertThat(
            key.verifier().verifies(message.getBytes(UTF_8), Arrays.copyOfRange(signature, 8, 72)))
        .isTrue();
  }

  /// tlog-cosignature, ML-DSA-44 signed message, written out field by field.
  @Test
  void an_ml_dsa_44_cosignature_signs_the_structure_of_the_specification() throws IOException {
    SigningKey key = Seeded.key("w.example", SignatureType.ML_DSA_44_COSIGNATURE);
    byte[] signature = key.sign(CHECKPOINT, TIME).signature();
    ByteArrayOutputStream message = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(message);
    out.writeBytes("subtree/v1\n\0");
    out.writeByte(9);
    out.writeBytes("w.example");
    out.writeLong(TIME);
    out.writeByte(11);
    out.writeBytes("log.example");
    out.writeLong(0);
    out.writeLong(300);
    out.write(CHECKPOINT.root().bytes());

    assertThat(signature).hasSize(2428);
    assertThat(
            key.verifier().verifies(message.toByteArray(), Arrays.copyOfRange(signature, 8, 2428)))
        .isTrue();
  }

  @Test
  void extension_lines_are_signed_by_ed25519_only() {
    Checkpoint more = new Checkpoint("log.example", 300, CHECKPOINT.root(), List.of("extension"));
    for (SignatureType type : SignatureType.values()) {
      SigningKey key = Seeded.key("w.example", type);
      SignedNote moved = new SignedNote(more.text(), List.of(key.sign(CHECKPOINT, TIME)));
      assertThat(moved.verify(List.of(key.verifier())) instanceof NoteVerdict.Signed)
          .isEqualTo(type == SignatureType.ML_DSA_44_COSIGNATURE);
    }
  }

  @ParameterizedTest
  @EnumSource
  void every_altered_bit_of_a_signature_is_refused(SignatureType type) {
    SigningKey key = Seeded.key("w.example", type);
    byte[] signature = key.sign(CHECKPOINT, TIME).signature();
    int step = type == SignatureType.ML_DSA_44_COSIGNATURE ? 7 : 1;
    for (int bit = 0; bit < signature.length * 8; bit += step) {
      byte[] altered = signature.clone();
      altered[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(verdict(key, altered)).as("bit %d", bit).isInstanceOf(NoteVerdict.Forged.class);
    }
    assertThat(verdict(key, Arrays.copyOf(signature, signature.length - 1)))
        .isInstanceOf(NoteVerdict.Forged.class);
    assertThat(verdict(key, Arrays.copyOf(signature, signature.length + 1)))
        .isInstanceOf(NoteVerdict.Forged.class);
  }

  private static NoteVerdict verdict(SigningKey key, byte[] signature) {
    NoteSignature line = NoteSignature.of(key.verifier(), signature);
    return new SignedNote(CHECKPOINT.text(), List.of(line)).verify(List.of(key.verifier()));
  }

  @Test
  void a_cosigner_signs_nothing_but_checkpoints() {
    SigningKey key = Seeded.key("w.example", SignatureType.ED25519_COSIGNATURE);
    byte[] message = "cosignature/v1\ntime 0\nhello\n".getBytes(UTF_8);
    byte[] signed =
        Algorithm.ED25519.sign(Algorithm.ED25519.pair(new byte[32]).getPrivate(), message);
    VerifierKey verifier =
        VerifierKey.of(
            "w.example",
            SignatureType.ED25519_COSIGNATURE,
            Algorithm.ED25519.raw(Algorithm.ED25519.pair(new byte[32]).getPublic()));
    NoteSignature line =
        NoteSignature.of(verifier, ByteBuffer.allocate(72).putLong(0).put(signed).array());

    assertThatThrownBy(() -> key.sign("hello\n")).isInstanceOf(IllegalArgumentException.class);
    assertThat(new SignedNote("hello\n", List.of(line)).verify(List.of(verifier)))
        .isInstanceOf(NoteVerdict.Forged.class);
  }

  @Test
  void times_run_from_0_to_the_largest_long() {
    for (SignatureType type :
        List.of(SignatureType.ED25519_COSIGNATURE, SignatureType.ML_DSA_44_COSIGNATURE)) {
      SigningKey key = Seeded.key("w.example", type);
      for (long time : new long[] {0, Long.MAX_VALUE}) {
        assertThat(verdict(key, key.sign(CHECKPOINT, time).signature()))
            .isEqualTo(
                new NoteVerdict.Signed(
                    List.of(new NoteVerdict.Signer(key.verifier(), OptionalLong.of(time)))));
      }
      assertThatThrownBy(() -> key.sign(CHECKPOINT, -1))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void one_key_and_one_checkpoint_give_one_signature() {
    for (SignatureType type : SignatureType.values()) {
      SigningKey key = Seeded.key("w.example", type);
      assertThat(key.sign(CHECKPOINT, TIME)).isEqualTo(key.sign(CHECKPOINT, TIME));
    }
  }

  @Test
  void an_origin_too_long_for_ml_dsa_44_is_not_signed_and_not_accepted() {
    SigningKey key = Seeded.key("w.example", SignatureType.ML_DSA_44_COSIGNATURE);
    Checkpoint wide = new Checkpoint("o".repeat(256), 300, CHECKPOINT.root());
    NoteSignature line = key.sign(CHECKPOINT, TIME);

    assertThatThrownBy(() -> key.sign(wide, TIME)).isInstanceOf(IllegalArgumentException.class);
    assertThat(new SignedNote(wide.text(), List.of(line)).verify(List.of(key.verifier())))
        .isInstanceOf(NoteVerdict.Forged.class);
  }
}
