package org.acta.sheet;

/// Finds rows of a set of sheets by the codes of their stations: one row a station.
///
/// An open table of row numbers, which takes four to eleven bytes a row; the codes stay in the
/// sheets. Codes are hashed here, since a file can be made in which all codes have the same
/// [String#hashCode].
final class StationIndex {
  static final int NONE = -1;

  private final Sheets sheets;

  /// Row numbers plus one; zero where nothing stands.
  private final int[] rows;

  private int size;

  /// An empty index with room for every row.
  StationIndex(Sheets sheets) {
    this.sheets = sheets;
    long atLeast = Math.max(4, sheets.size() * 4L / 3 + 1);
    this.rows = new int[(int) Math.min(1 << 30, Long.highestOneBit(2 * atLeast - 1))];
  }

  /// Stations so far.
  int size() {
    return size;
  }

  /// Lets a row stand for its station unless another does.
  ///
  /// @return the row that did before, or [#NONE]
  int putIfAbsent(int row) {
    int slot = slot(sheets.station(row));
    if (rows[slot] == 0) {
      rows[slot] = row + 1;
      size++;
      return NONE;
    }
    return rows[slot] - 1;
  }

  /// Lets a row stand for its station in the place of the one that did.
  void replace(int row) {
    rows[slot(sheets.station(row))] = row + 1;
  }

  /// The row that stands for a station, or [#NONE].
  int rowOf(String station) {
    return rows[slot(station)] - 1;
  }

  /// Where a station stands, or would stand.
  private int slot(String station) {
    int mask = rows.length - 1;
    int slot = hash(station) & mask;
    while (rows[slot] != 0 && !sheets.station(rows[slot] - 1).equals(station)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private static int hash(String station) {
    long hash = station.length();
    for (int i = 0; i < station.length(); i++) {
      hash = (hash ^ station.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return (int) (hash ^ hash >>> 32);
  }
}
