package org.acta.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPInputStream;
import org.acta.cli.Acta;
import org.acta.site.Site;
import org.acta.site.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What browsers are told.
class ServerTest {
  private static final long CACHE = 10_000_000;

  @TempDir private Path temp;
  private Path record;
  private Shown shown;
  private Server server;
  private final HttpClient client = HttpClient.newHttpClient();

  @BeforeEach
  void aServer() throws IOException {
    record = TestRecord.small(temp);
    shown = new Shown(TestRecord.site(record, "en"), CACHE);
    server = Server.start(new InetSocketAddress("127.0.0.1", 0), shown);
  }

  @AfterEach
  void stop() {
    // A server waits a second for connections that are still open.
    client.close();
    server.close();
  }

  private HttpResponse<byte[]> get(String path, String... headers) {
    return ask("GET", path, headers);
  }

  private HttpResponse<byte[]> ask(String method, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.port() + path))
            .method(method, HttpRequest.BodyPublishers.noBody());
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static String text(HttpResponse<byte[]> response) {
    return new String(response.body(), StandardCharsets.UTF_8);
  }

  @Test
  void positions_are_shown_as_of_the_day_that_is_asked_for() throws IOException {
    shown.show(TestRecord.site(TestRecord.told(Files.createDirectory(temp.resolve("told"))), "en"));
    HttpResponse<byte[]> now = get("/positions/index.html");
    HttpResponse<byte[]> then = get("/positions/?at=2026-11-03");

    assertThat(text(now)).contains("Shown as it is known now");
    assertThat(text(then)).contains("Shown as it was known on 2026-11-03");
    assertThat(then.headers().firstValue("Cache-Control")).contains("no-store");
    assertThat(get("/positions/?at=never").body()).isEqualTo(now.body());
  }

  @Test
  void every_path_of_the_site_has_the_bytes_of_the_site() {
    Site site = shown.site();

    assertThat(site.paths())
        .allSatisfy(path -> {
          HttpResponse<byte[]> response = get("/" + path);
          assertThat(response.statusCode()).isEqualTo(200);
          assertThat(response.body()).isEqualTo(site.at(path).orElseThrow().bytes());
        });
  }

  @Test
  void a_folder_is_its_first_page() {
    assertThat(get("/").body()).isEqualTo(get("/index.html").body());
    assertThat(get("/es/").body()).isEqualTo(get("/es/index.html").body());
    assertThat(get("/record").statusCode()).isEqualTo(308);
    assertThat(get("/record").headers().firstValue("Location")).hasValue("record/");
  }

  @Test
  void compressed_bytes_are_the_same_bytes() throws IOException {
    HttpResponse<byte[]> zipped = get("/index.html", "Accept-Encoding", "br, gzip");

    assertThat(zipped.headers().firstValue("Content-Encoding")).hasValue("gzip");
    assertThat(zipped.headers().firstValue("Vary")).hasValue("Accept-Encoding");
    assertThat(new GZIPInputStream(new ByteArrayInputStream(zipped.body())).readAllBytes())
        .isEqualTo(get("/index.html").body());
    assertThat(zipped.headers().firstValue("ETag"))
        .isNotEqualTo(get("/index.html").headers().firstValue("ETag"));
  }

  @Test
  void what_a_browser_has_is_not_sent_again() {
    String tag = get("/index.html").headers().firstValue("ETag").orElseThrow();

    HttpResponse<byte[]> again = get("/index.html", "If-None-Match", tag);

    assertThat(again.statusCode()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(get("/index.html", "If-None-Match", "\"other\"").statusCode()).isEqualTo(200);
  }

  @Test
  void only_what_never_changes_may_be_kept_for_ever() {
    String style =
        shown.site().paths().filter(path -> path.endsWith(".css")).findFirst().orElseThrow();

    assertThat(get("/" + style).headers().firstValue("Cache-Control").orElseThrow())
        .contains("immutable");
    assertThat(get("/checkpoint").headers().firstValue("Cache-Control").orElseThrow())
        .contains("no-cache");
    assertThat(get("/index.html").headers().firstValue("Cache-Control").orElseThrow())
        .contains("no-cache");
  }

  @Test
  void every_answer_says_what_a_browser_may_do() {
    for (String path : List.of("/", "/nothing", "/checkpoint")) {
      assertThat(get(path).headers().map())
          .containsKeys("content-security-policy", "x-content-type-options", "referrer-policy");
      assertThat(get(path).headers().firstValue("Content-Security-Policy").orElseThrow())
          .contains("default-src 'none'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(get(path).headers().firstValue("Server")).isEmpty();
    }
  }

  @Test
  void a_path_that_does_not_exist_is_told_so_and_helped_on() {
    for (String path :
        List.of(
            "/nothing",
            "/station/none.html",
            "/station/..%2f..%2frecord.key%2flog.key",
            "/%2e%2e/record.key/log.key",
            "/es/nothing",
            "/tile/0/x",
            "/station/%00.html")) {
      HttpResponse<byte[]> response = get(path);
      assertThat(response.statusCode()).as(path).isIn(400, 404);
      assertThat(text(response)).doesNotContain("PRIVATE", "Exception", "\tat ");
    }
    assertThat(text(get("/nothing"))).contains("There is no such page", "index.html");
    assertThat(text(get("/es/nothing"))).contains("No existe esa página");
  }

  @Test
  void only_reading_is_answered() {
    assertThat(ask("POST", "/").statusCode()).isEqualTo(405);
    assertThat(ask("DELETE", "/index.html").statusCode()).isEqualTo(405);
    assertThat(ask("HEAD", "/index.html").statusCode()).isEqualTo(200);
    assertThat(ask("HEAD", "/index.html").headers().firstValueAsLong("Content-Length"))
        .hasValue(get("/index.html").body().length);
  }

  @Test
  void pages_follow_the_record_as_it_grows() throws Exception {
    List<String> trouble = new CopyOnWriteArrayList<>();
    String before = text(get("/checkpoint"));
    Path more = Files.createDirectory(temp.resolve("more"));
    Files.copy(temp.resolve("folder/council.csv"), more.resolve("council.csv"));
    Files.writeString(
        more.resolve("council.csv"),
        "S 4,South,250,70,80\n",
        java.nio.file.StandardOpenOption.APPEND);
    Files.copy(temp.resolve("folder/observers.csv"), more.resolve("observers.csv"));
    Files.copy(temp.resolve("folder/election.yaml"), more.resolve("election.yaml"));

    try (Growth growth =
        new Growth(
            record.resolve("checkpoint"),
            () -> TestRecord.site(record, "en"),
            shown,
            trouble::add)) {
      growth.follow(50);
      assertThat(get("/station/S~204.html").statusCode()).isEqualTo(404);
      assertThat(Acta.run("record", "import", record.toString(), more.toString())).isZero();
      for (int i = 0; i < 200 && get("/station/S~204.html").statusCode() != 200; i++) {
        Thread.sleep(50);
      }
    }

    assertThat(get("/station/S~204.html").statusCode()).isEqualTo(200);
    assertThat(text(get("/checkpoint"))).isNotEqualTo(before);
    assertThat(trouble).isEmpty();
  }
}
