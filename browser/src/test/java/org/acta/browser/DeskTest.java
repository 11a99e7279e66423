package org.acta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
  private static final double PATIENCE_MILLIS = 120_000;

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
    Page page = chromium.signedIn(desk, name, pseudonym, role);
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
  void the_seed_article_is_reviewed_whole_and_the_public_page_says_who_stands_where()
      throws IOException {
    Path seed = Path.of("../../shared/data/reader/seed.txt");
    assumeTrue(Files.exists(seed), "skipped: the seed article is not beside the project");
    Page editor = press("VE-2024-07-28-PRES", seed);
    int proposed = acceptEverything(editor);
    long before = desk.size();
    press(editor, "Append what is accepted (" + proposed + ")");
    assertThat(editor.locator("#main")).containsText("were appended");
    assertThat(desk.size()).isEqualTo(before + proposed);
    for (long entry = before; entry < desk.size(); entry++) {
      assertThat(desk.entry(entry)).contains("\"by\":\"e01\"", "Daily X");
    }

    Page read = reader().open("positions/index.html");
    assertThat(read.locator("tr[data-actor='state:RU']").first())
        .hasAttribute("data-shade", "ACCEPT");
    assertThat(read.locator("tr[data-actor='state:CN']").first())
        .hasAttribute("data-shade", "ACCEPT");
    for (String state : List.of("AR", "BR", "MX")) {
      assertThat(read.locator("tr[data-actor='state:" + state + "']"))
          .hasAttribute("data-shade", "DOUBT");
    }
    assertThat(read.locator("li[data-shade='DOUBT']")).containsText("Latin American countries");
    assertThat(Axe.violations(read)).isEmpty();
  }

  @Test
  void an_article_of_the_project_is_reviewed_to_confirmed_entries() throws IOException {
    Page editor =
        press("GM-2016", Path.of("../reader/src/test/resources/corpus/batch1/gambia2016.txt"));
    int proposed = acceptEverything(editor);
    long before = desk.size();
    press(editor, "Append what is accepted (" + proposed + ")");

    assertThat(editor.locator("#main")).containsText("were appended");
    assertThat(desk.size()).isEqualTo(before + proposed);
    assertThat(desk.entry(before)).contains("\"by\":\"e01\"", "Daily X");
    assertThat(reader().open("positions/index.html").locator("tr[data-actor]")).not().hasCount(0);
  }

  /// An editor at an article that was read by the reader itself.
  private Page press(String election, Path article) throws IOException {
    desk.close();
    NewsReader reader = new NewsReader();
    desk = new TestDesk(temp.resolve("real"), election, () -> Optional.of(reader));
    Page editor = signedIn("eve", "e01", Role.EDITOR);
    // The models are read when the reader is first asked for.
    editor.setDefaultTimeout(PATIENCE_MILLIS);
    editor
        .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Articles"))
        .first()
        .click();
    editor.locator("#text").fill(Files.readString(article));
    editor.locator("#outlet").fill("Daily X");
    editor.locator("#published").fill("2024-07-30");
    press(editor, "Read it");
    assertThat(editor.locator("article.proposal").first()).isVisible();
    return editor;
  }

  /// Accepts one proposal after the other, as an editor who agrees with all of them.
  private static int acceptEverything(Page editor) {
    List<String> ids =
        editor.locator("article.proposal").all().stream()
            .map(one -> one.getAttribute("id"))
            .toList();
    for (String id : ids) {
      editor
          .locator("#" + id)
          .getByRole(
              AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Accept").setExact(true))
          .click();
      assertThat(editor.locator("#" + id)).containsText("accepted by e01");
    }
    return ids.size();
  }

  /// Somebody without an account, who reads the pages of the record as it is now.
  private Visitor reader() {
    desk.renew();
    return chromium.visitor(
        new Browser.NewContextOptions(), "http://127.0.0.1:" + desk.port() + "/");
  }
}
