package org.acta.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.site.Resource;
import org.acta.site.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What somebody gets who looks for something and runs no script.
class SearchAnswerTest {
  @TempDir private Path temp;

  @Test
  void a_server_answers_what_is_looked_for_and_keeps_no_answer()
      throws IOException, InterruptedException {
    Shown shown = new Shown(TestRecord.site(TestRecord.small(temp), "en"), 1_000_000);
    try (Server server = Server.start(new InetSocketAddress("127.0.0.1", 0), shown);
        HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> found = get(client, server, "/es/search.html?q=01%2F2");

      assertThat(found.statusCode()).isEqualTo(200);
      assertThat(found.headers().firstValue("Cache-Control")).contains("no-store");
      assertThat(found.headers().firstValue("Content-Security-Policy")).isPresent();
      assertThat(found.body()).contains(">01/2</a> <span class=\"kind\">mesa</span>");
      for (String query :
          List.of("?q=", "?q=%22%3E%3Cscript%3E", "?q=a&page=x", "?q=%00", "?q=a&q=b", "?p=1")) {
        HttpResponse<String> answer = get(client, server, "/search.html" + query);
        assertThat(answer.statusCode()).as(query).isEqualTo(200);
        assertThat(answer.body()).as(query).doesNotContain("<script>").contains("<h1>Search</h1>");
      }
      assertThat(get(client, server, "/nothing.html?q=a").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void queries_that_mean_the_same_have_one_answer_in_memory() {
    Shown shown = new Shown(TestRecord.site(TestRecord.told(temp), "en"), 10_000_000);
    Resource answer = shown.answer("search.html", Map.of("q", "01/2")).orElseThrow();

    for (Map<String, String> same :
        List.of(
            Map.of("q", " 01/2 "),
            Map.of("q", "01/2", "page", "1"),
            Map.of("q", "01/2", "page", "none"),
            Map.of("q", "01/2", "at", "2026-11-02"))) {
      assertThat(shown.answer("search.html", same)).as("%s", same).containsSame(answer);
    }
    assertThat(shown.answer("search.html", Map.of("q", "01/1"))).isNotEqualTo(Optional.of(answer));
    assertThat(shown.answer("positions/index.html", Map.of("at", "2026-11-02"))).isPresent();
    for (Map<String, String> nothing :
        List.of(Map.of("at", "yesterday"), Map.of("q", "x"), Map.of("page", "2"))) {
      assertThat(shown.answer("positions/index.html", nothing)).as("%s", nothing).isEmpty();
      assertThat(shown.answer("index.html", nothing)).as("%s", nothing).isEmpty();
    }
  }

  @Test
  void a_flood_of_different_queries_keeps_within_the_memory_and_leaves_the_pages_there() {
    long memory = 1_000_000;
    Shown shown = new Shown(TestRecord.site(TestRecord.told(temp), "en"), memory);
    Copy page = shown.at("index.html").orElseThrow();

    for (int i = 0; i < 2_000; i++) {
      assertThat(shown.answer("search.html", Map.of("q", i + "x".repeat(150)))).isPresent();
      assertThat(shown.keptBytes()).isLessThanOrEqualTo(memory);
    }
    for (LocalDate day = LocalDate.of(2020, 1, 1); day.getYear() < 2021; day = day.plusDays(1)) {
      assertThat(shown.answer("positions/index.html", Map.of("at", day.toString()))).isPresent();
    }
    assertThat(shown.keptBytes()).isGreaterThan(0).isLessThanOrEqualTo(memory);
    assertThat(shown.at("index.html")).as("it was not driven out").containsSame(page);
  }

  private static HttpResponse<String> get(HttpClient client, Server server, String path)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path);
    return client.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
