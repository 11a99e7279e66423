package org.acta.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/// Which outline is of which place.
///
/// Places of one depth are matched, that of which most are found. A place is matched by the
/// declared property, its code first; or by its name without accents; or else by its name where
/// words are abbreviated, if exactly one outline fits and it fits no other place. What was matched
/// by abbreviation is said on the page, and so is what was not matched.
///
/// @param depth of the places
/// @param names what each outline is called in the file
/// @param abbreviated places whose names were found abbreviated
/// @param left outlines of no place
record AreaMatch(
    int depth,
    Map<PlaceNode, Areas.Area> areas,
    Map<Areas.Area, String> names,
    List<PlaceNode> abbreviated,
    List<String> left) {
  AreaMatch {
    areas = Collections.unmodifiableMap(areas);
    names = Collections.unmodifiableMap(names);
    abbreviated = List.copyOf(abbreviated);
    left = List.copyOf(left);
  }

  static AreaMatch of(PlaceTree tree, Areas areas) {
    int deepest = tree.nodes().stream().mapToInt(PlaceNode::depth).max().orElse(0);
    Collection<String> keys =
        areas
            .property()
            .<Collection<String>>map(List::of)
            .orElseGet(() -> {
              TreeSet<String> all = new TreeSet<>();
              areas.areas().forEach(area -> all.addAll(area.properties().keySet()));
              return all;
            });
    List<AreaMatch> tries = new ArrayList<>();
    for (int depth = 1; depth <= deepest; depth++) {
      int level = depth;
      List<PlaceNode> nodes = tree.nodes().stream().filter(node -> node.depth() == level).toList();
      for (String key : keys) {
        tries.add(of(nodes, depth, areas, key));
      }
    }
    // The first of equals: the highest level, the first property by name.
    return tries.stream()
        .max(
            Comparator.<AreaMatch>comparingInt(match -> match.areas().size())
                .thenComparing(Comparator.comparingInt(tries::indexOf).reversed()))
        .orElseGet(() -> of(List.of(), 1, areas, ""));
  }

  private static AreaMatch of(List<PlaceNode> nodes, int depth, Areas areas, String key) {
    Map<PlaceNode, Areas.Area> found = new LinkedHashMap<>();
    List<Areas.Area> open = new ArrayList<>(areas.areas());
    List<PlaceNode> places = new ArrayList<>(nodes);
    // Every place is held against every outline, so that names are folded once.
    Map<PlaceNode, List<String>> brief = new HashMap<>();
    nodes.forEach(node -> brief.put(node, Folded.of(node.name()).words()));
    IdentityHashMap<Areas.Area, List<String>> full = new IdentityHashMap<>();
    open.forEach(
        area -> full.put(area, Folded.of(area.properties().getOrDefault(key, "")).words()));
    if (areas.property().isPresent()) {
      pair(places, open, found, (node, area) -> code(area, key, node));
    }
    pair(places, open, found, (node, area) -> words(brief, node).equals(words(full, area)));
    List<PlaceNode> abbreviated = new ArrayList<>(places);
    pair(places, open, found, (node, area) -> abbreviates(words(brief, node), words(full, area)));
    abbreviated.removeAll(places);
    IdentityHashMap<Areas.Area, String> names = new IdentityHashMap<>();
    areas.areas().forEach(area -> names.put(area, area.properties().getOrDefault(key, "?")));
    return new AreaMatch(
        depth,
        found,
        names,
        abbreviated,
        open.stream().map(names::get).map(String::valueOf).toList());
  }

  private static boolean code(Areas.Area area, String key, PlaceNode node) {
    String code = area.properties().getOrDefault(key, "");
    return code.equals(node.code()) || code.equals(String.join("/", node.codes()));
  }

  private static <K> List<String> words(Map<K, List<String>> words, K of) {
    return words.getOrDefault(of, List.of());
  }

  /// Takes out of both lists what fits exactly one of the other.
  private static void pair(
      List<PlaceNode> places,
      List<Areas.Area> open,
      Map<PlaceNode, Areas.Area> found,
      BiPredicate<PlaceNode, Areas.Area> fits) {
    Map<PlaceNode, List<Areas.Area>> byPlace = new HashMap<>();
    IdentityHashMap<Areas.Area, Integer> times = new IdentityHashMap<>();
    for (PlaceNode place : places) {
      List<Areas.Area> fitting = open.stream().filter(area -> fits.test(place, area)).toList();
      byPlace.put(place, fitting);
      fitting.forEach(area -> times.merge(area, 1, Integer::sum));
    }
    for (PlaceNode place : List.copyOf(places)) {
      List<Areas.Area> fitting = byPlace.getOrDefault(place, List.of());
      if (fitting.size() == 1 && times.getOrDefault(fitting.getFirst(), 0) == 1) {
        found.put(place, fitting.getFirst());
        places.remove(place);
        open.remove(fitting.getFirst());
      }
    }
  }

  /// Whether each word of a full name is abbreviated, in order, by the words of another; which may
  /// have one more word in front, such as *state*.
  static boolean abbreviates(List<String> brief, List<String> full) {
    int more = brief.size() - full.size();
    return !full.isEmpty()
        && (more == 0 || more == 1)
        && IntStream.range(0, full.size())
            .allMatch(i -> abbreviates(brief.get(i + more), full.get(i)));
  }

  /// Whether a word begins alike and has its letters in the order of another.
  private static boolean abbreviates(String brief, String full) {
    if (brief.isEmpty() || full.isEmpty() || brief.charAt(0) != full.charAt(0)) {
      return false;
    }
    int at = 0;
    for (int i = 0; i < full.length() && at < brief.length(); i++) {
      if (full.charAt(i) == brief.charAt(at)) {
        at++;
      }
    }
    return at == brief.length() && (brief.length() > 1 || full.length() == 1);
  }

  /// The outline of a place, if there is one.
  Optional<Areas.Area> area(PlaceNode node) {
    return Optional.ofNullable(areas.get(node));
  }

  String name(Areas.Area area) {
    return names.getOrDefault(area, "");
  }
}
