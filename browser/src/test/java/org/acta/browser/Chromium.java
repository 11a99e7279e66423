package org.acta.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.acta.account.Role;
import org.acta.board.TestDesk;
import org.assertj.core.api.Assertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/// Gives a test its visitors. One browser and one served record are there for all tests.
final class Chromium implements BeforeEachCallback, AfterEachCallback {
  private static final Path EXECUTABLE = Path.of("/usr/bin/chromium");
  private static final String ABSENT =
      "skipped: the tests in a browser need Debian's package chromium, which is not installed";

  private final List<Visitor> visitors = new ArrayList<>();
  private @Nullable Started started;

  /// What is started once, by the first test, and ended after the last.
  private static final class Started implements AutoCloseable {
    final Playwright playwright;
    final Browser browser;
    final Served served;
    private @Nullable Served example;
    private @Nullable Served sampled;

    Started() {
      served = Served.small();
      playwright =
          Playwright.create(
              new Playwright.CreateOptions()
                  .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
      browser =
          playwright
              .chromium()
              .launch(
                  new LaunchOptions()
                      .setExecutablePath(EXECUTABLE)
                      .setArgs(List.of("--no-sandbox", "--disable-gpu")));
    }

    Served example() {
      if (example == null) {
        example = Served.example();
      }
      return example;
    }

    Served sampled() {
      if (sampled == null) {
        sampled = Served.sampled();
      }
      return sampled;
    }

    @Override
    public void close() {
      browser.close();
      playwright.close();
      served.close();
      if (example != null) {
        example.close();
      }
      if (sampled != null) {
        sampled.close();
      }
    }
  }

  /// Says once that there is no browser.
  private record Absence() {
    static Absence told() {
      System.err.println(ABSENT);
      return new Absence();
    }
  }

  @Override
  public void beforeEach(ExtensionContext context) {
    ExtensionContext.Store store = context.getRoot().getStore(Namespace.create(Chromium.class));
    if (!Files.isExecutable(EXECUTABLE)) {
      store.computeIfAbsent(Absence.class, key -> Absence.told());
    }
    assumeTrue(Files.isExecutable(EXECUTABLE), ABSENT);
    started = store.computeIfAbsent(Started.class, key -> new Started(), Started.class);
  }

  /// The record that all visitors come to.
  Served served() {
    return started().served;
  }

  /// The example, for tests that want long tables.
  Served example() {
    return started().example();
  }

  /// A record with a quick count.
  Served sampled() {
    return started().sampled();
  }

  private Started started() {
    return Objects.requireNonNull(started, "no test has begun");
  }

  /// Somebody with a screen of common size.
  Visitor visitor() {
    return visitor(new Browser.NewContextOptions());
  }

  /// Somebody with a device or settings of their own.
  Visitor visitor(Browser.NewContextOptions device) {
    return visitor(device, served().home());
  }

  /// Somebody who comes to another server.
  ///
  /// @param home where it is, with a slash at the end
  Visitor visitor(Browser.NewContextOptions device, String home) {
    Visitor visitor = new Visitor(started().browser.newContext(device), home);
    visitors.add(visitor);
    return visitor;
  }

  /// Somebody who signs in at a desk with a password and a code.
  Page signedIn(TestDesk desk, String name, String pseudonym, Role role) {
    String secret = desk.enrolled(name, pseudonym, role);
    Page page =
        visitor(new Browser.NewContextOptions(), "http://127.0.0.1:" + desk.port() + "/")
            .open("desk/sign-in");
    page.getByLabel("Name of the account").fill(name);
    page.getByLabel("Password").fill(TestDesk.PASSWORD);
    page.locator("main button").click();
    page.locator("#code").fill(desk.code(secret));
    page.locator("main button").click();
    PlaywrightAssertions.assertThat(page.locator(".who")).containsText(pseudonym);
    return page;
  }

  /// Whoever came leaves, and must have met nothing that no page may do.
  @Override
  public void afterEach(ExtensionContext context) {
    visitors.forEach(Visitor::close);
    Assertions.assertThat(visitors.stream().flatMap(visitor -> visitor.complaints().stream()))
        .as("what the browser complained of")
        .isEmpty();
  }
}
