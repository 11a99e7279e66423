package org.acta.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.acta.sheet.Finding;

/// Every version of a station: the row that stands for it in each copy, and the other rows of a
/// copy that has it more than once with different figures.
final class Versions {
  private final List<Copy> copies;
  private final Matching matching;
  private final List<Map<Integer, List<Integer>>> others = new ArrayList<>();

  Versions(List<Copy> copies, Matching matching) {
    this.copies = copies;
    this.matching = matching;
    copies.forEach(copy -> others.add(others(copy)));
  }

  private static Map<Integer, List<Integer>> others(Copy copy) {
    Map<Integer, List<Integer>> others = new HashMap<>();
    for (Finding finding : copy.standings().findings()) {
      if (finding instanceof Finding.StationDisputed(int row, int again)) {
        others.computeIfAbsent(row, first -> new ArrayList<>()).add(again);
      }
    }
    return others;
  }

  /// Whether a copy has several versions of the station.
  boolean several(int station) {
    for (int copy = 0; copy < copies.size(); copy++) {
      if (!others.get(copy).isEmpty()
          && others.get(copy).containsKey(matching.row(copy, station))) {
        return true;
      }
    }
    return false;
  }

  /// The versions that give figures, by copy and then by row.
  List<Version> of(int station) {
    List<Version> versions = new ArrayList<>(copies.size());
    for (int copy = 0; copy < copies.size(); copy++) {
      int row = matching.row(copy, station);
      if (copies.get(copy).gives(row)) {
        versions.add(new Version(copy, row));
        for (int other : others.get(copy).getOrDefault(row, List.of())) {
          versions.add(new Version(copy, other));
        }
      }
    }
    return versions;
  }
}
