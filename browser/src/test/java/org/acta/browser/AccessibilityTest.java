package org.acta.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Every family of pages before a program that looks for obstacles.
class AccessibilityTest {
  @RegisterExtension private final Chromium chromium = new Chromium();

  @ParameterizedTest
  @EnumSource(names = {"LIGHT", "DARK"})
  void every_family_of_pages_is_accessible_in_both_themes(ColorScheme theme) {
    Map<String, List<String>> found = new TreeMap<>();

    for (Served served : List.of(chromium.served(), chromium.sampled())) {
      Visitor visitor =
          chromium.visitor(new Browser.NewContextOptions().setColorScheme(theme), served.home());
      for (String path : served.families()) {
        found.put(served.home() + path, Axe.violations(visitor.open(path)));
      }
    }
    found.values().removeIf(List::isEmpty);

    assertThat(found).isEmpty();
  }
}
