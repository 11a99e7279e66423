package org.acta.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.CheckedNode;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;

/// What axe-core finds against WCAG 2.2, level AA, and good practice; it cannot find everything.
final class Axe {
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  /// A table that scrolls on its own has the name of its section.
  private static final List<String> NAMED_ON_PURPOSE = List.of("landmark-unique");

  private Axe() {}

  /// What a page does wrong, with the elements that do; empty if it finds nothing.
  static List<String> violations(Page page) {
    return new AxeBuilder(page)
            .withTags(RULES)
            .disableRules(NAMED_ON_PURPOSE)
            .setLegacyMode(true)
            .analyze()
            .getViolations()
            .stream()
            .map(Axe::told)
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
