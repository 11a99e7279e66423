package org.acta.site;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.election.Place;
import org.jspecify.annotations.Nullable;

/// A place, as every set of sheets and the roll name it; made and filled by [PlaceTree].
final class PlaceNode {
  private final String code;
  private final String name;
  private final @Nullable PlaceNode parent;
  private final List<String> codes;
  private final Map<String, PlaceNode> children = new LinkedHashMap<>();
  private final @Nullable Place[] bySet;

  /// Findings about rows within the place, by set of sheets.
  final long[] findings;

  /// Stations of the roll's list within the place of which a set has no certain sheet.
  final long[] unseenStations;

  /// Registered voters of those, as far as the roll gives them.
  final long[] unseenVoters;

  /// Stations of the roll's list within the place.
  long listed;

  /// Stations at this very place and at none within it.
  final List<String> stations = new ArrayList<>();

  PlaceNode(String code, String name, @Nullable PlaceNode parent, int sets) {
    this.code = code;
    this.name = name;
    this.parent = parent;
    List<String> path = new ArrayList<>(parent == null ? List.of() : parent.codes);
    if (parent != null) {
      path.add(code);
    }
    this.codes = List.copyOf(path);
    this.bySet = new Place[sets];
    this.findings = new long[sets];
    this.unseenStations = new long[sets];
    this.unseenVoters = new long[sets];
  }

  String name() {
    return name;
  }

  String code() {
    return code;
  }

  /// Codes from the top down to this place; none for the whole election.
  List<String> codes() {
    return codes;
  }

  int depth() {
    return codes.size();
  }

  Optional<PlaceNode> parent() {
    return Optional.ofNullable(parent);
  }

  /// In the order in which they were first named.
  Collection<PlaceNode> children() {
    return Collections.unmodifiableCollection(children.values());
  }

  /// The place in the tree of a set of sheets, if that names it.
  Optional<Place> in(int set) {
    return Optional.ofNullable(bySet[set]);
  }

  /// Its page.
  String path() {
    return codes.isEmpty() ? Links.PLACES : Links.place(codes);
  }

  PlaceNode child(String childCode, String childName) {
    return children.computeIfAbsent(
        childCode, none -> new PlaceNode(childCode, childName, this, bySet.length));
  }

  void named(int set, Place place) {
    if (bySet[set] == null) {
      bySet[set] = place;
    }
  }

  /// Adds to a place what its children have, from the bottom up.
  void addUpwards() {
    for (PlaceNode child : children.values()) {
      child.addUpwards();
      listed += child.listed;
      for (int set = 0; set < bySet.length; set++) {
        unseenStations[set] += child.unseenStations[set];
        unseenVoters[set] += child.unseenVoters[set];
      }
    }
  }
}
