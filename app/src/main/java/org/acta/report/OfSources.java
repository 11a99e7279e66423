package org.acta.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.folder.ElectionFolder;
import org.acta.reconcile.Copy;
import org.acta.reconcile.Reconciliation;
import org.acta.sheet.Sheets;

/// The copies that several sources have of one contest's sheets, against each other.
///
/// @param titles what the folder calls each copy, in the order of the reconciliation
/// @param together what all copies say as one set of sheets, without a title; empty where no
///   station stands in two copies, or where codes look alike, so that one station might be counted
///   twice
public record OfSources(
    List<String> titles, Reconciliation reconciliation, Optional<Report.OfSheets> together) {
  /// The id of all copies as one set, which no set of a folder has: those have no space in them.
  private static final String TOGETHER = "all copies";

  public OfSources {
    titles = List.copyOf(titles);
  }

  /// One for each contest of which there are at least two sets of single sheets, in the order of
  /// their first sets. Sets whose rows are totals of several stations are left out.
  static List<OfSources> all(List<Report.OfSheets> sheets, ElectionFolder folder) {
    Map<String, List<Report.OfSheets>> byContest = new LinkedHashMap<>();
    for (Report.OfSheets of : sheets) {
      if (hasSingleSheets(of.tally().sheets())) {
        byContest
            .computeIfAbsent(of.tally().sheets().contest().id(), id -> new ArrayList<>())
            .add(of);
      }
    }
    return byContest.values().stream()
        .filter(several -> several.size() > 1)
        .map(several -> of(several, folder))
        .toList();
  }

  private static OfSources of(List<Report.OfSheets> several, ElectionFolder folder) {
    Reconciliation all =
        Reconciliation.of(
            several.stream()
                .map(of -> new Copy(of.tally().sheets(), of.tally().standings()))
                .toList(),
            folder.election().roll());
    Optional<Report.OfSheets> together =
        Optional.of(all)
            .filter(shared -> shared.shared() > 0)
            .flatMap(shared -> shared.together(TOGETHER))
            .map(sheets -> Report.sheets(folder, sheets, "", deepest(several)));
    return new OfSources(several.stream().map(Report.OfSheets::title).toList(), all, together);
  }

  /// The levels of the copy that has most of them: places of all copies stand in one tree.
  private static List<String> deepest(List<Report.OfSheets> several) {
    return several.stream()
        .map(Report.OfSheets::levels)
        .max(Comparator.comparingInt(List::size))
        .orElseThrow();
  }

  private static boolean hasSingleSheets(Sheets sheets) {
    for (int row = 0; row < sheets.size(); row++) {
      if (sheets.stations(row) > 1) {
        return false;
      }
    }
    return sheets.size() > 0;
  }
}
