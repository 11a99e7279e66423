package org.acta.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.acta.account.Account;
import org.acta.account.Accounts;
import org.acta.account.Role;
import org.acta.account.SecondFactor;
import org.acta.account.Sessions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the desk does not let anybody do.
class SecurityTest {
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
  void nobody_is_let_in_without_an_account() {
    long before = desk.size();
    for (String path :
        List.of(
            "",
            "intake",
            "intake/form?form=F1",
            "articles",
            "bulletin",
            "change",
            "accounts",
            "audit",
            "own",
            "events",
            "es/intake")) {
      assertThat(desk.browser().get(path).body).as(path).contains("name=\"password\"");
    }
    for (String path :
        List.of(
            "intake/step",
            "articles/add",
            "articles/append",
            "bulletin",
            "change",
            "append",
            "accounts/add",
            "accounts/change",
            "own/token",
            "sign-out",
            "enrol")) {
      Browser stranger = desk.browser().get("sign-in");
      assertThat(stranger.post(path, "form", "F1", "action", "receive").status)
          .as(path)
          .isEqualTo(403);
    }
    assertThat(desk.size()).isEqualTo(before);
  }

  @Test
  void a_form_without_the_token_of_its_session_changes_nothing() {
    Browser clerk = desk.signedIn("ana", "c01", Role.CLERK);
    Browser other = desk.signedIn("bo", "c02", Role.CLERK);
    other.get("intake");
    long before = desk.size();
    for (String token : List.of("", "x", other.token)) {
      clerk.raw("intake/step", "token", token, "action", "receive", "form", "F1", "station", "s1");
      assertThat(clerk.status).as(token).isEqualTo(403);
    }
    assertThat(desk.size()).isEqualTo(before);
    assertThat(clerk.body).as("what was typed is not lost").contains("F1").contains("s1");
  }

  @Test
  void cookies_are_out_of_reach_of_scripts_and_other_sites() {
    desk.account("ana", "c01", Role.CLERK);
    Browser browser = desk.browser();
    assertThat(browser.get("sign-in").header("set-cookie"))
        .contains("HttpOnly")
        .contains("SameSite=Strict")
        .contains("Path=/desk")
        .doesNotContain("Secure");
    desk.secure = true;
    assertThat(desk.browser().get("sign-in").header("set-cookie")).contains("; Secure");
  }

  @Test
  void no_answer_is_kept_framed_or_given_to_other_origins() {
    Browser browser = desk.browser().get("sign-in");
    assertThat(browser.header("cache-control")).isEqualTo("no-store");
    assertThat(browser.header("content-security-policy"))
        .contains("default-src 'none'")
        .contains("frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(browser.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(browser.header("access-control-allow-origin")).isEmpty();
    assertThat(browser.body)
        .doesNotContain("<style")
        .doesNotContain(" style=")
        .doesNotContain("onclick");
  }

  @Test
  void a_session_begins_under_a_secret_that_nobody_could_have_planted() {
    desk.account("ana", "c01", Role.CLERK);
    Browser browser = desk.browser();
    browser.cookies.put("acta-desk", "planted-by-somebody-else-planted-by-somebody");
    browser.get("sign-in");
    browser.post("sign-in", "name", "ana", "password", TestDesk.PASSWORD);
    assertThat(browser.cookies.get("acta-desk")).hasSize(43).doesNotStartWith("planted");
    assertThat(browser.body).contains("c01");
  }

  @Test
  void the_secret_after_the_second_step_is_another_and_the_old_one_is_worth_nothing() {
    Account account = desk.account("sue", "s01", Role.SUPERVISOR);
    String secret = SecondFactor.drawnSecret();
    desk.accounts.change(
        "sue",
        account.version(),
        "test",
        "second",
        one -> one.withSecond(SecondFactor.of(secret).factor()));
    Browser browser = desk.browser();
    browser.get("sign-in");
    browser.post("sign-in", "name", "sue", "password", TestDesk.PASSWORD);
    String half = browser.cookies.get("acta-desk");
    assertThat(browser.get("intake").body).as("half signed in is not in").contains("name=\"code\"");
    String code = Codes.at(secret, desk.now);
    browser.post("code", "code", code);
    assertThat(browser.cookies.get("acta-desk")).isNotEqualTo(half);
    Browser thief = desk.browser();
    thief.cookies.put("acta-desk", half);
    assertThat(thief.get("intake").body).contains("name=\"password\"");
    Browser again = desk.browser();
    again.get("sign-in");
    again.post("sign-in", "name", "sue", "password", TestDesk.PASSWORD);
    assertThat(again.post("code", "code", code).status).as("a code counts once").isEqualTo(403);
  }

  @Test
  void guessing_gets_slower_and_says_nothing_about_who_has_an_account() {
    desk.account("ana", "c01", Role.CLERK);
    Browser known = desk.browser();
    known.get("sign-in");
    known.post("sign-in", "name", "ana", "password", "wrong wrong wrong");
    Browser unknown = desk.browser();
    unknown.get("sign-in");
    unknown.post("sign-in", "name", "nobody", "password", "wrong wrong wrong");
    assertThat(unknown.status).isEqualTo(known.status).isEqualTo(403);
    assertThat(unknown.body.replaceAll("value=\"[^\"]*\"", ""))
        .isEqualTo(known.body.replaceAll("value=\"[^\"]*\"", ""));
    for (int i = 0; i < 5; i++) {
      known.post("sign-in", "name", "ana", "password", "wrong wrong wrong");
    }
    assertThat(known.status).isEqualTo(429);
    known.post("sign-in", "name", "ana", "password", TestDesk.PASSWORD);
    assertThat(known.status).as("not even the right one").isEqualTo(429);
    desk.later(Duration.ofMinutes(16));
    known.post("sign-in", "name", "ana", "password", TestDesk.PASSWORD);
    assertThat(known.status).isEqualTo(200);
  }

  @Test
  void a_session_ends_by_itself() {
    Browser clerk = desk.signedIn("ana", "c01", Role.CLERK);
    assertThat(clerk.get("intake").body).contains("<h1>Intake");
    desk.later(Sessions.IDLE.plusSeconds(1));
    assertThat(clerk.get("intake").body).contains("name=\"password\"");
    Browser busy = desk.signedIn("bo", "c02", Role.CLERK);
    for (Duration used = Duration.ZERO;
        used.compareTo(Sessions.LONGEST) < 0;
        used = used.plusMinutes(25)) {
      busy.get("intake");
      desk.later(Duration.ofMinutes(25));
    }
    assertThat(busy.get("intake").body).contains("name=\"password\"");
  }

  @Test
  void every_role_opens_its_own_doors_and_no_others() {
    Map<String, List<Role>> doors =
        Map.of(
            "intake", List.of(Role.values()),
            "articles", List.of(Role.EDITOR),
            "bulletin", List.of(Role.EDITOR),
            "change", List.of(Role.EDITOR),
            "accounts", List.of(Role.ADMINISTRATOR),
            "audit", List.of(Role.AUDITOR));
    int number = 1;
    for (Role role : Role.values()) {
      Browser browser = desk.signedIn("p" + number, "p-" + number++, role);
      doors.forEach((path, roles) ->
          assertThat(browser.get(path).status)
              .as(role + " at " + path)
              .isEqualTo(roles.contains(role) ? 200 : 403));
    }
  }

  @Test
  void only_clerks_and_supervisors_take_steps_and_only_supervisors_decide() {
    int number = 1;
    for (Role role : Role.values()) {
      Browser browser = desk.signedIn("p" + number, "p-" + number, role);
      browser.get("intake");
      browser.receive("F" + number, "s1");
      boolean enters = role == Role.CLERK || role == Role.SUPERVISOR;
      assertThat(browser.status).as(role.word()).isEqualTo(enters ? 200 : 403);
      browser.post(
          "intake/step",
          "action",
          "clear",
          "form",
          "F1",
          "station",
          "s1",
          "reason",
          "x",
          "version",
          "1");
      assertThat(browser.status == 403).as(role.word()).isEqualTo(role != Role.SUPERVISOR);
      number++;
    }
  }

  @Test
  void a_closed_account_is_out_at_once() {
    Browser admin = desk.signedIn("root1", "r01", Role.ADMINISTRATOR);
    Browser clerk = desk.signedIn("ana", "c01", Role.CLERK);
    admin.get("accounts/one?name=ana");
    admin.post("accounts/change", "name", "ana", "version", admin.version, "what", "close");
    assertThat(clerk.get("intake").body).contains("name=\"password\"");
    Browser again = desk.browser();
    again.get("sign-in");
    assertThat(again.post("sign-in", "name", "ana", "password", TestDesk.PASSWORD).status)
        .isEqualTo(403);
  }

  @Test
  void two_who_change_one_account_do_not_overwrite_each_other() {
    Browser one = desk.signedIn("root1", "r01", Role.ADMINISTRATOR);
    Browser two = desk.signedIn("root2", "r02", Role.ADMINISTRATOR);
    desk.account("ana", "c01", Role.CLERK);
    one.get("accounts/one?name=ana");
    two.get("accounts/one?name=ana");
    one.post(
        "accounts/change",
        "name",
        "ana",
        "version",
        one.version,
        "what",
        "roles",
        "role",
        "auditor");
    two.post(
        "accounts/change",
        "name",
        "ana",
        "version",
        two.version,
        "what",
        "roles",
        "role",
        "viewer");
    assertThat(two.status).isEqualTo(409);
    assertThat(two.body).contains("Viewer").contains("You asked for");
    assertThat(desk.accounts.named("ana").orElseThrow().roles()).containsExactly(Role.AUDITOR);
  }

  @Test
  void the_last_administrator_stays() {
    Browser admin = desk.signedIn("root1", "r01", Role.ADMINISTRATOR);
    admin.get("accounts/one?name=root1");
    admin.post("accounts/change", "name", "root1", "version", admin.version, "what", "close");
    assertThat(admin.status).isEqualTo(409);
    assertThat(desk.accounts.named("root1").orElseThrow().open()).isTrue();
  }

  @Test
  void the_first_start_gives_a_link_that_works_once_and_no_password() {
    String link = desk.board.firstLink().orElseThrow();
    assertThat(desk.accounts.named("admin").orElseThrow().password()).isEmpty();
    Browser browser = desk.browser();
    assertThat(browser.get("link?s=wrong").status).isEqualTo(404);
    browser.get(link);
    String secret = link.substring(link.indexOf('=') + 1);
    assertThat(browser.post("link", "s", secret, "password", "short", "again", "short").status)
        .isEqualTo(422);
    browser.post("link", "s", secret, "password", TestDesk.PASSWORD, "again", TestDesk.PASSWORD);
    assertThat(desk.browser().get(link).status).as("used up").isEqualTo(404);
    browser.post("sign-in", "name", "admin", "password", TestDesk.PASSWORD);
    assertThat(browser.body).as("an administrator needs a second step").contains("name=\"secret\"");
    assertThat(browser.get("accounts").body).contains("name=\"secret\"");
    String typed =
        browser.body.replaceAll("(?s).*name=\"secret\" value=\"([0-9a-f]{40})\".*", "$1");
    browser.post("enrol", "secret", typed, "code", Codes.at(typed, desk.now));
    assertThat(browser.status).isEqualTo(200);
    assertThat(browser.get("accounts").body).contains("<h1>Accounts");
    assertThat(desk.board.firstLink()).isEmpty();
  }

  @Test
  void a_token_does_what_its_scopes_and_its_account_allow_and_is_kept_as_a_hash()
      throws IOException {
    Browser clerk = desk.signedIn("ana", "c01", Role.CLERK);
    clerk.get("own");
    clerk.post("own/token", "version", clerk.version, "label", "board", "scope", "queue");
    String token = clerk.body.replaceAll("(?s).*<p class=\"hash key\">([^<]*)</p>.*", "$1");
    assertThat(token).hasSize(43);
    assertThat(Files.readString(desk.accounts.folder().resolve("accounts.json")))
        .doesNotContain(token);
    Browser program = desk.browser();
    program.send(
        program.request("api/queue").header("Authorization", "Bearer " + token).build(), "");
    assertThat(program.status).isEqualTo(200);
    program.send(
        program
            .request("api/steps")
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                java.net.http.HttpRequest.BodyPublishers.ofString(
                    "action=receive&form=F1&station=s1"))
            .build(),
        "");
    assertThat(program.status).as("not in its scopes").isEqualTo(403);
    program.send(program.request("api/queue").header("Authorization", "Bearer wrong").build(), "");
    assertThat(program.status).isEqualTo(401);
    assertThat(clerk.get("api/queue").status).as("a session is no token").isEqualTo(401);
    desk.later(Duration.ofDays(91));
    program.send(
        program.request("api/queue").header("Authorization", "Bearer " + token).build(), "");
    assertThat(program.status).as("too old").isEqualTo(401);
  }

  @Test
  void hostile_texts_are_shown_and_never_run() {
    Browser clerk = desk.signedIn("ana", "c01", Role.CLERK);
    String hostile = "\"><script>alert(1)</script><img src=x onerror=alert(1)>\u202e";
    clerk.get("intake");
    clerk.receive(hostile, hostile);
    assertThat(clerk.body)
        .doesNotContain("<script>alert")
        .doesNotContain("<img src=x")
        .contains("&lt;script&gt;");
    assertThat(clerk.body).doesNotContain("\u202e");
    assertThat(clerk.get("intake").body).doesNotContain("<script>alert").doesNotContain("\u202e");
    assertThat(clerk.get("intake?state=" + Browser.encoded(hostile)).status).isEqualTo(200);
  }

  @Test
  void no_path_leads_out_of_the_folder() {
    Browser editor = desk.signedIn("eve", "e01", Role.EDITOR);
    for (String path :
        List.of(
            "articles/review?id=..%2F..%2Faccounts",
            "articles/review?id=%00",
            "articles/review?id=/etc/passwd",
            "assets/..%2fdesk.css",
            "assets/words.properties",
            "..%2f..%2fetc/passwd",
            "es/..%2findex.html",
            "change?entry=-1",
            "change?entry=99999999999")) {
      assertThat(editor.get(path).status).as(path).isEqualTo(404);
      assertThat(editor.body).as(path).doesNotContain("Exception").doesNotContain("at org.");
    }
  }

  @Test
  void what_is_kept_is_closed_to_others_and_lies_outside_the_record() throws IOException {
    assertThat(desk.accounts.folder()).isEqualTo(Accounts.beside(desk.record));
    assertThat(desk.accounts.folder().startsWith(desk.record)).isFalse();
    desk.account("ana", "c01", Role.CLERK);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(desk.accounts.folder())))
        .isEqualTo("rwx------");
    for (String file : List.of("accounts.json", "audit.jsonl")) {
      assertThat(
              PosixFilePermissions.toString(
                  Files.getPosixFilePermissions(desk.accounts.folder().resolve(file))))
          .isEqualTo("rw-------");
    }
  }

  @Test
  void the_audit_has_every_act_and_no_secret() throws IOException {
    Browser clerk = desk.signedIn("ana", "c01", Role.CLERK);
    clerk.get("intake");
    clerk.receive("F1", "s1");
    Browser stranger = desk.browser();
    stranger.get("sign-in");
    stranger.post("sign-in", "name", "My Secret Password", "password", "typed in the wrong field");
    String audit = Files.readString(desk.accounts.folder().resolve("audit.jsonl"));
    assertThat(audit.lines().toList()).allMatch(line -> line.startsWith("{\"at\":\"2026-"));
    assertThat(audit)
        .contains("\"act\":\"sign in\"")
        .contains("\"act\":\"take step\"")
        .contains("receive F1")
        .contains("sign in refused")
        .doesNotContain("My Secret")
        .doesNotContain("wrong field")
        .doesNotContain(TestDesk.PASSWORD)
        .doesNotContain("127.0.0.1");
  }

  @Test
  void more_than_may_be_sent_is_refused() {
    Browser clerk = desk.signedIn("ana", "c01", Role.CLERK);
    clerk.get("intake");
    clerk.post("intake/step", "action", "receive", "form", "F1", "reason", "x".repeat(2 << 20));
    assertThat(clerk.status).isEqualTo(413);
  }
}
