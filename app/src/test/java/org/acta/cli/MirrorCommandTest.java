package org.acta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.acta.log.LogPlace;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Mirrors follow honest logs, from the web and from folders, and no others.
class MirrorCommandTest {
  @TempDir private Path temp;
  private HttpServer server;
  private Path served;
  private final AtomicInteger answered = new AtomicInteger();
  private volatile int failAfter = Integer.MAX_VALUE;
  private volatile String flooded = "";

  @BeforeEach
  void serve() throws IOException {
    served = temp.resolve("log");
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          try (exchange) {
            String path = exchange.getRequestURI().getPath().substring(1);
            Path file = served.resolve(path);
            if (answered.incrementAndGet() > failAfter) {
              exchange.sendResponseHeaders(400, -1);
            } else if (path.equals(flooded)) {
              exchange.sendResponseHeaders(200, 0);
              byte[] flood = new byte[1 << 16];
              for (int i = 0; i < 4096; i++) {
                exchange.getResponseBody().write(flood);
              }
            } else if (!Files.isRegularFile(file)) {
              exchange.sendResponseHeaders(404, -1);
            } else {
              byte[] bytes = Files.readAllBytes(file);
              exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
              exchange.getResponseBody().write(bytes);
            }
          }
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private String url() {
    return "http://" + server.getAddress().getHostString() + ":" + server.getAddress().getPort();
  }

  private Path target() {
    return temp.resolve("mirror");
  }

  private Run mirror(String from, TestLog log, String... more) {
    String[] arguments =
        Stream.concat(
                Stream.of("mirror", from, target().toString(), "--key", log.vkey()),
                Stream.of(more))
            .toArray(String[]::new);
    return Run.acta(arguments);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(folder::relativize)
          .filter(file -> !file.startsWith(".mirror") && !file.startsWith("staging"))
          .sorted()
          .toList();
    }
  }

  /// The log may keep narrower tiles of earlier checkpoints, too.
  private void assertSameBytes() throws IOException {
    assertThat(files(served)).containsAll(files(target()));
    for (Path file : files(target())) {
      assertThat(target().resolve(file)).hasSameBinaryContentAs(served.resolve(file));
    }
  }

  private static void refused(Run run, String... parts) {
    assertThat(run.err()).contains(parts).hasLineCount(1).startsWith("acta: ");
    assertThat(run.status()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 1, 255, 256, 257, 1000, 65_537})
  void a_mirror_has_the_bytes_of_the_log(long size) throws IOException {
    TestLog log = TestLog.of(served, size);

    Run run = mirror(url(), log);

    assertThat(run.err()).isEmpty();
    assertThat(run.out()).contains("mirrored: " + TestLog.ORIGIN).contains("sound: ");
    assertThat(run.status()).isZero();
    assertSameBytes();
  }

  @Test
  void a_mirror_follows_a_log_that_grows_and_fetches_only_what_is_new() throws IOException {
    TestLog log = TestLog.of(served, 700);
    mirror(url(), log);
    for (int more : new int[] {1, 67, 1, 255, 5000}) {
      log.grow(more);
      answered.set(0);
      assertThat(mirror(url(), log).status()).isZero();
      assertThat(answered.get()).isLessThan(12 + more / 256);
    }
    answered.set(0);
    assertThat(mirror(url(), log).out()).contains("0 of them new; 0 bundles fetched");
    assertThat(Run.acta("fsck", target().toString(), "--key", log.vkey()).status()).isZero();
    for (Path file : files(target())) {
      if (Files.exists(served.resolve(file))) {
        assertThat(target().resolve(file)).hasSameBinaryContentAs(served.resolve(file));
      }
    }
  }

  @Test
  void a_mirror_can_be_mirrored_from_its_folder() throws IOException {
    TestLog log = TestLog.of(served, 300);
    assertThat(mirror(served.toString(), log).status()).isZero();
    assertSameBytes();
    Path second = temp.resolve("second");
    assertThat(
            Run.acta("mirror", target().toString(), second.toString(), "--key", log.vkey())
                .status())
        .isZero();
  }

  @Test
  void an_interrupted_mirror_shows_nothing_and_goes_on_where_it_stopped() throws IOException {
    TestLog log = TestLog.of(served, 256 * 40);
    failAfter = 20;
    refused(mirror(url(), log), "cannot fetch", "answered 400");
    assertThat(target().resolve("checkpoint")).doesNotExist();
    failAfter = Integer.MAX_VALUE;
    answered.set(0);

    assertThat(mirror(url(), log).status()).isZero();

    assertThat(answered.get()).isLessThan(36);
    assertSameBytes();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tile/entries/000", "tile/entries/001.p/44", "tile/1/000.p/1"})
  void a_damaged_log_is_not_shown_and_the_file_is_named(String file) throws IOException {
    TestLog log = TestLog.of(served, 300);
    byte[] bytes = Files.readAllBytes(log.file(file));
    bytes[bytes.length / 2] ^= 1;
    Files.write(log.file(file), bytes);

    Run run = mirror(url(), log);

    refused(run, url() + "/");
    assertThat(target().resolve("checkpoint")).doesNotExist();
  }

  @Test
  void an_answer_without_end_is_cut_off() {
    TestLog log = TestLog.of(served, 300);
    flooded = "checkpoint";
    refused(mirror(url(), log), "cannot fetch " + url() + "/checkpoint");
    flooded = "tile/1/000.p/1";
    refused(mirror(url(), log), "cannot fetch " + url() + "/tile/1/000.p/1");
  }

  @Test
  void a_log_that_shrank_is_not_followed() throws IOException {
    TestLog log = TestLog.of(served, 300);
    copy(served, temp.resolve("older"));
    log.grow(300);
    mirror(url(), log);
    served = temp.resolve("older");

    refused(mirror(url(), log), "the log shrank", "300 entries", "600");

    assertThat(Run.acta("fsck", target().toString(), "--key", log.vkey()).out())
        .contains("600 entries");
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 300, 400, 70_000})
  void a_log_that_forked_is_not_followed_and_the_proof_is_kept(int size) throws IOException {
    TestLog log = TestLog.of(served, 300);
    mirror(url(), log);
    byte[] before = Files.readAllBytes(target().resolve("checkpoint"));
    served = temp.resolve("fork");
    TestLog.of(served, 0, log.signer().keys().getFirst()).grow(size, "0");

    refused(mirror(url(), log), "the log forked", "300 entries", size + " entries");

    assertThat(target().resolve("checkpoint")).hasBinaryContent(before);
    assertThat(target().resolve(".mirror/fork-mirror")).hasBinaryContent(before);
    assertThat(target().resolve(".mirror/fork-log"))
        .hasSameBinaryContentAs(served.resolve("checkpoint"));
    assertThat(LogPlace.of(served).keyFolder()).isDirectory();
  }

  @Test
  void a_fork_between_two_halves_of_the_first_copy_is_noticed_too() {
    TestLog log = TestLog.of(served, 256 * 40);
    failAfter = 20;
    mirror(url(), log);
    failAfter = Integer.MAX_VALUE;
    served = temp.resolve("fork");
    TestLog.of(served, 0, log.signer().keys().getFirst()).grow(256 * 50, "0");

    refused(mirror(url(), log), "the log forked");
  }

  @Test
  void a_log_of_another_key_or_origin_is_not_mirrored() {
    TestLog log = TestLog.of(served, 3);
    TestLog other = TestLog.of(temp.resolve("other"), 3);
    refused(mirror(url(), other), "none of the keys");
    mirror(url(), log);
    refused(mirror(url(), other), "none of the keys");
  }

  @Test
  void a_damaged_mirror_is_told_and_repaired() throws IOException {
    TestLog log = TestLog.of(served, 600);
    mirror(url(), log);
    for (String file : new String[] {"tile/entries/000", "tile/0/001", "tile/0/002.p/88"}) {
      byte[] bytes = Files.readAllBytes(target().resolve(file));
      bytes[9] ^= 1;
      Files.write(target().resolve(file), bytes);
    }
    Run told = mirror(url(), log);
    assertThat(told.err()).contains("tile/entries/000");
    assertThat(told.status()).isEqualTo(1);

    assertThat(mirror(url(), log, "--repair").status()).isZero();

    assertSameBytes();
  }

  @Test
  void a_place_without_a_log_is_said_to_have_none() {
    TestLog log = TestLog.of(temp.resolve("elsewhere"), 1);
    refused(mirror(url(), log), "there is no log");
    assertThat(mirror("http://", log).status()).isEqualTo(2);
    server.stop(0);
    refused(mirror(url(), log), "cannot fetch " + url() + "/checkpoint");
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path file : all.toList()) {
        Files.copy(file, to.resolve(from.relativize(file).toString()));
      }
    }
  }
}
