package org.acta.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
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

  private static HttpResponse<String> get(HttpClient client, Server server, String path)
      throws IOException, InterruptedException {
    URI address = URI.create("http://127.0.0.1:" + server.port() + path);
    return client.send(
        HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }
}
