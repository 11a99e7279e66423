package org.acta.reconcile;

import org.acta.sheet.Sheets;
import org.acta.sheet.Standings;
import org.acta.sheet.Standings.Standing;

/// One source's copy of the sheets.
///
/// @param sheets what it has
/// @param standings of these very sheets: which row stands for each station
public record Copy(Sheets sheets, Standings standings) {
  public Copy {
    if (standings.size() != sheets.size()) {
      throw new IllegalArgumentException(
          "the standings are of " + standings.size() + " rows, the sheets of " + sheets.size());
    }
  }

  /// A copy that is looked through for repeated stations first.
  public static Copy of(Sheets sheets) {
    return new Copy(sheets, Standings.of(sheets));
  }

  /// Whether a row is the one that stands for its station.
  boolean standsForStation(int row) {
    Standing standing = standings.of(row);
    return standing.inTotals()
        || standing == Standing.EMPTY && standings.rowOf(sheets.station(row)) == row;
  }

  /// Whether a row has any figure.
  boolean gives(int row) {
    return row >= 0 && standings.of(row) != Standing.EMPTY;
  }
}
