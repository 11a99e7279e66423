package org.acta.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.acta.keys.KeyFile;
import org.acta.keys.KeyRefusedException;
import org.acta.keys.KeyRing;
import org.acta.log.Checkpoint;
import org.acta.log.CheckpointVerdict;
import org.acta.log.LogPlace;
import org.acta.log.VerifierKey;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCommandTest {
  private static final String NAME = TestLog.ORIGIN;

  @TempDir private Path temp;

  private Run generate(String file, String... more) {
    List<String> all =
        new java.util.ArrayList<>(List.of("key", "generate", "--name", NAME, "--out"));
    all.add(temp.resolve(file).toString());
    all.addAll(List.of(more));
    return Run.acta(all.toArray(String[]::new));
  }

  @ParameterizedTest
  @ValueSource(strings = {"ed25519", "cosigner", "ml-dsa-44"})
  void a_new_key_can_be_read_by_its_owner_only_and_is_never_printed(String type)
      throws IOException {
    Run made = generate("a.key", "--type", type);

    assertThat(made.status()).isZero();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(temp.resolve("a.key"))))
        .isEqualTo("rw-------");
    assertThat(made.out()).startsWith(NAME + "+").hasLineCount(1).doesNotContain("PRIVATE");
    assertThat(Run.acta("key", "show", temp.resolve("a.key").toString()))
        .isEqualTo(new Run(0, made.out(), ""));
  }

  @Test
  void a_key_is_never_overwritten() throws IOException {
    generate("a.key");
    byte[] before = Files.readAllBytes(temp.resolve("a.key"));

    Run again = generate("a.key");

    assertThat(again.status()).isEqualTo(1);
    assertThat(again.err()).contains("never overwritten").hasLineCount(1);
    assertThat(temp.resolve("a.key")).hasBinaryContent(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----", "rwxrwxrwx"})
  void a_key_that_others_could_read_is_refused(String mode) throws IOException {
    generate("a.key");
    Files.setPosixFilePermissions(temp.resolve("a.key"), PosixFilePermissions.fromString(mode));

    Run shown = Run.acta("key", "show", temp.resolve("a.key").toString());

    assertThat(shown.status()).isEqualTo(1);
    assertThat(shown.err()).contains("others can read").hasLineCount(1).doesNotContain("PRIVATE");
    assertThat(shown.out()).isEmpty();
  }

  @Test
  void a_damaged_key_is_refused_without_repeating_it() throws IOException {
    generate("a.key");
    Path file = temp.resolve("a.key");
    Files.writeString(file, Files.readString(file).replaceFirst("\\+........\\+", "+00000000+"));

    Run shown = Run.acta("key", "show", file.toString());

    assertThat(shown.status()).isEqualTo(1);
    assertThat(shown.err()).contains("line 1 is no key").doesNotContain("PRIVATE+KEY+" + NAME);
  }

  @Test
  void a_key_may_come_from_the_environment_instead() throws IOException {
    String vkey = generate("a.key").out().strip();
    String text = Files.readString(temp.resolve("a.key")).strip();

    KeyRing ring = KeyFile.fromEnvironment(Map.of("ACTA_KEY", text));

    assertThat(ring.keys().getFirst().verifier()).hasToString(vkey);
    assertThatThrownBy(() -> KeyFile.fromEnvironment(Map.of()))
        .isInstanceOf(KeyRefusedException.class)
        .hasMessageContaining("ACTA_KEY");
  }

  @Test
  void while_a_key_is_replaced_every_checkpoint_has_both_signatures() throws Exception {
    VerifierKey old = VerifierKey.parse(generate("log.key").out().strip());
    Path file = temp.resolve("log.key");
    TestLog log = TestLog.of(temp.resolve("record"), 2, KeyFile.read(file).keys().getFirst());

    Run begun = Run.acta("key", "rotate", file.toString(), "--type", "ml-dsa-44");
    assertThat(begun.status()).isZero();
    assertThat(begun.out()).contains(old.toString()).doesNotContain("PRIVATE");
    KeyRing both = KeyFile.read(file);
    VerifierKey next = both.keys().getLast().verifier();
    log.signedBy(both.signer()).grow(3);
    byte[] checkpoint = Files.readAllBytes(log.file("checkpoint"));
    for (VerifierKey one : List.of(old, next)) {
      assertThat(Checkpoint.open(checkpoint, one)).isInstanceOf(CheckpointVerdict.Verified.class);
    }

    assertThat(Run.acta("key", "rotate", file.toString(), "--finish").status()).isZero();
    KeyRing last = KeyFile.read(file);
    log.signedBy(last.signer()).grow(1);
    byte[] after = Files.readAllBytes(log.file("checkpoint"));
    assertThat(Checkpoint.open(after, next)).isInstanceOf(CheckpointVerdict.Verified.class);
    assertThat(Checkpoint.open(after, old)).isInstanceOf(CheckpointVerdict.Unsigned.class);
    assertThat(LogPlace.of(log.folder()).keyFolder()).exists();
    assertThat(Files.readString(file)).containsOnlyOnce("PRIVATE+KEY");
  }

  @Test
  void a_change_of_keys_is_neither_begun_twice_nor_ended_unbegun() {
    generate("a.key");
    String file = temp.resolve("a.key").toString();

    assertThat(Run.acta("key", "rotate", file, "--finish").status()).isEqualTo(2);
    assertThat(Run.acta("key", "rotate", file).status()).isZero();
    assertThat(Run.acta("key", "rotate", file).status()).isEqualTo(2);
  }

  @Test
  void a_name_or_type_that_is_none_is_a_misuse() {
    assertThat(generate("a.key", "--type", "rsa").status()).isEqualTo(2);
    assertThat(
            Run.acta("key", "generate", "--name", "a b", "--out", temp.resolve("b.key").toString())
                .status())
        .isEqualTo(2);
    assertThat(temp).isEmptyDirectory();
  }
}
