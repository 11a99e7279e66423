package org.acta.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.acta.sheet.Standings;
import org.acta.sheet.Standings.Standing;

/// The rows beside those that stand for their stations: other versions and documents set aside, by
/// the row that stands for the station.
final class VersionSets {
  private final Reconciliation both;
  private final Map<Integer, List<Integer>> besideBefore;
  private final Map<Integer, List<Integer>> besideAfter;

  VersionSets(Reconciliation both) {
    this.both = both;
    this.besideBefore = beside(both.copies().get(Changes.BEFORE));
    this.besideAfter = beside(both.copies().get(Changes.AFTER));
  }

  private static Map<Integer, List<Integer>> beside(Copy copy) {
    Map<Integer, List<Integer>> beside = new HashMap<>();
    Standings standings = copy.standings();
    for (int row = 0; row < standings.size(); row++) {
      Standing standing = standings.of(row);
      if (standing == Standing.OTHER_VERSION || standing == Standing.SUPERSEDED) {
        int first = standings.rowOf(copy.sheets().station(row));
        beside.computeIfAbsent(first, none -> new ArrayList<>()).add(row);
      }
    }
    return beside;
  }

  /// Whether either release has more than one row for a station.
  boolean several(int rowBefore, int rowAfter) {
    return has(besideBefore, rowBefore) || has(besideAfter, rowAfter);
  }

  private static boolean has(Map<Integer, List<Integer>> beside, int row) {
    return !beside.isEmpty() && beside.containsKey(row);
  }

  /// Whether both releases have the same rows for a station, whatever their order.
  boolean same(int rowBefore, int rowAfter) {
    return figures(Changes.BEFORE, rowBefore, besideBefore)
        .equals(figures(Changes.AFTER, rowAfter, besideAfter));
  }

  private List<String> figures(int release, int row, Map<Integer, List<Integer>> beside) {
    List<String> figures = new ArrayList<>();
    figures.add(figures(release, row));
    beside.getOrDefault(row, List.of()).forEach(other -> figures.add(figures(release, other)));
    figures.sort(null);
    return figures;
  }

  private String figures(int release, int row) {
    Version version = new Version(release, row);
    StringBuilder figures = new StringBuilder();
    figures.append(both.copies().get(release).sheets().document(row).word());
    for (int column = 0; column < both.width(); column++) {
      if (both.has(Changes.BEFORE, column) && both.has(Changes.AFTER, column)) {
        figures.append(' ').append(both.cell(version, column));
      }
    }
    return figures.toString();
  }
}
