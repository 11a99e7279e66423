package org.acta.site;

import gg.jte.Content;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.Stream;

/// Pages of one kind, such as those of the stations.
///
/// A family has no page that would be empty: what the record has nothing for does not exist, and is
/// not in the navigation.
interface PageFamily {
  /// Where the navigation leads, if it leads here.
  default Optional<Tab> tab() {
    return Optional.empty();
  }

  /// An item of the navigation.
  ///
  /// @param path of the page that it leads to
  /// @param key of its label among the words
  record Tab(String path, String key) {}

  /// The paths of its pages without a language, such as `station/0101.html`, in a fixed order.
  Stream<String> paths();

  /// Whether it has a page at a path; asked for every link, so it must be fast.
  boolean has(String path);

  /// A page that it has, to be printed once into an output of HTML.
  ///
  /// @param path one that it [#has]
  Content page(String path, Frame frame);

  /// A page for which something more was asked, such as what to look for; most know of nothing.
  ///
  /// @param asked values by their names, as a form sends them
  default Content page(String path, Frame frame, Map<String, String> asked) {
    return page(path, frame);
  }

  /// What of a query means something to a page, spelled in one way; what means nothing is left out.
  ///
  /// @param asked values by their names, as a form sends them
  default SortedMap<String, String> meant(String path, Map<String, String> asked) {
    return Collections.emptySortedMap();
  }
}
