package org.acta.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import org.acta.site.TestRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How answers for programs travel.
class ApiServerTest {
  @TempDir private Path temp;
  private Shown shown;
  private Server server;

  @BeforeEach
  void aServer() throws IOException {
    shown = new Shown(TestRecord.site(TestRecord.small(temp), "en"), 10_000_000);
    server = Server.start(new InetSocketAddress("127.0.0.1", 0), shown);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private Raw get(String target, String... headers) {
    return Raw.get(server.port(), target, headers);
  }

  @Test
  void answers_are_checked_by_their_hash_and_kept_for_ever_if_they_name_an_entry() {
    Raw entry = get("/api/v1/entries/0");
    assertThat(entry.head())
        .contains("immutable", "content-type: application/json", "vary: accept");
    String tag = entry.head().replaceAll("(?s).*etag: (\"[^\"]*\").*", "$1");
    assertThat(get("/api/v1/sheets").head()).contains("cache-control: public, no-cache");
    // The head was read in lower case, and a hash is not.
    Raw again = get("/api/v1/entries/0", "If-None-Match: " + tag);
    assertThat(again.status()).isEqualTo(200);
    assertThat(get("/api/v1/entries/0", "If-None-Match: *").status()).isEqualTo(304);
    assertThat(get("/api/v1/entries/0", "If-None-Match: *").body()).isEmpty();
  }

  @Test
  void tags_are_matched_whole() {
    assertThat(Tags.names("\"abc\"", "abc")).isTrue();
    assertThat(Tags.names("W/\"x\", W/\"abc-gz\"", "abc")).isTrue();
    assertThat(Tags.names("\"abcd\"", "abc")).isFalse();
    assertThat(Tags.names("abc", "abc")).isFalse();
    assertThat(Tags.gzip("br;q=1, gzip;q=0")).isFalse();
    assertThat(Tags.gzip("br, gzip;q=0.5")).isTrue();
    assertThat(Tags.gzip("notgzip")).isFalse();
  }

  @Test
  void lists_lead_to_their_next_page() {
    assertThat(get("/api/v1/sheets?limit=1").head())
        .contains("link: </api/v1/sheets?limit=1&cursor=", "rel=\"next\"");
    assertThat(get("/api/v1/sheets.csv?limit=1").head())
        .contains("content-type: text/csv", "link: </api/v1/sheets.csv?limit=1&cursor=");
    assertThat(get("/api/v1/sheets").head()).doesNotContain("\r\nlink:");
  }

  @Test
  void pages_of_others_may_read_answers_and_send_no_cookies() {
    Raw asked =
        Raw.of(
            server.port(),
            Raw.request(
                "OPTIONS",
                "/api/v1/sheets",
                "Origin: https://other.example",
                "Access-Control-Request-Method: GET"));
    assertThat(asked.status()).isEqualTo(204);
    assertThat(asked.head())
        .contains("access-control-allow-origin: *", "access-control-allow-methods: get, head")
        .doesNotContain("credentials");
    assertThat(get("/api/v1/nothing").head()).contains("access-control-allow-origin: *");
  }

  @Test
  void problems_are_json_for_programs_and_a_page_for_people() {
    assertThat(get("/api/v1/nothing", "Accept: text/html").head())
        .contains("http/1.1 404", "application/problem+json");
    assertThat(get("/nothing", "Accept: application/json").head())
        .contains("http/1.1 404", "application/problem+json");
    assertThat(get("/nothing", "Accept: text/html").body()).contains("There is no such page");
    assertThat(get("/api/v1/sheets", "Accept: image/png").status()).isEqualTo(406);
    assertThat(get("/api/v1/stations/01%2F1").status()).isEqualTo(200);
    assertThat(get("/api/v1/stations/S%203").status()).isEqualTo(200);
  }

  @Test
  void a_station_that_is_not_there_leads_to_those_that_are() {
    assertThat(get("/station/01~2F9.html").body())
        .contains("01/1", "href=\"../station/01~2F1.html\"");
    assertThat(get("/station/%3Cscript%3E.html").body()).doesNotContain("<script>");
  }

  @Test
  void people_see_the_description_as_a_page_whose_only_script_is_for_copies_on_a_disk() {
    Raw page = get("/api/v1/", "Accept: text/html,*/*;q=0.8");
    assertThat(page.head()).contains("text/html", "content-security-policy: default-src 'none'");
    assertThat(page.body()).contains("/api/v1/stations/{code}");
    assertThat(page.body().split("<script", -1)).hasSize(2);
    assertThat(page.body())
        .containsPattern("<script src=\"../../assets/disk-[0-9a-f]{16}\\.js\" defer>");
    assertThat(get("/es/api/v1/index.html", "Accept: text/html").body()).contains("Para programas");
    assertThat(get("/api/v1/").head()).contains("application/json");
    assertThat(get("/api/v1").head()).contains("http/1.1 308", "location: /api/v1/");
  }

  @Test
  void the_server_says_how_it_is() {
    assertThat(get("/health/live").body()).isEqualTo("{\"status\":\"live\"}\n");
    assertThat(get("/health/ready").status()).isEqualTo(200);
    assertThat(get("/health/ready").head()).contains("cache-control: no-store");
    assertThat(get("/metrics").status()).isEqualTo(404);
    assertThat(server.scrape())
        .contains("acta_http_requests_seconds_count", "acta_record_entries", "path=\"/health/*\"")
        .doesNotContain("S~203");
  }
}
