package org.acta.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acta.account.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Bulletins, corrections and withdrawals through the desk.
class AnnounceTest {
  @TempDir Path temp;
  private TestDesk desk;
  private Browser editor;

  @BeforeEach
  void start() {
    desk = new TestDesk(temp);
    editor = desk.signedIn("eve", "e01", Role.EDITOR);
  }

  @AfterEach
  void stop() {
    desk.close();
  }

  private static String hidden(Browser browser, String name) {
    Matcher found =
        Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(browser.body);
    assertThat(found.find()).as(name).isTrue();
    return found.group(1);
  }

  private void confirm(Browser browser) {
    browser.post(
        "append",
        "entry",
        hidden(browser, "entry"),
        "seal",
        hidden(browser, "seal"),
        "version",
        browser.version);
  }

  private long entryOf(String part) {
    for (long i = 0; i < desk.size(); i++) {
      if (desk.entry(i).contains(part)) {
        return i;
      }
    }
    throw new IllegalStateException(part);
  }

  private static void second(Browser browser, String votes) {
    browser.get("bulletin");
    browser.post(
        "bulletin",
        "contest",
        "president",
        "corrects",
        "",
        "source",
        "council",
        "id",
        "second",
        "title",
        "Second <b>",
        "claimed",
        "2026-11-02T23:10:00-04:00",
        "votes.A",
        votes,
        "votes.B",
        "18",
        "share.A",
        "51.20",
        "coverage",
        "80.5%");
  }

  @Test
  void a_bulletin_is_appended_exactly_as_it_was_shown() {
    long before = desk.size();
    second(editor, "20");
    assertThat(editor.status).isEqualTo(200);
    assertThat(editor.body).contains("&lt;b&gt;").contains("51.20");
    assertThat(desk.size()).as("showing appends nothing").isEqualTo(before);
    confirm(editor);
    assertThat(editor.status).isEqualTo(200);
    assertThat(desk.entry(before))
        .contains("\"kind\":\"bulletin\"")
        .contains("\"source\":\"council\"")
        .contains("\"claimed\":\"2026-11-02T23:10-04:00\"")
        .contains("\"coverage\":\"80.5\"")
        .contains("\"votes\":{\"A\":20,\"B\":18}")
        .contains("\"percentages\":{\"A\":\"51.20\"}");
  }

  @Test
  void an_entry_that_was_not_shown_is_not_appended() {
    second(editor, "20");
    String seal = hidden(editor, "seal");
    String other =
        java.util.Base64.getUrlEncoder()
            .encodeToString(desk.entry(0).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    long before = desk.size();
    editor.post("append", "entry", other, "seal", seal, "version", "0");
    assertThat(editor.status).isEqualTo(403);
    assertThat(desk.size()).isEqualTo(before);
  }

  @Test
  void of_two_bulletins_at_once_the_second_is_asked_again_with_both_in_view() {
    Browser other = desk.signedIn("eli", "e02", Role.EDITOR);
    second(editor, "20");
    second(other, "30");
    confirm(editor);
    confirm(other);
    assertThat(other.status).isEqualTo(409);
    assertThat(other.body).contains("\"A\":20").contains("\"A\":30");
    confirm(other);
    assertThat(other.status).isEqualTo(200);
  }

  @Test
  void figures_that_are_none_are_said_and_what_was_typed_stays() {
    second(editor, "2o");
    assertThat(editor.status).isEqualTo(422);
    assertThat(editor.body).contains("'2o' is no whole number").contains("value=\"2o\"");
  }

  @Test
  void a_sheet_is_corrected_once_and_then_its_correction() {
    long sheet = entryOf("\"kind\":\"sheet\"");
    Browser other = desk.signedIn("eli", "e02", Role.EDITOR);
    other.get("change?entry=" + sheet);
    editor.get("change?entry=" + sheet);
    assertThat(editor.body).contains("value=\"100\"");
    editor.post(
        "change",
        "entry",
        "" + sheet,
        "what",
        "correct",
        "reason",
        "the copy says 101",
        "figure.A",
        "101",
        "figure.B",
        "80");
    confirm(editor);
    long correction = desk.size() - 1;
    assertThat(desk.entry(correction))
        .contains("\"kind\":\"correction\"")
        .contains("\"source\":\"observers\"")
        .contains("\"A\":101")
        .contains("\"index\":" + sheet);
    other.post("change", "entry", "" + sheet, "what", "withdraw", "reason", "not ours");
    assertThat(other.status).isEqualTo(409);
    assertThat(other.body).contains("not ours").contains("change?entry=" + correction);
    other.get("change?entry=" + correction);
    other.post("change", "entry", "" + correction, "what", "withdraw", "reason", "not ours");
    confirm(other);
    assertThat(desk.entry(desk.size() - 1))
        .contains("\"kind\":\"withdrawal\"")
        .contains("\"index\":" + correction);
  }

  @Test
  void a_bulletin_is_corrected_from_what_it_said() {
    long bulletin = entryOf("\"kind\":\"bulletin\"");
    editor.get("change?as=bulletin&entry=" + bulletin);
    assertThat(editor.body).contains("value=\"first\"").contains("name=\"reason\"");
    editor.post(
        "bulletin",
        "contest",
        "president",
        "corrects",
        "" + bulletin,
        "id",
        "first",
        "title",
        "First",
        "votes.A",
        "3",
        "votes.B",
        "1",
        "reason",
        "as printed");
    confirm(editor);
    assertThat(desk.entry(desk.size() - 1))
        .contains("\"kind\":\"correction\"")
        .contains("\"bulletin\":{")
        .contains("\"A\":3");
  }
}
