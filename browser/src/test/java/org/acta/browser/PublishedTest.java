package org.acta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The published copy on a stick, opened without a server.
class PublishedTest {
  @RegisterExtension private final Chromium chromium = new Chromium();

  @Test
  void a_copy_on_a_disk_is_read_from_page_to_page() {
    Visitor visitor = chromium.visitor();
    Page page = visitor.page();
    page.navigate(chromium.served().published().resolve("index.html").toUri().toString());
    assertThat(page.locator("h1")).containsText("Election of Xanadu");

    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Places").setExact(true))
        .click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("North")).first().click();
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("01/1")).first().click();

    assertThat(page).hasURL(chromium.served().published().toUri() + "station/01~2F1.html");
    assertThat(page.locator("body")).not().hasCSS("font-family", "\"Times New Roman\"");
    assertThat(page.locator(".offline")).isVisible();
    page.locator("details.raw summary").first().click();
    assertThat(page.locator("details.raw pre").first()).containsText("\"station\":\"01/1\"");
    assertThat(visitor.requests()).allMatch(url -> url.startsWith("file:"));
    // Chromium runs no modules from a disk; the pages say how to check without them.
    visitor.forgive("blocked by CORS policy", "net::ERR_FAILED");
  }
}
