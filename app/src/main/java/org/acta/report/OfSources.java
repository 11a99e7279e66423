package org.acta.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acta.election.Roll;
import org.acta.reconcile.Copy;
import org.acta.reconcile.Reconciliation;
import org.acta.sheet.Sheets;

/// The copies that several sources have of one contest's sheets, against each other.
///
/// @param titles what the folder calls each copy, in the order of the reconciliation
public record OfSources(List<String> titles, Reconciliation reconciliation) {
  public OfSources {
    titles = List.copyOf(titles);
  }

  /// One for each contest of which there are at least two sets of single sheets, in the order of
  /// their first sets. Sets whose rows are totals of several stations are left out.
  static List<OfSources> all(List<Report.OfSheets> sheets, Roll roll) {
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
        .map(several ->
            new OfSources(
                several.stream().map(Report.OfSheets::title).toList(),
                Reconciliation.of(
                    several.stream()
                        .map(of -> new Copy(of.tally().sheets(), of.tally().standings()))
                        .toList(),
                    roll)))
        .toList();
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
