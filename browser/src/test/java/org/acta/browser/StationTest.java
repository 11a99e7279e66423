package org.acta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A citizen finds the sheet of their own station, and believes nobody.
class StationTest {
  @RegisterExtension private final Chromium chromium = new Chromium();

  private static Page search(Visitor visitor, String code) {
    Page page = visitor.open("index.html");
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Search")).click();
    page.getByRole(AriaRole.SEARCHBOX).fill(code);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Search")).click();
    page.locator("#hits a").first().click();
    return page;
  }

  private static void check(Page page) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Check this sheet"))
        .click();
  }

  /// Opens the page of a station from a server that changes it on the way.
  private static Page forged(Visitor visitor, UnaryOperator<String> lie) {
    visitor.page().route("**/station/*", route -> forge(route, lie));
    return visitor.open("station/01~2F1.html");
  }

  private static void forge(Route route, UnaryOperator<String> lie) {
    APIResponse honest = route.fetch();
    String page = lie.apply(honest.text());
    assertThat(page).isNotEqualTo(honest.text());
    route.fulfill(new Route.FulfillOptions().setResponse(honest).setBody(page));
  }

  @Test
  void a_sheet_is_found_and_checked_with_the_network_cut() {
    Visitor visitor = chromium.visitor();
    Page page = search(visitor, "01/1");
    assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
        .containsText("01/1");

    visitor.goOffline();
    int before = visitor.requests().size();
    check(page);

    assertThat(page.locator("#checked .good").first()).containsText("Proven: entry");
    assertThat(page.locator("#checked")).containsText("example.org/test");
    assertThat(page.locator("#checked")).containsText("Not proven by this: that the sheet is true");
    assertThat(page.locator("#checked .bad")).hasCount(0);
    assertThat(visitor.requests()).hasSize(before);
  }

  @Test
  void a_sheet_with_other_figures_than_the_record_is_refused() {
    Page page = forged(chromium.visitor(), text -> text.replace("\\\"A\\\":100", "\\\"A\\\":109"));

    check(page);

    assertThat(page.locator("#checked .bad").first()).containsText("NOT proven");
    assertThat(page.locator("#checked")).not().containsText("Proven: entry");
  }

  @Test
  void a_checkpoint_that_the_key_of_the_log_did_not_sign_is_refused() {
    Page page =
        forged(
            chromium.visitor(),
            text -> text.replace("\\n\\n— example.org/test ", "\\n\\n— example.org/test AAAA"));

    check(page);

    assertThat(page.locator("#checked .bad").first()).containsText("NOT proven");
    assertThat(page.locator("#checked .good")).hasCount(0);
  }
}
