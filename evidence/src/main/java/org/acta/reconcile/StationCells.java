package org.acta.reconcile;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.acta.sheet.Figure;

/// The figures of one station after another, by copy and by the columns of all copies: of the rows
/// that stand for the station. For one thread.
final class StationCells {
  private final Copy[] copies;
  private final int[][] own;

  /// Whether a copy has its columns in the order of all.
  private final boolean[] inOrder;

  private final long[][] rows;
  private final long[][] cells;

  /// Positions of the copies that give figures for the station.
  private final int[] giving;

  private int given;

  StationCells(List<Copy> copies, Columns columns) {
    int count = copies.size();
    this.copies = copies.toArray(Copy[]::new);
    this.own = new int[count][];
    this.inOrder = new boolean[count];
    this.rows = new long[count][];
    this.cells = new long[count][columns.count()];
    this.giving = new int[count];
    for (int copy = 0; copy < count; copy++) {
      int position = copy;
      own[copy] =
          IntStream.range(0, columns.count())
              .map(column -> columns.own(position, column))
              .toArray();
      inOrder[copy] =
          IntStream.range(0, columns.count())
              .allMatch(column ->
                  !columns.has(position, column) || columns.own(position, column) == column);
      rows[copy] = new long[copies.get(copy).sheets().width()];
      Arrays.fill(cells[copy], Figure.MISSING);
    }
  }

  /// Takes the figures of a station from every copy that gives any.
  ///
  /// @return how many do
  int read(Matching matching, int station) {
    given = 0;
    for (int copy = 0; copy < copies.length; copy++) {
      int row = matching.row(copy, station);
      if (copies[copy].gives(row)) {
        giving[given++] = copy;
        read(copy, row);
      }
    }
    return given;
  }

  /// Takes the figures of a row of one copy.
  void read(int copy, int row) {
    if (inOrder[copy]) {
      copies[copy].sheets().cells(row, cells[copy]);
      return;
    }
    copies[copy].sheets().cells(row, rows[copy]);
    for (int column = 0; column < own[copy].length; column++) {
      int from = own[copy][column];
      cells[copy][column] = from == Columns.NONE ? Figure.MISSING : rows[copy][from];
    }
  }

  /// The packed figure that was taken from a copy; missing where it does not have the column.
  long cell(int copy, int column) {
    return cells[copy][column];
  }

  /// What the copies that give figures say in a column. Most say the same number.
  CellReading reading(int column, CellReading.Taking cell) {
    int taken = 0;
    long first = Figure.MISSING;
    boolean same = true;
    for (int i = 0; i < given; i++) {
      int copy = giving[i];
      if (own[copy][column] != Columns.NONE) {
        first = taken == 0 ? cells[copy][column] : first;
        same &= cells[copy][column] == first;
        taken++;
      }
    }
    return taken > 1 && same && Figure.isCount(first) ? CellReading.AGREED : take(column, cell);
  }

  private CellReading take(int column, CellReading.Taking cell) {
    cell.start();
    for (int i = 0; i < given; i++) {
      if (own[giving[i]][column] != Columns.NONE) {
        cell.take(cells[giving[i]][column]);
      }
    }
    return cell.reading();
  }

  /// Adds a copy's numbers to sums by column.
  void addTo(long[] sums, int copy) {
    for (int column = 0; column < sums.length; column++) {
      sums[column] += Figure.orZero(cells[copy][column]);
    }
  }
}
