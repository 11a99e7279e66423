package org.acta.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.LoadState;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What holds for every page that a browser loads.
class EveryPageTest {
  private static final long FIRST_BYTES = 150 * 1024;
  private static final long ALL_BYTES = 400 * 1024;

  @RegisterExtension private final Chromium chromium = new Chromium();

  /// The visitor itself notices requests to others, offences against the policy, and failures.
  @Test
  void no_page_asks_another_origin_or_breaks_the_policy() {
    Visitor visitor = chromium.visitor();
    List<String> pages = chromium.served().pages();

    for (String path : pages) {
      visitor.open(path);
      visitor.open("es/" + path);
    }

    assertThat(visitor.requests()).hasSizeGreaterThanOrEqualTo(2 * pages.size());
  }

  @Test
  void nor_does_the_page_of_a_quick_count() {
    Visitor visitor = chromium.visitor(new Browser.NewContextOptions(), chromium.sampled().home());

    for (String path : chromium.sampled().families()) {
      visitor.open(path);
      visitor.open("es/" + path);
    }

    assertThat(visitor.requests()).anyMatch(url -> url.endsWith("es/quick-count.html"));
  }

  @Test
  void the_first_page_is_light() {
    Visitor visitor = chromium.visitor();
    List<Request> finished = new ArrayList<>();
    visitor.page().onRequestFinished(finished::add);

    Page page = visitor.open("index.html");
    page.waitForLoadState(LoadState.NETWORKIDLE);

    long bytes = finished.stream().mapToLong(EveryPageTest::transferred).sum();
    assertThat(bytes).isBetween(1_000L, FIRST_BYTES);
  }

  @Test
  void no_page_is_heavy() {
    for (String path : chromium.served().families()) {
      Visitor visitor = chromium.visitor();
      List<Request> finished = new ArrayList<>();
      visitor.page().onRequestFinished(finished::add);

      visitor.open(path).waitForLoadState(LoadState.NETWORKIDLE);

      long bytes = finished.stream().mapToLong(EveryPageTest::transferred).sum();
      assertThat(bytes).as(path).isLessThanOrEqualTo(ALL_BYTES);
    }
  }

  private static long transferred(Request request) {
    return request.sizes().responseHeadersSize + (long) request.sizes().responseBodySize;
  }
}
