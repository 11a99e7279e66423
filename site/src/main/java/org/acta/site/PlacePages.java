package org.acta.site;

import gg.jte.Content;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A page for the whole election and for each place in it, down to the list of its stations.
///
/// A place with many stations has its list in parts, of which the first is on the place's own page.
final class PlacePages implements PageFamily {
  static final int STATIONS = 500;

  private final PlaceTree tree;
  private final Optional<AreaMatch> areas;
  private final Map<String, Part> parts = new LinkedHashMap<>();

  /// A part of a place's list.
  ///
  /// @param number from one
  private record Part(PlaceNode node, int number) {}

  PlacePages(PlaceTree tree, Optional<Areas> areas) {
    this.tree = tree;
    this.areas = areas.map(drawn -> AreaMatch.of(tree, drawn));
    if (tree.nodes().size() > 1 || !tree.root().stations.isEmpty()) {
      for (PlaceNode node : tree.nodes()) {
        for (int part = 1; part <= count(node); part++) {
          parts.put(path(node, part), new Part(node, part));
        }
      }
    }
  }

  /// In how many parts the stations of a place are listed, at least one.
  static int count(PlaceNode node) {
    return Math.max(1, (node.stations.size() + STATIONS - 1) / STATIONS);
  }

  /// Where a part of a place's list is.
  static String path(PlaceNode node, int part) {
    return part == 1 ? node.path() : Links.part(node.path(), part);
  }

  @Override
  public Optional<Tab> tab() {
    return parts.isEmpty() ? Optional.empty() : Optional.of(new Tab(Links.PLACES, "tab.places"));
  }

  @Override
  public Stream<String> paths() {
    return parts.keySet().stream();
  }

  @Override
  public boolean has(String path) {
    return parts.containsKey(path);
  }

  @Override
  public Content page(String path, Frame frame) {
    Part part = parts.get(path);
    if (part == null) {
      throw new IllegalArgumentException("no place has the page " + path);
    }
    PlacePage page = PlacePage.of(tree, part.node(), part.number(), areas, frame);
    return out -> JteplaceGenerated.render(Html.of(out), Html.PLAIN, frame, page);
  }
}
