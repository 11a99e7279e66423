package org.acta.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.acta.account.Role;
import org.acta.cli.Acta;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A record with two tally centres, each with forms of its own.
class CentresTest {
  @TempDir Path temp;
  private TestDesk desk;
  private Browser clerk;

  @BeforeEach
  void start() throws IOException {
    desk = new TestDesk(temp);
    Path plan =
        Files.writeString(
            temp.resolve("north.yaml"), "intake: {set: north, title: The centre of the north}\n");
    assertThat(
            Acta.run(
                "intake", "declare", desk.record.toString(), plan.toString(), "--clerk", "s00"))
        .isZero();
    clerk = desk.signedIn("ana", "c01", Role.CLERK);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private void receive(String centre, String station) {
    clerk.get("intake?centre=" + centre);
    clerk.post(
        "intake/step", "centre", centre, "action", "receive", "form", "F1", "station", station);
    assertThat(clerk.status).as(clerk.body).isEqualTo(200);
  }

  @Test
  void a_clerk_chooses_the_centre_and_stays_in_it() {
    clerk.get("intake");
    assertThat(clerk.body)
        .contains("href=\"intake?centre=tally-centre\">The centre<")
        .contains("href=\"intake?centre=north\">The centre of the north<")
        .doesNotContain("name=\"action\"");
    receive("north", "s2");

    assertThat(clerk.body)
        .contains("station  s2", "name=\"centre\" value=\"north\"", "The centre of the north · ")
        .contains("href=\"../intake?centre=north\"");
    clerk.get("intake?centre=north");
    assertThat(clerk.body).contains("intake/form?form=F1&amp;centre=north");
    clerk.get("intake?centre=tally-centre");
    assertThat(clerk.body).doesNotContain("form=F1");
  }

  @Test
  void forms_with_one_code_in_two_centres_are_two_forms() {
    receive("tally-centre", "s1");
    receive("north", "s2");
    assertThat(desk.entry(desk.size() - 1)).contains("\"set\":\"north\"", "\"station\":\"s2\"");
    assertThat(clerk.version).isEqualTo("1");

    clerk.post(
        "intake/step",
        "centre",
        "north",
        "action",
        "key",
        "form",
        "F1",
        "version",
        "1",
        "figure.A",
        "50",
        "figure.B",
        "40");
    assertThat(clerk.body).contains("second entry");
    clerk.get("intake/form?form=F1&centre=tally-centre");
    assertThat(clerk.body).contains("first entry", "station  s1");
  }

  @Test
  void a_step_without_its_centre_is_not_taken() {
    long before = desk.size();
    clerk.get("intake?centre=north");
    clerk.post("intake/step", "action", "receive", "form", "F1", "station", "s1");
    assertThat(clerk.status).isEqualTo(422);
    assertThat(clerk.body).contains("tally-centre, north");
    clerk.post("intake/step", "centre", "south", "action", "receive", "form", "F1");
    assertThat(clerk.status).isEqualTo(404);
    clerk.get("intake/form?form=F1");
    assertThat(clerk.status).isEqualTo(422);
    assertThat(desk.size()).isEqualTo(before);
  }

  private HttpResponse<String> program(String secret, String path, String form)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + desk.port() + "/desk/api/" + path))
            .header("Authorization", "Bearer " + secret);
    if (!form.isEmpty()) {
      request
          .header("Content-Type", "application/x-www-form-urlencoded")
          .POST(HttpRequest.BodyPublishers.ofString(form));
    }
    return HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void a_program_names_the_centre_and_the_version_that_it_knows()
      throws IOException, InterruptedException {
    clerk.get("own");
    clerk.post(
        "own/token",
        "version",
        clerk.version,
        "label",
        "script",
        "scope",
        "queue",
        "scope",
        "steps");
    String secret = clerk.body.replaceAll("(?s).*class=\"hash key\">([^<]+)<.*", "$1");

    assertThat(program(secret, "queue", "").statusCode()).isEqualTo(422);
    assertThat(program(secret, "queue?centre=north", "").body())
        .contains("The centre of the north");
    assertThat(program(secret, "form?form=F1&centre=north", "").statusCode()).isEqualTo(404);
    String receive = "centre=north&action=receive&form=F1&station=s1&version=";
    assertThat(program(secret, "steps", receive + "4").statusCode()).isEqualTo(409);
    assertThat(program(secret, "steps", receive + "x").statusCode()).isEqualTo(400);
    HttpResponse<String> taken = program(secret, "steps", receive + "0");
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    assertThat(program(secret, "form?form=F1&centre=north", "").body())
        .isEqualTo("{\"form\":\"F1\",\"state\":\"first entry\",\"version\":1}\n");
    assertThat(program(secret, "steps", receive + "0").statusCode())
        .as("made from the form before it came in")
        .isEqualTo(409);
  }
}
