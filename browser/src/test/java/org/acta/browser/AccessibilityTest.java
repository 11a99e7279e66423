package org.acta.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What axe-core can find against WCAG 2.2, level AA, and good practice; it cannot find everything.
class AccessibilityTest {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /// A table that scrolls on its own has the name of its section.
  private static final List<String> NAMED_ON_PURPOSE = List.of("landmark-unique");

  @RegisterExtension private final Chromium chromium = new Chromium();

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void every_family_of_pages_is_accessible_in_both_themes(ColorScheme theme) {
    Visitor visitor = chromium.visitor(new Browser.NewContextOptions().setColorScheme(theme));
    Map<String, List<String>> found = new TreeMap<>();

    for (String path : chromium.served().families()) {
      found.put(path, violations(visitor.open(path)));
    }
    found.values().removeIf(List::isEmpty);

    assertThat(found).isEmpty();
  }

  private static List<String> violations(Page page) {
    return new AxeBuilder(page)
            .withTags(RULES)
            .disableRules(NAMED_ON_PURPOSE)
            .setLegacyMode(true)
            .analyze()
            .getViolations()
            .stream()
            .map(AccessibilityTest::told)
            .toList();
  }

  private static String told(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getNodes().stream().limit(3).map(CheckedNode::getHtml).toList()
        + " "
        + rule.getNodes().getFirst().getFailureSummary();
  }
}
