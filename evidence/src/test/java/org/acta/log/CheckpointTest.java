package org.acta.log;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointTest {
  /// tlog-checkpoint, the example.
  private static final String SOFA =
      "example.com/behind-the-sofa\n20852163\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n";

  @Test
  void the_example_of_the_specification_is_read() throws Exception {
    Checkpoint checkpoint = Checkpoint.parse(SOFA);

    assertThat(checkpoint.origin()).isEqualTo("example.com/behind-the-sofa");
    assertThat(checkpoint.size()).isEqualTo(20_852_163);
    assertThat(checkpoint.root().base64())
        .isEqualTo("CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=");
    assertThat(checkpoint.extensions()).isEmpty();
    assertThat(checkpoint.text()).isEqualTo(SOFA);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7})
  void checkpoints_of_another_log_software_open(int size) throws Exception {
    VerifierKey key = VerifierKey.parse(LogData.line("tessera-log/log.vkey"));

    assertThat(Checkpoint.open(LogData.bytes("tessera-log/checkpoint." + size), key))
        .isInstanceOfSatisfying(
            CheckpointVerdict.Verified.class,
            opened -> assertThat(opened.checkpoint().size()).isEqualTo(size));
  }

  @ParameterizedTest
  @EnumSource
  void a_checkpoint_signed_by_a_log_opens(SignatureType type) {
    SigningKey key = Seeded.key("log.example", type);
    Checkpoint checkpoint =
        new Checkpoint("log.example", 7, Seeded.hash(new Random(1)), List.of("ext", "más"));
    SignedNote note = checkpoint.sign(List.of(key), 1_722_124_800);

    assertThat(Checkpoint.open(note.toBytes(), key.verifier()))
        .isEqualTo(
            new CheckpointVerdict.Verified(
                checkpoint,
                note,
                List.of(
                    new NoteVerdict.Signer(
                        key.verifier(),
                        type.isTimestamped()
                            ? OptionalLong.of(1_722_124_800)
                            : OptionalLong.empty()))));
  }

  @Test
  void two_signers_overlap_while_a_key_is_replaced() {
    SigningKey old = SigningKey.generate("log.example", SignatureType.ED25519, Seeded.random(1));
    SigningKey young = SigningKey.generate("log.example", SignatureType.ED25519, Seeded.random(2));
    byte[] note =
        new Checkpoint("log.example", 0, Merkle.EMPTY_ROOT).sign(List.of(old, young), 0).toBytes();

    assertThat(Checkpoint.open(note, old.verifier()))
        .isInstanceOf(CheckpointVerdict.Verified.class);
    assertThat(Checkpoint.open(note, young.verifier()))
        .isInstanceOf(CheckpointVerdict.Verified.class);
  }

  @Test
  void why_a_checkpoint_does_not_open_is_said() {
    SigningKey log = Seeded.key("log.example", SignatureType.ED25519);
    Checkpoint other = new Checkpoint("other.example", 0, Merkle.EMPTY_ROOT);
    Checkpoint mine = new Checkpoint("log.example", 0, Merkle.EMPTY_ROOT);
    NoteSignature stolen = NoteSignature.of(log.verifier(), log.sign(other, 0).signature());

    assertThat(Checkpoint.open(other.sign(List.of(log), 0).toBytes(), log.verifier()))
        .isEqualTo(new CheckpointVerdict.OtherLog("other.example", "log.example"));
    assertThat(
            Checkpoint.open(new SignedNote(mine.text(), List.of(stolen)).toBytes(), log.verifier()))
        .isEqualTo(new CheckpointVerdict.Forged(log.verifier()));
    assertThat(
            Checkpoint.open(
                mine.sign(List.of(Seeded.key("b", SignatureType.ED25519)), 0).toBytes(),
                log.verifier()))
        .isEqualTo(new CheckpointVerdict.Unsigned());
    assertThat(
            Checkpoint.open(
                new SignedNote("a\n", List.of(log.sign("a\n"))).toBytes(), log.verifier()))
        .isInstanceOf(CheckpointVerdict.Malformed.class);
    assertThat(Checkpoint.open("a\n".getBytes(UTF_8), log.verifier()))
        .isInstanceOf(CheckpointVerdict.Malformed.class);
  }

  @ParameterizedTest
  @EnumSource
  void every_altered_byte_of_a_signed_checkpoint_is_refused(SignatureType type) {
    SigningKey key = Seeded.key("log.example", type);
    byte[] note =
        new Checkpoint("log.example", 259, Seeded.hash(new Random(2)))
            .sign(List.of(key), 5)
            .toBytes();
    for (int at = 0; at < note.length; at++) {
      byte[] altered = note.clone();
      altered[at] ^= 1;
      assertThat(Checkpoint.open(altered, key.verifier()))
          .as("byte %d", at)
          .isNotInstanceOf(CheckpointVerdict.Verified.class);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "\n",
        "a\n1\n",
        "\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n01\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n00\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n+1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n-1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n-0\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n 1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n1.0\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n0x1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n١\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n9223372036854775808\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2J=\n",
        "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I\n",
        "a\n1\nCsUYapGGPo4dkMgIAUqom_Xajj7h2fB2MPA3j2jxq2I=\n",
        "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxqw==\n",
        "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2IA\n",
        "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=",
        "a\r\n1\r\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\r\n",
        "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\n",
        "a\n1\nCsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=\n\next\n",
      })
  void what_is_not_written_as_a_checkpoint_is_refused(String text) {
    assertThatThrownBy(() -> Checkpoint.parse(text)).isInstanceOf(MalformedException.class);
  }

  @Test
  void sizes_up_to_the_largest_are_read_back() throws Exception {
    Random random = new Random(Seeded.SEED);
    for (long size : new long[] {0, 1, 9, 10, Long.MAX_VALUE}) {
      Checkpoint checkpoint = new Checkpoint("o r+i gin", size, Seeded.hash(random), List.of("x"));
      assertThat(Checkpoint.parse(checkpoint.text())).isEqualTo(checkpoint);
    }
  }

  @Test
  void damaged_checkpoints_are_read_back_to_the_same_text_or_refused() {
    Random random = new Random(Seeded.SEED);
    for (int i = 0; i < 20_000; i++) {
      String damaged = new String(Seeded.damaged(SOFA.getBytes(UTF_8), random), UTF_8);
      try {
        assertThat(Checkpoint.parse(damaged).text()).as("round %d", i).isEqualTo(damaged);
      } catch (MalformedException e) {
        assertThat(e.problem()).isNotBlank();
      }
    }
  }
}
