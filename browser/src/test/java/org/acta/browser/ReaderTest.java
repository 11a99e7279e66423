package org.acta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Readers in Spanish, without a mouse, and on paper.
class ReaderTest {
  private static final int MOST_STEPS = 60;

  @RegisterExtension private final Chromium chromium = new Chromium();

  @Test
  void a_reader_of_spanish_finds_and_checks_a_sheet() {
    Page page = chromium.visitor().open("index.html");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Español")).click();
    assertThat(page.locator("html")).hasAttribute("lang", "es");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Buscar")).click();
    page.getByRole(AriaRole.SEARCHBOX).fill("01/1");
    page.keyboard().press("Enter");
    page.locator("#hits a").first().click();
    page.locator("#check-now").click();

    assertThat(page.locator("html")).hasAttribute("lang", "es");
    assertThat(page.locator("#checked .good").first()).containsText("Probado");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("English")).click();
    assertThat(page).hasURL(chromium.served().home() + "station/01~2F1.html");
  }

  @Test
  void a_sheet_is_found_and_checked_without_a_mouse() {
    Page page = chromium.visitor().open("index.html");

    page.keyboard().press("Tab");
    assertThat(page.locator(".skip")).isFocused();
    assertThat(page.locator(".skip")).isInViewport();
    page.keyboard().press("Enter");
    assertThat(page.locator("#main")).isFocused();
    page.reload();
    tabTo(page, page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Search")));
    page.keyboard().press("Enter");
    tabTo(page, page.getByRole(AriaRole.SEARCHBOX));
    page.keyboard().type("01/1");
    page.keyboard().press("Enter");
    tabTo(page, page.locator("#hits a").first());
    page.keyboard().press("Enter");
    tabTo(page, page.locator("#check-now"));
    page.keyboard().press("Space");

    assertThat(page.locator("#checked .good").first()).containsText("Proven: entry");
  }

  /// Goes on with the tabulator; every stop on the way can be seen to have the focus.
  private static void tabTo(Page page, Locator target) {
    target.waitFor();
    for (int step = 0; step < MOST_STEPS; step++) {
      page.keyboard().press("Tab");
      Object unseen =
          page.evaluate(
              """
              () => {
                const one = document.activeElement, style = getComputedStyle(one);
                return one !== document.body && style.outlineStyle === "none"
                  && style.boxShadow === "none" ? one.outerHTML.slice(0, 120) : null;
              }
              """);
      assertThat(unseen).as("has the focus and does not show it").isNull();
      if (Boolean.TRUE.equals(target.evaluate("one => one === document.activeElement"))) {
        return;
      }
    }
    throw new AssertionError(target + " is not reached with the tabulator");
  }

  @Test
  void paper_has_the_sheet_and_its_proof_and_no_navigation() {
    Page page = chromium.visitor().open("station/01~2F1.html");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(page.locator("nav.tabs")).isHidden();
    assertThat(page.locator("#check-now")).isHidden();
    assertThat(page.locator("h1")).isVisible();
    assertThat(page.locator("table").first()).isVisible();
    assertThat(page.locator("footer .hash")).isVisible();
    assertThat(page.locator("body")).hasCSS("background-color", "rgb(255, 255, 255)");
    assertThat(page.pdf()).startsWith("%PDF".getBytes(StandardCharsets.US_ASCII));
  }
}
