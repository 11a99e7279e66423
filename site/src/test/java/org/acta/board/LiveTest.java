package org.acta.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.acta.account.Role;
import org.acta.account.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A queue that is left open on a screen.
class LiveTest {
  private static final Duration HALF = Sessions.IDLE.dividedBy(2).plusSeconds(1);

  @TempDir Path temp;
  private TestDesk desk;
  private Browser clerk;

  @BeforeEach
  void start() {
    desk = new TestDesk(temp);
    clerk = desk.signedIn("ana", "c01", Role.CLERK);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  /// Listens to what the desk tells; the answer is there once it has begun.
  private HttpResponse<Stream<String>> listen() throws Exception {
    return HttpClient.newHttpClient()
        .send(clerk.request("events").GET().build(), HttpResponse.BodyHandlers.ofLines());
  }

  @Test
  void a_session_is_over_though_its_queue_was_open_all_the_time() throws Exception {
    HttpResponse<Stream<String>> events = listen();
    assertThat(events.statusCode()).isEqualTo(200);
    CompletableFuture<Boolean> over =
        CompletableFuture.supplyAsync(() -> events.body().anyMatch("event: over"::equals));
    desk.later(HALF);
    clerk.get("intake?live=1");
    assertThat(clerk.status).as("it shows itself anew").isEqualTo(200);
    assertThat(listen().statusCode()).as("it listens again").isEqualTo(200);
    desk.later(HALF);

    assertThat(over.get(10, TimeUnit.SECONDS)).isTrue();
    clerk.get("intake");
    assertThat(clerk.body).contains("name=\"password\"");
  }

  @Test
  void whoever_looks_at_a_page_keeps_the_session() {
    for (int i = 0; i < 4; i++) {
      desk.later(HALF);
      clerk.get("intake");
      assertThat(clerk.body).contains("ana (c01)");
    }
  }

  @Test
  void what_is_sent_counts_whatever_its_address_says() {
    desk.later(HALF);
    clerk.get("intake?live=1");
    clerk.post("intake/step?live=1", "action", "receive", "form", "F1", "station", "s1");
    desk.later(HALF);

    clerk.get("intake");
    assertThat(clerk.body).contains("ana (c01)");
  }
}
