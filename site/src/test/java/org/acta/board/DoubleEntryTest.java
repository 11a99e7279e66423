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

  @Test
  void two_entries_that_differ_are_settled_by_a_third_person_and_the_form_counts() {
    Browser first = desk.signedIn("ana", "c01", Role.CLERK);
    Browser second = desk.signedIn("bo", "c02", Role.CLERK);
    Browser supervisor = desk.signedIn("sue", "s01", Role.SUPERVISOR);
    Browser last = desk.signedIn("cy", "c04", Role.CLERK);
    first.get("intake");
    first.receive("F1", "s1");
    assertThat(first.body).contains("first entry");
    first.step("F1", "key", "A=117 B=95 cast=214 nulls=2");
    assertThat(first.status).isEqualTo(200);
    first.step("F1", "key", "A=117 B=95");
    assertThat(first.status).as("nobody stands in for two").isEqualTo(422);
    assertThat(first.body).contains("value=\"117\"");
    second.get("intake/form?form=F1");
    assertThat(second.body)
        .as("the second clerk does not see the first entry")
        .doesNotContain("117")
        .doesNotContain(">95<");
    second.step("F1", "key", "A=117 B=59 cast=214 nulls=2");
    assertThat(second.body).contains("correction").doesNotContain(">95<");
    supervisor.get("intake/form?form=F1");
    assertThat(supervisor.body).contains(">95<").contains(">59<").contains("differs");
    supervisor.step(
        "F1", "correct", "A=117 B=95 cast=214 nulls=2", "reason", "59 is 95 on the paper");
    assertThat(supervisor.body).contains("quality control");
    last.step("F1", "pass", "");
    last.step("F1", "archive", "");
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
    one.receive("F1", "s1");
    one.get("intake/form?form=F1");
    two.get("intake/form?form=F1");
    one.stepAsShown("F1", "key", "A=1 B=2");
    long before = desk.size();
    two.stepAsShown("F1", "key", "A=77 B=88");
    assertThat(two.status).isEqualTo(409);
    assertThat(two.body).contains("value=\"77\"").contains("value=\"88\"").contains("second entry");
    assertThat(desk.size()).isEqualTo(before);
    two.stepAsShown("F1", "key", "A=77 B=88");
    assertThat(two.status).as("sent again from the page of now").isEqualTo(200);
  }

  @Test
  void quarantine_is_decided_by_a_supervisor_with_a_reason() {
    Browser one = desk.signedIn("ana", "c01", Role.CLERK);
    Browser two = desk.signedIn("bo", "c02", Role.CLERK);
    Browser last = desk.signedIn("cy", "c04", Role.CLERK);
    Browser supervisor = desk.signedIn("sue", "s01", Role.SUPERVISOR);
    one.get("intake");
    one.receive("F1", "s3");
    one.step("F1", "key", "A=90 B=60 cast=150");
    two.step("F1", "key", "A=90 B=60 cast=150");
    last.step("F1", "pass", "");
    assertThat(last.body).contains("quarantine").contains("cast-over-registered");
    supervisor.step("F1", "release", "");
    assertThat(supervisor.status).as("a reason is needed").isEqualTo(422);
    supervisor.step("F1", "release", "", "reason", "staff voted here, as the minutes say");
    assertThat(supervisor.body).contains("archiving");
  }

  @Test
  void a_full_disk_turns_the_desk_read_only_with_a_banner_and_keeps_what_was_typed() {
    Browser clerk = desk.signedIn("ana", "c01", Role.CLERK);
    clerk.get("intake");
    desk.failing =
        Optional.of(new UncheckedIOException(new IOException("No space left on device")));
    clerk.receive("F1", "s1");
    assertThat(clerk.status).isEqualTo(503);
    assertThat(clerk.body)
        .contains("F1")
        .contains("s1")
        .contains("Send it again")
        .contains("class=\"banner\"");
    assertThat(clerk.get("intake").body).contains("class=\"banner\"").contains("<h1>Intake");
    desk.failing = Optional.empty();
    clerk.receive("F1", "s1");
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
    var answer =
        desk.http.send(
            clerk.request("events").build(),
            java.net.http.HttpResponse.BodyHandlers.ofInputStream());
    assertThat(answer.headers().firstValue("content-type").orElse(""))
        .startsWith("text/event-stream");
    try (var lines =
        new java.io.BufferedReader(
            new java.io.InputStreamReader(
                answer.body(), java.nio.charset.StandardCharsets.UTF_8))) {
      assertThat(lines.readLine()).isEqualTo("retry: 5000");
      clerk.receive("F1", "s1");
      List<String> heard = new java.util.ArrayList<>();
      while (heard.size() < 2) {
        heard.add(lines.readLine());
      }
      assertThat(heard).contains("event: grown");
    }
  }
}
