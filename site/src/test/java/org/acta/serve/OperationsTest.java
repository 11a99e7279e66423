package org.acta.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.acta.site.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What those see who keep a server.
class OperationsTest {
  @TempDir private Path temp;

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Test
  void metrics_are_on_a_port_of_their_own_and_count_kinds_of_paths() throws IOException {
    Shown shown = new Shown(TestRecord.site(TestRecord.small(temp), "en"), 10_000_000);
    try (Server server = Server.start(new InetSocketAddress("127.0.0.1", 0), shown);
        Operations operations = Operations.start(0, server)) {
      Raw.get(server.port(), "/station/S~203.html");
      for (int i = 0; i < 100; i++) {
        Raw.get(server.port(), "/none-" + i);
      }

      Raw metrics = Raw.get(operations.port(), "/metrics");

      assertThat(metrics.status()).isEqualTo(200);
      assertThat(metrics.body())
          .contains("path=\"/station/*\"", "acta_record_entries")
          .contains(
              "acta_http_requests_seconds_count{method=\"GET\",path=\"-\",status=\"404\"} 100")
          .doesNotContain("S~203", "none-");
      assertThat(Raw.get(operations.port(), "/health/ready").body()).contains("ready");
      assertThat(Raw.get(operations.port(), "/other").status()).isEqualTo(404);
      assertThat(Raw.get(server.port(), "/metrics").status()).isEqualTo(404);
    }
  }

  @Test
  void pages_that_were_printed_are_read_after_the_disk_has_gone_and_readiness_says_so()
      throws IOException {
    Path record = TestRecord.small(temp);
    Shown shown = new Shown(TestRecord.site(record, "en"), 10_000_000);
    try (Server server = Server.start(new InetSocketAddress("127.0.0.1", 0), shown)) {
      assertThat(Raw.get(server.port(), "/health/ready").status()).isEqualTo(200);
      assertThat(Raw.get(server.port(), "/station/S~203.html").status()).isEqualTo(200);

      delete(record);

      assertThat(Raw.get(server.port(), "/health/ready").status()).isEqualTo(503);
      assertThat(Raw.get(server.port(), "/health/live").status()).isEqualTo(200);
      assertThat(Raw.get(server.port(), "/station/S~203.html").status()).isEqualTo(200);
      assertThat(Raw.get(server.port(), "/index.html").status()).isEqualTo(200);
      for (String path : List.of("/api/v1/entries/0/proof", "/tile/entries/000.p/12")) {
        Raw raw = Raw.get(server.port(), path);
        assertThat(raw.status()).as(path).isIn(200, 404, 503);
        assertThat(raw.body()).doesNotContain("Exception", "\tat ");
      }
    }
  }

  @Test
  void a_server_that_could_not_follow_the_record_says_so() throws IOException {
    Shown shown = new Shown(TestRecord.site(TestRecord.small(temp), "en"), 10_000_000);
    try (Server server = Server.start(new InetSocketAddress("127.0.0.1", 0), shown)) {
      server.readiness().behind(true);
      Raw ready = Raw.get(server.port(), "/health/ready");
      assertThat(ready.status()).isEqualTo(200);
      assertThat(ready.body()).contains("degraded");
      server.readiness().behind(false);
      assertThat(Raw.get(server.port(), "/health/ready").body()).contains("\"ready\"");
    }
  }
}
