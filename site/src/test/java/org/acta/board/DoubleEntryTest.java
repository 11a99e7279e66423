package org.acta.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.acta.account.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A form through the desk, from its paper to the archive.
class DoubleEntryTest {
  @TempDir Path temp;
  private TestDesk desk;

  @BeforeEach
  void start() {
    desk = new TestDesk(temp);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private static void step(Browser browser, String action, String... more) {
    browser.get("intake/form?form=F1");
    String[] all = new String[more.length + 6];
    all[0] = "form";
    all[1] = "F1";
    all[2] = "action";
    all[3] = action;
    all[4] = "version";
    all[5] = browser.version;
    System.arraycopy(more, 0, all, 6, more.length);
    browser.post("intake/step", all);
  }

  @Test
  void two_entries_that_differ_are_settled_by_a_third_person_and_the_form_counts() {
    Browser first = desk.signedIn("ana", "c01", Role.CLERK);
    Browser second = desk.signedIn("bo", "c02", Role.CLERK);
    Browser supervisor = desk.signedIn("sue", "s01", Role.SUPERVISOR);
    Browser last = desk.signedIn("cy", "c04", Role.CLERK);
    first.get("intake");
    first.post("intake/step", "action", "receive", "form", "F1", "station", "s1");
    assertThat(first.body).contains("first entry");
    step(
        first,
        "key",
        "figure.A",
        "117",
        "figure.B",
        "95",
        "figure.cast",
        "214",
        "figure.nulls",
        "2");
    assertThat(first.status).isEqualTo(200);
    step(first, "key", "figure.A", "117", "figure.B", "95");
    assertThat(first.status).as("nobody stands in for two").isEqualTo(422);
    assertThat(first.body).contains("value=\"117\"");
    second.get("intake/form?form=F1");
    assertThat(second.body)
        .as("the second clerk does not see the first entry")
        .doesNotContain("117")
        .doesNotContain(">95<");
    step(
        second,
        "key",
        "figure.A",
        "117",
        "figure.B",
        "59",
        "figure.cast",
        "214",
        "figure.nulls",
        "2");
    assertThat(second.body).contains("correction").doesNotContain(">95<");
    supervisor.get("intake/form?form=F1");
    assertThat(supervisor.body).contains(">95<").contains(">59<").contains("differs");
    step(
        supervisor,
        "correct",
        "figure.A",
        "117",
        "figure.B",
        "95",
        "figure.cast",
        "214",
        "figure.nulls",
        "2",
        "reason",
        "59 is 95 on the paper");
    assertThat(supervisor.body).contains("quality control");
    step(last, "pass");
    step(last, "archive");
    assertThat(last.body).contains("archived");
    long end = desk.size() - 1;
    assertThat(desk.entry(end))
        .contains("\"action\":\"archive\"")
        .contains("\"clerk\":\"c04\"")
        .doesNotContain("\"cy\"");
    assertThat(desk.entry(end - 2))
        .contains("\"action\":\"correct\"")
        .contains("\"clerk\":\"s01\"")
        .contains("\"reason\":\"59 is 95 on the paper\"");
  }

  @Test
  void a_step_from_an_old_page_is_not_taken_and_what_was_typed_stays() {
    Browser one = desk.signedIn("ana", "c01", Role.CLERK);
    Browser two = desk.signedIn("bo", "c02", Role.CLERK);
    one.get("intake");
    one.post("intake/step", "action", "receive", "form", "F1", "station", "s1");
    one.get("intake/form?form=F1");
    two.get("intake/form?form=F1");
    one.post(
        "intake/step",
        "form",
        "F1",
        "action",
        "key",
        "version",
        one.version,
        "figure.A",
        "1",
        "figure.B",
        "2");
    long before = desk.size();
    two.post(
        "intake/step",
        "form",
        "F1",
        "action",
        "key",
        "version",
        two.version,
        "figure.A",
        "77",
        "figure.B",
        "88");
    assertThat(two.status).isEqualTo(409);
    assertThat(two.body).contains("value=\"77\"").contains("value=\"88\"").contains("second entry");
    assertThat(desk.size()).isEqualTo(before);
    two.post(
        "intake/step",
        "form",
        "F1",
        "action",
        "key",
        "version",
        two.version,
        "figure.A",
        "77",
        "figure.B",
        "88");
    assertThat(two.status).as("sent again from the page of now").isEqualTo(200);
  }

  @Test
  void quarantine_is_decided_by_a_supervisor_with_a_reason() {
    Browser one = desk.signedIn("ana", "c01", Role.CLERK);
    Browser two = desk.signedIn("bo", "c02", Role.CLERK);
    Browser last = desk.signedIn("cy", "c04", Role.CLERK);
    Browser supervisor = desk.signedIn("sue", "s01", Role.SUPERVISOR);
    one.get("intake");
    one.post("intake/step", "action", "receive", "form", "F1", "station", "s3");
    step(one, "key", "figure.A", "90", "figure.B", "60", "figure.cast", "150");
    step(two, "key", "figure.A", "90", "figure.B", "60", "figure.cast", "150");
    step(last, "pass");
    assertThat(last.body).contains("quarantine").contains("cast-over-registered");
    step(supervisor, "release");
    assertThat(supervisor.status).as("a reason is needed").isEqualTo(422);
    step(supervisor, "release", "reason", "staff voted here, as the minutes say");
    assertThat(supervisor.body).contains("archiving");
  }

  @Test
  void a_full_disk_turns_the_desk_read_only_with_a_banner_and_keeps_what_was_typed() {
    Browser clerk = desk.signedIn("ana", "c01", Role.CLERK);
    clerk.get("intake");
    desk.failing =
        Optional.of(new UncheckedIOException(new IOException("No space left on device")));
    clerk.post("intake/step", "action", "receive", "form", "F1", "station", "s1");
    assertThat(clerk.status).isEqualTo(503);
    assertThat(clerk.body)
        .contains("F1")
        .contains("s1")
        .contains("Send it again")
        .contains("class=\"banner\"");
    assertThat(clerk.get("intake").body).contains("class=\"banner\"").contains("<h1>Intake");
    desk.failing = Optional.empty();
    clerk.post("intake/step", "action", "receive", "form", "F1", "station", "s1");
    assertThat(clerk.status).isEqualTo(200);
    assertThat(clerk.get("intake").body).doesNotContain("class=\"banner\"");
  }

  @Test
  void the_desk_speaks_spanish() {
    Browser clerk = desk.signedIn("ana", "c01", Role.CLERK);
    assertThat(clerk.get("es/intake").body)
        .contains("lang=\"es\"")
        .contains("Recibir")
        .contains("../intake");
    clerk.post("es/intake/step", "action", "receive", "form", "F1", "station", "s1");
    assertThat(clerk.body).contains("primera digitación");
  }

  @Test
  void browsers_hear_that_the_record_has_grown() throws Exception {
    Browser clerk = desk.signedIn("ana", "c01", Role.CLERK);
    clerk.get("intake");
    var http = java.net.http.HttpClient.newHttpClient();
    var answer =
        http.send(
            clerk.request("events").build(),
            java.net.http.HttpResponse.BodyHandlers.ofInputStream());
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("text/event-stream");
    try (var lines =
        new java.io.BufferedReader(
            new java.io.InputStreamReader(
                answer.body(), java.nio.charset.StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("retry: 5000");
      clerk.post("intake/step", "action", "receive", "form", "F1", "station", "s1");
      List<String> heard = new java.util.ArrayList<>();
      while (heard.size() < 2) {
        heard.add(lines.readLine());
      }
      assertThat(heard).contains("event: grown");
    }
  }
}
