package org.acta.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The published copy on a stick, opened without a server.
class PublishedTest {
  private static final Path PYTHON = Path.of("/usr/bin/python3");

  @RegisterExtension private final Chromium chromium = new Chromium();

  @Test
  void a_copy_on_a_disk_says_what_it_cannot_do_there_and_the_command_that_mends_it() {
    Visitor visitor = chromium.visitor();
    Page page = visitor.page();
    for (String path : List.of("index.html", "search.html", "station/01~2F1.html")) {
      page.navigate(chromium.served().published().resolve(path).toUri().toString());
      assertThat(page.locator("#disk")).isVisible();
      assertThat(page.locator("#disk"))
          .containsText("python3 -m http.server --bind 127.0.0.1 8000 and open http://127.0.0.1");
    }
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Español")).click();
    assertThat(page.locator("#disk")).containsText("En la carpeta de esta copia");
    assertThat(Axe.violations(page)).isEmpty();
    visitor.forgive("blocked by CORS policy", "net::ERR_FAILED");
  }

  @Test
  void a_copy_that_is_served_by_that_command_checks_a_sheet() throws IOException {
    assumeTrue(Files.isExecutable(PYTHON), "skipped: there is no " + PYTHON);
    int port;
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
    Process command =
        new ProcessBuilder(PYTHON.toString(), "-m", "http.server", "--bind", "127.0.0.1", "" + port)
            .directory(chromium.served().published().toFile())
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    try {
      Visitor visitor =
          chromium.visitor(new Browser.NewContextOptions(), "http://127.0.0.1:" + port + "/");
      Page page = open(visitor, "station/01~2F1.html");
      assertThat(page.locator("#disk")).isHidden();
      page.locator("#check-now").click();
      assertThat(page.locator("#checked .good").first()).containsText("Proven: entry");
    } finally {
      command.destroy();
    }
  }

  /// Opens a page as soon as the command answers.
  private static Page open(Visitor visitor, String path) {
    PlaywrightException last = new PlaywrightException("not tried");
    for (int tries = 0; tries < 100; tries++) {
      try {
        return visitor.open(path);
      } catch (PlaywrightException notYet) {
        last = notYet;
        visitor.page().waitForTimeout(100);
      }
    }
    throw last;
  }

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
