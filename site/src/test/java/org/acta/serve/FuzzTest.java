package org.acta.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.acta.site.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whatever is asked, in whatever way, the program does not fail, says nothing of itself and writes
/// nothing.
class FuzzTest {
  private static final long SEED = 20_261_126;
  private static final int ROUNDS = Integer.getInteger("acta.fuzz", 4_000);

  private static final List<String> METHODS =
      List.of(
          "GET",
          "GET",
          "GET",
          "GET",
          "HEAD",
          "OPTIONS",
          "POST",
          "PUT",
          "DELETE",
          "TRACE",
          "PATCH",
          "CONNECT",
          "QUERY",
          "get",
          "G\u0000T",
          "");
  private static final List<String> ROUTES =
      List.of(
          "",
          "index.html",
          "es/",
          "station/",
          "station/S~203.html",
          "entry/",
          "entry/1.html",
          "record/",
          "record/entries.html",
          "places/",
          "positions/",
          "search.html",
          "data/",
          "assets/",
          "checkpoint",
          "tile/",
          "tile/0/000",
          "tile/entries/000.p/",
          "health/live",
          "health/ready",
          "metrics",
          "api",
          "api/v1",
          "api/v1/",
          "api/v1/openapi.json",
          "api/v1/election",
          "api/v1/summary",
          "api/v1/report",
          "api/v1/places",
          "api/v1/places.csv",
          "api/v1/stations",
          "api/v1/stations/",
          "api/v1/stations/S~203",
          "api/v1/sheets",
          "api/v1/sheets.csv",
          "api/v1/bulletins",
          "api/v1/quick-counts",
          "api/v1/quick-counts.csv",
          "api/v1/samples",
          "quick-count.html",
          "api/v1/positions",
          "api/v1/positions.csv",
          "api/v1/statements",
          "api/v1/events",
          "api/v1/relations",
          "api/v1/entries",
          "api/v1/entries/",
          "api/v1/entries/0",
          "api/v1/entries/0/proof",
          "api/v1/checkpoint",
          "api/v1/search",
          "desk/",
          "desk/login");
  private static final List<String> PIECES =
      List.of(
          "..",
          "%2e%2e",
          "%2f",
          "%5c",
          "%00",
          "\u0000",
          "%c0%ae",
          "%ff",
          "%",
          "%zz",
          "%u0041",
          "~",
          "~2F",
          "~GG",
          "~~",
          "/",
          "//",
          ";a=b",
          ".csv",
          ".html",
          "-1",
          "0",
          "1",
          "00",
          "9223372036854775807",
          "9223372036854775808",
          "999999999999999999999",
          "1e9",
          "NaN",
          "'",
          "\"",
          "<script>alert(1)</script>",
          "%3Cscript%3E",
          "${7*7}",
          "{{7*7}}",
          "=cmd|'!A1",
          "' OR 1=1--",
          "%0d%0aX-Evil:%201",
          "\t",
          " ",
          "\u00e9",
          "\u202e",
          "%E2%80%AE",
          "index.html",
          "a".repeat(300),
          "S~203",
          "S%203",
          "proof",
          "record.key",
          "null",
          "undefined");
  private static final List<String> NAMES =
      List.of(
          "limit",
          "cursor",
          "place",
          "parent",
          "source",
          "station",
          "kind",
          "at",
          "actor",
          "family",
          "history",
          "q",
          "x",
          "limit%00",
          "");
  private static final List<String> HEADERS =
      List.of(
          "Accept: ",
          "Accept-Encoding: ",
          "If-None-Match: ",
          "If-Modified-Since: ",
          "X-Forwarded-For: ",
          "Forwarded: ",
          "Range: bytes=",
          "Origin: ",
          "Cookie: ",
          "Expect: ",
          "Content-Length: ",
          "Transfer-Encoding: ",
          "Content-Type: ",
          "Host: ",
          "Authorization: ",
          "Upgrade: ",
          "X-HTTP-Method-Override: ",
          ": ",
          "\u0000: ");
  private static final List<String> VALUES =
      List.of(
          "*",
          "*/*",
          "text/html",
          "application/json",
          "text/csv",
          "text/*;q=0.1",
          "image/png",
          "gzip",
          "gzip;q=0",
          "identity;q=0, *;q=0",
          "\"x\"",
          "W/\"x\", \"y\"",
          "127.0.0.1",
          "::1, 10.0.0.1",
          "0-",
          "-5",
          "99999999999999999999",
          "chunked",
          "100-continue",
          "DELETE",
          "websocket",
          "Bearer x",
          ",".repeat(500),
          "\u0001",
          "");

  @TempDir private Path temp;

  private static <T> T any(SplittableRandom random, List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  private static String request(SplittableRandom random) {
    StringBuilder target = new StringBuilder("/").append(any(random, ROUTES));
    for (int i = random.nextInt(4); i > 0; i--) {
      if (random.nextInt(4) == 0 && !target.isEmpty()) {
        target.deleteCharAt(random.nextInt(target.length()));
      }
      target.insert(
          random.nextInt(3) == 0 ? random.nextInt(target.length() + 1) : target.length(),
          any(random, PIECES));
    }
    for (int i = random.nextInt(3); i > 0; i--) {
      target
          .append(target.indexOf("?") < 0 ? '?' : '&')
          .append(any(random, NAMES))
          .append(random.nextInt(8) == 0 ? "" : "=")
          .append(any(random, random.nextBoolean() ? PIECES : VALUES));
    }
    StringBuilder request =
        new StringBuilder(any(random, METHODS))
            .append(' ')
            .append(target)
            .append(random.nextInt(30) == 0 ? " HTTP/1.0" : " HTTP/1.1")
            .append("\r\nHost: x\r\nConnection: close\r\n");
    for (int i = random.nextInt(4); i > 0; i--) {
      request
          .append(any(random, HEADERS))
          .append(any(random, random.nextInt(4) == 0 ? PIECES : VALUES))
          .append("\r\n");
    }
    return request.append("\r\n").append("x".repeat(random.nextInt(20))).toString();
  }

  /// Every file of a folder with its bytes.
  private static TreeMap<String, Integer> files(Path folder) throws IOException {
    TreeMap<String, Integer> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Arrays.hashCode(Files.readAllBytes(file)));
      }
    }
    return files;
  }

  /// A body that never comes must not be waited for here for as long as a server waits.
  private static Raw ask(int port, String request) throws IOException {
    try (java.net.Socket socket = new java.net.Socket("127.0.0.1", port)) {
      socket.setSoTimeout(10_000);
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try {
        socket.getInputStream().transferTo(out);
      } catch (java.net.SocketTimeoutException e) {
        throw new AssertionError("no answer", e);
      } catch (IOException reset) {
        // The server has said what it had to say.
      }
      return Raw.parse(out.toByteArray());
    }
  }

  @Test
  void nothing_that_is_asked_makes_the_program_fail() throws IOException {
    Path record = TestRecord.small(temp);
    TreeMap<String, Integer> before = files(temp);
    ByteArrayOutputStream lines = new ByteArrayOutputStream();
    AccessLog log =
        new AccessLog(AccessLog.Level.ERRORS, new PrintStream(lines, true), () -> Instant.EPOCH);
    ServerSettings settings =
        ServerSettings.at(new InetSocketAddress("127.0.0.1", 0)).limited(0, 1);
    List<Integer> statuses = new ArrayList<>();
    try (Server server =
        Server.start(
            settings, new Shown(TestRecord.site(record, "en"), 10_000_000), log, none -> {})) {
      SplittableRandom random = new SplittableRandom(SEED);
      for (int i = 0; i < ROUNDS; i++) {
        String request = request(random);
        String told = "seed " + SEED + ", request " + i + ": " + request;
        Raw raw;
        try {
          raw = ask(server.port(), request);
        } catch (AssertionError e) {
          throw new AssertionError(told, e);
        }
        statuses.add(raw.status());
        assertThat(raw.status()).as(told).isNotEqualTo(500).isLessThan(506);
        assertThat(raw.body())
            .as(told)
            .doesNotContain("\tat ", "Exception", "<script>alert", "PRIVATE", "org.acta.", "jetty");
        assertThat(raw.head()).as(told).doesNotContain("x-evil", "jetty", "set-cookie");
        if (raw.status() >= 200) {
          assertThat(raw.head()).as(told).contains("x-content-type-options: nosniff");
        }
      }
    }
    assertThat(lines.toString(StandardCharsets.UTF_8)).doesNotContain("\"failure\"");
    assertThat(files(temp)).isEqualTo(before);
    // Enough of it was understood, and enough was not.
    assertThat(statuses).contains(200, 204, 308, 400, 404, 405, 406);
  }
}
