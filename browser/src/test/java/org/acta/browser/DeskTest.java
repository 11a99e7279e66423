package org.acta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.acta.account.Role;
import org.acta.board.TestDesk;
import org.acta.reader.NewsReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/// People at the desk of a tally centre, each at a screen of their own.
class DeskTest {
  @RegisterExtension private final Chromium chromium = new Chromium();

  @TempDir private Path temp;
  private TestDesk desk;

  @BeforeEach
  void open() {
    desk = TestDesk.reading(temp);
  }

  @AfterEach
  void close() {
    desk.close();
  }

  /// Somebody signs in with a password and a code.
  private Page signedIn(String name, String pseudonym, Role role) {
    String secret = desk.enrolled(name, pseudonym, role);
    Visitor visitor =
        chromium.visitor(new Browser.NewContextOptions(), "http://127.0.0.1:" + desk.port() + "/");
    Page page = visitor.open("desk/sign-in");
    page.getByLabel("Name of the account").fill(name);
    page.getByLabel("Password").fill(TestDesk.PASSWORD);
    press(page, "Sign in");
    page.locator("#code").fill(desk.code(secret));
    press(page, "Sign in");
    assertThat(page.locator(".who")).containsText(pseudonym);
    assertThat(Axe.violations(page)).isEmpty();
    return page;
  }

  private static void press(Page page, String button) {
    page.locator("main")
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(true))
        .first()
        .click();
  }

  private static void open(Page page, String form) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Intake")).first().click();
    page.locator("#form").fill(form);
    press(page, "Open");
  }

  private static void type(Page page, String ana, String bo) {
    page.locator("[name='figure.A']").fill(ana);
    page.locator("[name='figure.B']").fill(bo);
    page.locator("[name='figure.cast']").fill("214");
    page.locator("[name='figure.nulls']").fill("2");
  }

  @Test
  void two_entries_that_differ_are_settled_by_a_third_person() {
    Page first = signedIn("ana", "c01", Role.CLERK);
    first.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Intake")).first().click();
    first.locator("#receive-form").fill("F1");
    first.locator("#receive-station").fill("s1");
    press(first, "Receive");
    assertThat(Axe.violations(first)).isEmpty();
    type(first, "117", "95");
    press(first, "Enter the figures");

    Page second = signedIn("bo", "c02", Role.CLERK);
    open(second, "F1");
    assertThat(second.locator("#main")).not().containsText("117");
    type(second, "117", "59");
    press(second, "Enter the figures");
    assertThat(second.locator(".subtitle")).containsText("correction");

    Page supervisor = signedIn("sue", "s01", Role.SUPERVISOR);
    open(supervisor, "F1");
    assertThat(Axe.violations(supervisor)).isEmpty();
    assertThat(supervisor.locator("tr.clash")).hasCount(1);
    assertThat(supervisor.locator("tr.clash")).containsText("differs");
    type(supervisor, "117", "95");
    supervisor.getByLabel("reason").first().fill("59 is 95 on the paper");
    press(supervisor, "Settle the figures");
    assertThat(supervisor.locator(".subtitle")).containsText("quality control");

    assertThat(desk.entry(desk.size() - 1))
        .contains("\"action\":\"correct\"", "\"clerk\":\"s01\"", "59 is 95 on the paper");
  }

  @Test
  void an_article_is_reviewed_to_a_position_that_somebody_confirmed() {
    Page editor = signedIn("eve", "e01", Role.EDITOR);
    editor
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Articles"))
        .first()
        .click();
    editor.locator("#text").fill("Ruritania rejects the result. Freedonia recognises the result.");
    editor.locator("#outlet").fill("Daily X");
    editor.locator("#published").fill("2026-11-03");
    editor.locator("#url").fill("https://example.org/a");
    press(editor, "Read it");
    assertThat(editor.locator("mark.trigger")).hasCount(2);
    assertThat(editor.locator("mark.trigger").first()).hasText("rejects");
    assertThat(Axe.violations(editor)).isEmpty();
    long before = desk.size();

    editor.locator("#p-e1").getByText("Refuse").click();
    assertThat(editor.locator("#p-e1")).containsText("refused by e01");
    editor.locator("#p-e2 summary").click();
    editor.locator("#p-e2 [name='edit.paraphrase']").fill("It congratulated.");
    editor.locator("#p-e2").getByText("Accept with these fields").click();
    assertThat(editor.locator("#p-e2")).containsText("accepted by e01");
    assertThat(desk.size()).as("nothing yet").isEqualTo(before);
    press(editor, "Append what is accepted (1)");

    assertThat(editor.locator("#main")).containsText("Entry " + before + " was appended");
    assertThat(desk.size()).isEqualTo(before + 1);
    assertThat(desk.entry(before))
        .contains("\"by\":\"e01\"", "It congratulated.", "https://example.org/a");
  }

  @Test
  void an_article_of_the_press_is_read_and_reviewed_to_confirmed_entries() throws IOException {
    Path seed = Path.of("../../shared/data/reader/seed.txt");
    Path own = Path.of("../reader/src/test/resources/corpus/batch1/gambia2016.txt");
    desk.close();
    desk = new TestDesk(temp.resolve("real"), () -> Optional.of(new NewsReader()));
    Page editor = signedIn("eve", "e01", Role.EDITOR);
    editor
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Articles"))
        .first()
        .click();
    editor.locator("#text").fill(Files.readString(Files.exists(seed) ? seed : own));
    editor.locator("#outlet").fill("Daily X");
    press(editor, "Read it");
    Locator positions =
        editor.locator("[id^='p-e']").filter(new Locator.FilterOptions().setHasText("position"));
    assertThat(positions.first()).isVisible();
    String proposed = positions.first().getAttribute("id");
    long before = desk.size();

    editor
        .locator("#" + proposed)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept").setExact(true))
        .click();
    assertThat(editor.locator("#" + proposed)).containsText("accepted by e01");
    press(editor, "Append what is accepted (1)");

    assertThat(editor.locator("#main")).containsText("Entry " + before + " was appended");
    assertThat(desk.entry(before)).contains("\"kind\":\"position\"", "\"by\":\"e01\"", "Daily X");
  }
}
