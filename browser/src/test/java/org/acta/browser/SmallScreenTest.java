package org.acta.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// A telephone with a screen of 360 pixels.
class SmallScreenTest {
  /// What can be touched and is smaller than 24 by 24 pixels, but for links within a sentence and
  /// those with as much room around them, which the standard excepts (WCAG 2.2, 2.5.8).
  private static final String SMALL =
      """
      () => {
        const targets = [...document.querySelectorAll("a[href], button, input, select, summary")]
          .filter(one => one.checkVisibility() && !one.classList.contains("skip"))
          .map(one => ({ one, box: one.getBoundingClientRect() }))
          .filter(({ box }) => box.width > 0)
          .map(({ one, box }) =>
            ({ one, box, x: box.left + box.width / 2, y: box.top + box.height / 2 }));
        const small = ({ box }) => box.width < 23.9 || box.height < 23.9;
        const inSentence = ({ one }) => getComputedStyle(one).display === "inline"
          && [...one.parentElement.childNodes].some(node =>
            node.nodeType === Node.TEXT_NODE && node.textContent.trim().length > 2);
        const distance = (from, box) => Math.hypot(
          Math.max(box.left - from.x, 0, from.x - box.right),
          Math.max(box.top - from.y, 0, from.y - box.bottom));
        const crowded = from => targets.some(to => to.one !== from.one
          && (distance(from, to.box) < 12 || small(to) && Math.hypot(from.x - to.x, from.y - to.y) < 24));
        return targets.filter(it => small(it) && !inSentence(it) && crowded(it))
          .map(({ one, box }) =>
            `${one.outerHTML.slice(0, 100)} ${Math.round(box.width)}x${Math.round(box.height)}`);
      }
      """;

  /// Elements that reach beyond the screen and are in nothing that scrolls on its own.
  private static final String WIDE =
      """
      () => document.documentElement.scrollWidth <= 360 ? []
        : [...document.body.querySelectorAll("*")]
          .filter(one => one.getBoundingClientRect().right > 360.5
            && !one.parentElement.closest(".scroll, pre"))
          .map(one => one.outerHTML.slice(0, 120)).slice(0, 5)
      """;

  @RegisterExtension private final Chromium chromium = new Chromium();

  @Test
  void no_page_scrolls_sideways() {
    assertThat(on(chromium.served(), WIDE)).isEmpty();
    assertThat(on(chromium.example(), WIDE)).isEmpty();
    assertThat(on(chromium.sampled(), WIDE)).isEmpty();
  }

  @Test
  void what_can_be_touched_is_large_enough() {
    assertThat(on(chromium.served(), SMALL)).isEmpty();
    assertThat(on(chromium.example(), SMALL)).isEmpty();
    assertThat(on(chromium.sampled(), SMALL)).isEmpty();
  }

  /// What a script finds on pages of each family in both languages, by page.
  private Map<String, Object> on(Served served, String script) {
    Map<String, Object> found = new TreeMap<>();
    Visitor telephone =
        chromium.visitor(
            new Browser.NewContextOptions().setViewportSize(360, 740).setHasTouch(true),
            served.home());
    List<String> pages =
        served.families().stream().flatMap(path -> Stream.of(path, "es/" + path)).toList();
    for (String path : pages) {
      List<?> here = (List<?>) telephone.open(path).evaluate(script);
      if (!here.isEmpty()) {
        found.put(path, here);
      }
    }
    return found;
  }
}
