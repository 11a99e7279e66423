package org.acta.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.acta.log.Cosigning;
import org.acta.log.LogPlace;
import org.acta.log.LogWriter;
import org.acta.log.Opening;
import org.acta.log.VerifierKey;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A witness as a process of its own, asked by the command, and killed.
class WitnessCommandTest {
  @TempDir private Path temp;
  private TestLog log;
  private VerifierKey key;
  private Process process;
  private Path policy;

  @BeforeEach
  void aLogAndItsWitness() throws Exception {
    log = TestLog.of(temp.resolve("record"), 3);
    policy = temp.resolve("witnesses.policy");
    Run made =
        Run.acta(
            "key",
            "generate",
            "--name",
            "w.example",
            "--type",
            "cosigner",
            "--out",
            temp.resolve("witness.key").toString());
    key = VerifierKey.parse(made.out().strip());
    start();
  }

  private void start() throws IOException {
    process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.acta.cli.Acta",
                "witness",
                "serve",
                "--key-file",
                temp.resolve("witness.key").toString(),
                "--log",
                log.vkey(),
                "--state",
                temp.resolve("state").toString(),
                "--listen",
                "127.0.0.1:0")
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    String said = Objects.requireNonNullElse(out.readLine(), "nothing");
    assertThat(said).startsWith("witnessing on http://127.0.0.1:").endsWith("/add-checkpoint");
    URI url = URI.create(said.substring("witnessing on ".length()));
    Files.writeString(
        policy,
        "log %s\nwitness north %s http://127.0.0.1:%d\nquorum north\n"
            .formatted(log.vkey(), key, url.getPort()));
  }

  @AfterEach
  void stop() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  private Run ask() {
    return Run.acta("witness", "ask", log.path(), "--policy", policy.toString());
  }

  private Run verify() {
    return Run.acta("verify", "checkpoint", log.path(), "--policy", policy.toString());
  }

  @Test
  void a_checkpoint_is_good_under_the_policy_once_its_witness_was_asked() {
    assertThat(verify().err()).contains("too few witnesses");
    assertThat(verify().status()).isEqualTo(1);

    assertThat(ask()).isEqualTo(new Run(0, "cosigned: north\n", ""));

    assertThat(verify().out()).contains("witness  north at 20");
    assertThat(verify().status()).isZero();
    assertThat(ask().status()).isZero();
    log.grow(500);
    assertThat(verify().status()).isEqualTo(1);
    assertThat(ask().status()).isZero();
    assertThat(verify().status()).isZero();
    assertThat(Run.acta("fsck", log.path(), "--key", log.vkey()).status()).isZero();
    Run mirrored =
        Run.acta("mirror", log.path(), temp.resolve("m").toString(), "--policy", policy.toString());
    assertThat(mirrored.err()).isEmpty();
    assertThat(mirrored.status()).isZero();
  }

  @Test
  void a_killed_witness_has_forgotten_nothing_that_it_signed() throws Exception {
    long signed = 0;
    for (int cycle = 0; cycle < 8; cycle++) {
      log.grow(1 + cycle * 40L);
      Thread killer = killAfter(cycle * 15L);
      if (ask().status() == 0) {
        signed = size(log);
      }
      killer.join();
      process.waitFor();
      start();
    }
    log.grow(1);
    assertThat(ask().status()).isZero();
    assertThat(size(log)).isGreaterThan(signed);

    TestLog fork =
        TestLog.of(temp.resolve("fork"), 0, log.signer().keys().getFirst())
            .grow(size(log) + 7, "0");
    Run refused = Run.acta("witness", "ask", fork.path(), "--policy", policy.toString());
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).contains("north did not cosign; it answered 422");
  }

  private Thread killAfter(long millis) {
    Process victim = process;
    return Thread.ofVirtual()
        .start(() -> {
          try {
            Thread.sleep(millis);
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
          victim.destroyForcibly();
        });
  }

  private static long size(TestLog log) throws IOException {
    return Long.parseLong(Files.readAllLines(log.file("checkpoint")).get(1));
  }

  @Test
  void a_record_restored_from_a_backup_is_told_by_its_witness_and_by_its_key_folder()
      throws Exception {
    LogPlace place = LogPlace.of(log.folder());
    copy(place.record(), temp.resolve("backup"));
    copy(place.keyFolder(), temp.resolve("backup.key"));
    log.grow(10);
    ask();

    Run restored =
        Run.acta(
            "witness", "ask", temp.resolve("backup").toString(), "--policy", policy.toString());

    assertThat(restored.status()).isEqualTo(1);
    assertThat(restored.err()).contains("north has seen 13 entries", "it is an old copy");
    Opening opening =
        LogWriter.open(
            LogPlace.of(temp.resolve("backup")),
            log.signer(),
            List.of(Cosigning.last(place).orElseThrow()),
            TestLog.CLOCK);
    assertThat(opening).isInstanceOf(Opening.BehindSeen.class);
  }

  @Test
  void no_cosignature_is_stored_while_a_writer_is_at_work() {
    Opening opening =
        LogWriter.open(LogPlace.of(log.folder()), log.signer(), List.of(), TestLog.CLOCK);
    assertThat(opening).isInstanceOf(Opening.Ready.class);
    try (LogWriter writer = ((Opening.Ready) opening).writer()) {
      assertThat(writer.size()).isEqualTo(3);
      Run run = ask();
      assertThat(run.err()).contains("a writer is at work");
      assertThat(run.status()).isEqualTo(1);
    }
    assertThat(ask().status()).isZero();
  }

  @Test
  void a_witness_serves_neither_with_a_key_that_cannot_cosign_nor_without_one() {
    Run.acta("key", "generate", "--name", "w.example", "--out", temp.resolve("log.key").toString());
    Run run =
        Run.acta(
            "witness",
            "serve",
            "--key-file",
            temp.resolve("log.key").toString(),
            "--log",
            log.vkey(),
            "--state",
            temp.resolve("other").toString());
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("types that cosign").hasLineCount(1);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (var all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
