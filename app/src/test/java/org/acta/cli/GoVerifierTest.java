package org.acta.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A log of Acta is a log to people who have never heard of Acta: Go's `sumdb` checks all of it.
class GoVerifierTest {
  private static final Path MODULES = Path.of("/usr/share/gocode");

  @TempDir private static Path built;
  @TempDir private Path temp;

  private record Said(int status, String text) {}

  @BeforeAll
  static void buildTheVerifier() throws IOException, InterruptedException {
    String go =
        Stream.of("/usr/lib/go-1.19/bin/go", "/usr/bin/go", "/usr/local/go/bin/go")
            .filter(file -> Files.isExecutable(Path.of(file)))
            .findFirst()
            .orElse("");
    assumeTrue(
        !go.isEmpty() && Files.isDirectory(MODULES.resolve("src/golang.org/x/mod/sumdb/tlog")),
        "skipped: Go or golang.org/x/mod is not on this machine"
            + " (apt-get install golang-1.19-go golang-golang-x-mod-dev)");
    Said said =
        run(
            List.of(
                go, "build", "-o", built.resolve("verify").toString(), "../verify/go/verify.go"));
    assertThat(said.text()).isEmpty();
    assertThat(said.status()).isZero();
  }

  private static Said run(List<String> command) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("GO111MODULE", "off");
    builder.environment().put("GOPATH", MODULES.toString());
    builder.environment().put("GOFLAGS", "");
    builder.environment().put("GOCACHE", built.resolve("cache").toString());
    Process process = builder.start();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Said(process.waitFor(), text);
  }

  private static Said verify(TestLog log) throws IOException, InterruptedException {
    return run(
        new ArrayList<>(List.of(built.resolve("verify").toString(), log.path(), log.vkey())));
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 255, 256, 257, 65_535, 65_536, 65_537, 70_000})
  void go_finds_every_byte_of_a_log_in_order(long size) throws IOException, InterruptedException {
    Said said = verify(TestLog.of(temp.resolve("log"), size));

    assertThat(said.text()).startsWith("sound: " + size + " entries, root ");
    assertThat(said.status()).isZero();
  }

  @Test
  void go_finds_a_log_that_grew_in_steps_in_order() throws IOException, InterruptedException {
    TestLog log = TestLog.of(temp.resolve("log"), 3);
    for (int more : new int[] {250, 1, 1, 1, 1, 300, 2000}) {
      assertThat(verify(log.grow(more)).status()).isZero();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tile/entries/000", "tile/0/001.p/44", "tile/1/000.p/1", "checkpoint"})
  void go_sees_a_flipped_bit(String file) throws IOException, InterruptedException {
    TestLog log = TestLog.of(temp.resolve("log"), 300);
    byte[] bytes = Files.readAllBytes(log.file(file));
    bytes[bytes.length / 2] ^= 1;
    Files.write(log.file(file), bytes);

    assertThat(verify(log).status()).isEqualTo(1);
  }
}
