package org.acta.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.acta.site.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A test for each thing that keeps a server, its readers and its record from harm.
class DefenceTest {
  private static final InetSocketAddress HERE = new InetSocketAddress("127.0.0.1", 0);
  private static final ServerSettings USUAL = ServerSettings.at(HERE);

  @TempDir private Path temp;
  private Shown shown;
  private Server server;
  private final ByteArrayOutputStream lines = new ByteArrayOutputStream();

  @BeforeEach
  void aServer() throws IOException {
    shown = new Shown(TestRecord.site(TestRecord.small(temp), "en"), 10_000_000);
    restart(USUAL);
  }

  private void restart(ServerSettings settings) throws IOException {
    if (server != null) {
      server.close();
    }
    AccessLog log =
        new AccessLog(AccessLog.Level.REQUESTS, new PrintStream(lines, true), () -> Instant.EPOCH);
    server = Server.start(settings, shown, log, none -> {});
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Raw get(String target, String... headers) {
    return Raw.get(server.port(), target, headers);
  }

  private Raw ask(String method, String target, String... headers) {
    return Raw.of(server.port(), Raw.request(method, target, headers));
  }

  @Test
  void every_answer_forbids_what_no_page_needs() {
    for (String path : List.of("/", "/nothing", "/checkpoint", "/health/live", "/%2e%2e/x")) {
      assertThat(get(path).head())
          .as(path)
          .contains(
              "content-security-policy: default-src 'none'",
              "frame-ancestors 'none'",
              "x-content-type-options: nosniff",
              "referrer-policy: no-referrer",
              "cross-origin-resource-policy: ")
          .doesNotContain("unsafe-", "server:", "x-powered-by", "set-cookie", "jetty");
    }
    assertThat(get("/").head())
        .contains(
            "cross-origin-opener-policy: same-origin",
            "cross-origin-resource-policy: same-origin",
            "permissions-policy: camera=(), geolocation=()");
  }

  @Test
  void only_the_log_and_the_answers_for_programs_may_be_read_by_pages_of_others() {
    assertThat(get("/checkpoint", "Origin: https://other.example").head())
        .contains("access-control-allow-origin: *", "cross-origin-resource-policy: cross-origin")
        .doesNotContain("allow-credentials");
    assertThat(get("/", "Origin: https://other.example").head())
        .doesNotContain("access-control-allow-origin");
    assertThat(ask("OPTIONS", "/checkpoint").head())
        .contains("access-control-allow-methods: get, head")
        .contains("allow: get, head, options");
    assertThat(ask("OPTIONS", "/index.html").head())
        .contains("http/1.1 204", "allow: get, head, options")
        .doesNotContain("access-control");
  }

  @Test
  void browsers_are_told_to_insist_on_tls_only_if_there_is_any() throws IOException {
    assertThat(get("/").head()).doesNotContain("strict-transport-security");
    restart(USUAL.behind(List.of(), true));
    assertThat(get("/").head()).contains("strict-transport-security: max-age=31536000");
  }

  @Test
  void no_path_leaves_the_site() {
    for (String path :
        List.of(
            "/../record.key/log.key",
            "/station/../../record.key",
            "/%2e%2e/record.key",
            "/station/%2e%2e%2f%2e%2e%2frecord.key",
            "/station/..%5c..%5crecord.key",
            "/%c0%ae%c0%ae/record.key",
            "/%ff%fe",
            "/station/%00.html",
            "/%u002e%u002e/",
            "/station;x=/../record.key",
            "//etc/passwd",
            "/tile/../checkpoint",
            "/tile/entries/../../record.key/log.key",
            "/assets/../words.properties",
            "/%",
            "/%zz",
            "/index.html%00",
            "http://other.example/../record.key")) {
      Raw raw = get(path);
      assertThat(raw.status()).as(path).isIn(400, 404);
      assertThat(raw.body()).as(path).doesNotContain("PRIVATE", "Exception", "\tat ", "root:");
    }
  }

  @Test
  void a_request_that_is_too_long_is_refused_before_it_is_read() {
    assertThat(get("/" + "a".repeat(20_000)).status()).isIn(414, 431);
    assertThat(get("/", "X-Long: " + "a".repeat(20_000)).status()).isEqualTo(431);
    assertThat(get("/index.html?q=" + "a".repeat(3_000)).status()).isEqualTo(414);
    assertThat(get("/index.html?q=a").status()).isEqualTo(200);
  }

  @Test
  void what_is_not_http_gets_one_sentence() {
    for (String text :
        List.of(
            "hello\r\n\r\n",
            "GET / HTTP/9.9\r\n\r\n",
            "GET /\u0001 HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n",
            "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\n0\r\n\r\n",
            "GET / HTTP/1.1\r\nHost: x\r\nContent-Length: -5\r\nConnection: close\r\n\r\n")) {
      Raw raw = Raw.of(server.port(), text);
      assertThat(raw.status()).as(text).isIn(400, 501, 505);
      assertThat(raw.body()).as(text).doesNotContain("Exception", "<", "\tat ", "jetty");
    }
  }

  @Test
  void a_path_that_can_only_be_read_says_so() {
    for (String method : List.of("POST", "PUT", "DELETE", "PATCH", "TRACE", "PROPFIND", "FOO")) {
      Raw raw = ask(method, "/index.html", "Content-Length: 5");
      assertThat(raw.status()).as(method).isEqualTo(405);
      assertThat(raw.head()).contains("allow: get, head, options");
    }
    assertThat(ask("HEAD", "/index.html").status()).isEqualTo(200);
    assertThat(ask("HEAD", "/index.html").body()).isEmpty();
    assertThat(ask("HEAD", "/nothing").status()).isEqualTo(404);
  }

  @Test
  void a_body_that_nobody_wants_is_not_read() throws IOException {
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(5_000);
      String head = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999999\r\n\r\n";
      socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
      byte[] answer = socket.getInputStream().readAllBytes();
      assertThat(new String(answer, StandardCharsets.UTF_8)).startsWith("HTTP/1.1 405");
    }
  }

  @Test
  void a_client_that_asks_too_often_is_told_to_wait() throws IOException {
    restart(USUAL.limited(1, 5));
    for (int i = 0; i < 5; i++) {
      assertThat(get("/").status()).isEqualTo(200);
    }
    Raw sixth = get("/");
    assertThat(sixth.status()).isEqualTo(429);
    assertThat(sixth.head()).contains("retry-after: 1");
    // Nobody is believed who says that somebody else asks.
    assertThat(get("/", "X-Forwarded-For: 192.0.2.7").status()).isEqualTo(429);
  }

  @Test
  void a_declared_proxy_is_believed_when_it_names_the_client() throws IOException {
    restart(USUAL.limited(1, 2).behind(List.of("127.0.0.1"), false));
    assertThat(get("/", "X-Forwarded-For: 192.0.2.1").status()).isEqualTo(200);
    assertThat(get("/", "X-Forwarded-For: 192.0.2.1").status()).isEqualTo(200);
    assertThat(get("/", "X-Forwarded-For: 192.0.2.1").status()).isEqualTo(429);
    assertThat(get("/", "X-Forwarded-For: 192.0.2.2").status()).isEqualTo(200);
    // What the client wrote itself stands further left, and is not looked at.
    assertThat(get("/", "X-Forwarded-For: 203.0.113.9, 192.0.2.1").status()).isEqualTo(429);
  }

  @Test
  void clients_are_told_apart_by_their_network() {
    Clients clients = new Clients(List.of("10.0.0.1"));

    assertThat(clients.of("2001:db8:1:2:3:4:5:6", null))
        .isEqualTo(clients.of("[2001:db8:1:2::9]", null))
        .isNotEqualTo(clients.of("2001:db8:1:3::9", null));
    assertThat(clients.of("10.0.0.1", "junk<script>")).isEqualTo("10.0.0.1");
    assertThat(clients.of("10.0.0.1", "1.2.3.4, 10.0.0.1")).isEqualTo("1.2.3.4");
  }

  @Test
  void clients_that_are_counted_take_bounded_memory() {
    AtomicLong now = new AtomicLong();
    Allowance allowance = new Allowance(1, 1, now::get);
    for (int i = 0; i < 3 * Allowance.MOST; i++) {
      allowance.take("client " + i);
    }
    assertThat(allowance.clients()).isLessThanOrEqualTo(Allowance.MOST);

    assertThat(allowance.take("a")).isTrue();
    assertThat(allowance.take("a")).isFalse();
    now.addAndGet(1_000_000_000L);
    assertThat(allowance.take("a")).isTrue();
  }

  @Test
  void a_client_that_speaks_a_byte_at_a_time_is_hung_up_on() throws Exception {
    restart(USUAL.patient(100, Duration.ofMillis(600)));
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(50);
      long began = System.nanoTime();
      boolean open = true;
      String slow = "GET / HTTP/1.1\r\nX: " + "a".repeat(1_000);
      for (int i = 0; open && i < slow.length(); i++) {
        try {
          socket.getOutputStream().write(slow.charAt(i));
          open = socket.getInputStream().read() >= 0;
        } catch (java.net.SocketTimeoutException waiting) {
          open = true;
        } catch (IOException closed) {
          open = false;
        }
      }
      assertThat(open).isFalse();
      assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }
    assertThat(get("/").status()).isEqualTo(200);
  }

  @Test
  void a_client_that_says_nothing_is_hung_up_on() throws Exception {
    restart(USUAL.patient(100, Duration.ofMillis(300)));
    try (Socket socket = new Socket("127.0.0.1", server.port())) {
      socket.setSoTimeout(20_000);
      assertThat(socket.getInputStream().read()).isEqualTo(-1);
    }
  }

  @Test
  void the_log_says_nothing_of_who_asked_for_what() throws IOException {
    get("/station/S~203.html?q=secret-word", "User-Agent: Curious/1.0", "Cookie: a=b");
    get("/nothing-secret");

    // A line is written after its answer is sent; a server that has stopped has written all.
    restart(USUAL);
    assertThat(lines.toString(StandardCharsets.UTF_8).lines().toList())
        .allSatisfy(line -> assertThat(line).startsWith("{").endsWith("}"))
        .anySatisfy(line ->
            assertThat(line)
                .contains("\"path\":\"/station/*\"", "\"status\":200", "\"method\":\"GET\""))
        .anySatisfy(line -> assertThat(line).contains("\"path\":\"-\"", "\"status\":404"));
    assertThat(lines.toString(StandardCharsets.UTF_8))
        .doesNotContain("127.0.0.1", "secret", "Curious", "S~203", "a=b");
  }

  @Test
  void a_failure_of_the_program_shows_nothing_of_it() throws IOException {
    server.close();
    AccessLog log =
        new AccessLog(AccessLog.Level.ERRORS, new PrintStream(lines, true), () -> Instant.EPOCH);
    server =
        Server.start(
            USUAL,
            shown,
            log,
            routes ->
                routes.get(
                    "/break",
                    request -> {
                      throw new IllegalStateException("password of " + request.path());
                    }));

    Raw raw = get("/break");

    assertThat(raw.status()).isEqualTo(500);
    assertThat(raw.body()).doesNotContain("password", "Exception", "acta.", "\tat ");
    assertThat(lines.toString(StandardCharsets.UTF_8))
        .contains("IllegalStateException", "DefenceTest")
        .doesNotContain("password");
  }

  @Test
  void a_request_that_is_being_answered_is_finished_before_the_server_stops() throws Exception {
    CompletableFuture<Void> begun = new CompletableFuture<>();
    CompletableFuture<Void> end = new CompletableFuture<>();
    server.close();
    server =
        Server.start(
            USUAL,
            shown,
            AccessLog.SILENT,
            routes ->
                routes.get(
                    "/slow",
                    request -> {
                      begun.complete(null);
                      end.join();
                      request.result("all of it");
                    }));

    int port = server.port();
    CompletableFuture<Raw> answer = CompletableFuture.supplyAsync(() -> Raw.get(port, "/slow"));
    begun.join();
    CompletableFuture<Void> stopped = CompletableFuture.runAsync(server::close);
    Thread.sleep(300);
    assertThat(stopped).isNotDone();
    end.complete(null);

    assertThat(answer.join().body()).isEqualTo("all of it");
    stopped.join();
  }
}
