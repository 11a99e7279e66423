package org.acta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Proving and verifying, through the command.
class VerifyCommandTest {
  @TempDir private Path temp;
  private TestLog log;
  private String entry;
  private String proof;

  @BeforeEach
  void aProvenEntry() {
    log = TestLog.of(temp.resolve("log"), 300);
    entry = temp.resolve("entry.json").toString();
    proof = temp.resolve("entry.tlog-proof").toString();
    assertThat(prove(257)).isEqualTo(new Run(0, "", ""));
  }

  private Run prove(long index) {
    return Run.acta(
        "prove", log.path(), "" + index, "--vkey", log.vkey(), "--out", proof, "--entry", entry);
  }

  private void sentence(Run run, int status, String... parts) {
    assertThat(run.err()).contains(parts).hasLineCount(1).startsWith("acta: ");
    assertThat(run.status()).isEqualTo(status);
    assertThat(run.out()).isEmpty();
  }

  @Test
  void what_is_proven_verifies_without_the_log() throws IOException {
    assertThat(Path.of(entry)).hasContent("{\"entry\":257}");
    Files.move(log.folder(), temp.resolve("gone"));

    Run run = Run.acta("verify", "entry", entry, "--proof", proof, "--vkey", log.vkey());

    assertThat(run.out()).startsWith("proven: entry 257 of " + TestLog.ORIGIN);
    assertThat(run.status()).isZero();
  }

  @Test
  void the_javascript_file_agrees() throws IOException, InterruptedException {
    Process node;
    try {
      node =
          new ProcessBuilder("node", "../verify/verify.mjs", proof, entry, log.vkey())
              .redirectErrorStream(true)
              .start();
    } catch (IOException e) {
      Assumptions.abort("skipped: there is no node on this machine");
      return;
    }
    String said = new String(node.getInputStream().readAllBytes());
    assertThat(node.waitFor(20, TimeUnit.SECONDS)).isTrue();
    assertThat(said.strip()).isEqualTo("proven: entry 257 of 300 in " + TestLog.ORIGIN);
  }

  @Test
  void an_altered_entry_is_not_proven() throws IOException {
    Files.writeString(Path.of(entry), "{\"entry\":258}");
    sentence(
        Run.acta("verify", "entry", entry, "--proof", proof, "--vkey", log.vkey()),
        1,
        "not proven");
  }

  @Test
  void another_key_proves_nothing() {
    String other = TestLog.of(temp.resolve("other"), 1).vkey();
    sentence(
        Run.acta("verify", "entry", entry, "--proof", proof, "--vkey", other),
        1,
        "not accepted",
        "none of the keys");
  }

  @Test
  void a_file_that_is_no_proof_is_said_to_be_none() throws IOException {
    Files.writeString(Path.of(proof), "hello\n");
    sentence(
        Run.acta("verify", "entry", entry, "--proof", proof, "--vkey", log.vkey()),
        1,
        "no tlog-proof");
  }

  @Test
  void an_entry_is_found_at_its_index_of_a_folder() {
    assertThat(
            Run.acta(
                    "verify",
                    "entry",
                    entry,
                    "--from",
                    log.path(),
                    "--index",
                    "257",
                    "--vkey",
                    log.vkey())
                .status())
        .isZero();
    sentence(
        Run.acta(
            "verify", "entry", entry, "--from", log.path(), "--index", "256", "--vkey", log.vkey()),
        1,
        "not proven");
    sentence(
        Run.acta(
            "verify", "entry", entry, "--from", log.path(), "--index", "300", "--vkey", log.vkey()),
        1,
        "no entry 300 in a tree of 300");
  }

  @Test
  void no_proof_is_made_of_an_entry_that_is_not_there() {
    sentence(Run.acta("prove", log.path(), "300", "--vkey", log.vkey()), 2, "no entry 300");
  }

  @Test
  void a_log_holds_what_it_held() throws IOException {
    Path january = Files.copy(log.file("checkpoint"), temp.resolve("january"));
    log.grow(500);
    Path may = Files.copy(log.file("checkpoint"), temp.resolve("may"));
    log.grow(70_000);

    Run run =
        Run.acta(
            "verify", "growth", january.toString(), "--from", log.path(), "--vkey", log.vkey());
    assertThat(run.out()).contains("from 300 entries to 70800 entries");
    assertThat(run.status()).isZero();
    Run both =
        Run.acta(
            "verify",
            "growth",
            january.toString(),
            may.toString(),
            "--from",
            log.path(),
            "--vkey",
            log.vkey());
    assertThat(both.out()).contains("from 300 entries to 800 entries");
    sentence(
        Run.acta(
            "verify",
            "growth",
            may.toString(),
            january.toString(),
            "--from",
            log.path(),
            "--vkey",
            log.vkey()),
        1,
        "the first has 800 entries and the second 300");
  }

  @Test
  void two_histories_under_one_key_are_shown_to_contradict_each_other() throws IOException {
    TestLog other =
        TestLog.of(temp.resolve("other"), 0, log.signer().keys().getFirst()).grow(200, "0");
    sentence(
        Run.acta(
            "verify",
            "growth",
            other.file("checkpoint").toString(),
            "--from",
            log.path(),
            "--vkey",
            log.vkey()),
        1,
        "contradict each other",
        "forked");
  }

  @Test
  void a_checkpoint_is_checked_wherever_it_is() {
    for (String place : new String[] {log.path(), log.file("checkpoint").toString()}) {
      Run run = Run.acta("verify", "checkpoint", place, "--vkey", log.vkey());
      assertThat(run.out()).startsWith("signed: " + TestLog.ORIGIN).contains("entries  300");
      assertThat(run.status()).isZero();
    }
    sentence(
        Run.acta("verify", "checkpoint", temp.resolve("nothing").toString(), "--vkey", log.vkey()),
        1,
        "is missing");
  }

  @Test
  void commands_that_cannot_be_understood_are_misuse() {
    sentence(Run.acta("verify", "checkpoint", log.path()), 2, "--vkey");
    sentence(Run.acta("verify", "checkpoint", log.path(), "--vkey", "a+b+c"), 2, "not a vkey");
    sentence(Run.acta("verify", "entry", entry, "--vkey", log.vkey()), 2, "--proof");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"tile/entries/000", "tile/entries/001.p/44", "tile/0/000", "tile/1/000.p/1"})
  void fsck_names_the_file_that_is_damaged(String file) throws IOException {
    assertThat(Run.acta("fsck", log.path(), "--vkey", log.vkey()).out())
        .startsWith("sound: " + TestLog.ORIGIN + ", 300 entries");
    byte[] bytes = Files.readAllBytes(log.file(file));
    bytes[bytes.length / 2] ^= 1;
    Files.write(log.file(file), bytes);

    Run run = Run.acta("fsck", log.path(), "--vkey", log.vkey());

    assertThat(run.err()).contains(log.file(file).toString());
    assertThat(run.err().lines()).allMatch(line -> line.startsWith("acta: "));
    assertThat(run.status()).isEqualTo(1);
  }

  @Test
  void every_command_has_examples() {
    for (String[] command :
        new String[][] {
          {"verify"},
          {"verify", "checkpoint"},
          {"verify", "entry"},
          {"verify", "growth"},
          {"prove"},
          {"fsck"},
          {"mirror"},
          {"witness"},
          {"witness", "serve"},
          {"witness", "ask"},
          {"key"},
          {"key", "generate"},
          {"key", "show"},
          {"key", "rotate"}
        }) {
      String[] help = java.util.Arrays.copyOf(command, command.length + 1);
      help[command.length] = "--help";
      Run run = Run.acta(help);
      assertThat(run.out()).contains("Examples:");
      assertThat(run.status()).isZero();
    }
  }
}
