package org.acta.reconcile;

import java.util.ArrayList;
import java.util.List;
import org.acta.sheet.Figure;

/// What changed in one column from one release to the next.
///
/// The column's total after is its total before, plus `net`, plus `onlyAfter`, less `onlyBefore`;
/// rows beside the one that stands for its station are in none of them.
///
/// @param column the column
/// @param cells how many have changed at stations that both releases name
/// @param up of these, how many numbers grew
/// @param down of these, how many numbers fell
/// @param net the sum of the numbers after less that of the numbers before, over these cells; where
///   one has no number, it adds nothing
/// @param onlyBefore the sum at the stations that only the release before names
/// @param onlyAfter the sum at the stations that only the release after names
public record ColumnChange(
    int column, long cells, long up, long down, long net, long onlyBefore, long onlyAfter) {

  /// Changes that are not of a number into another: a number came, went, or its state is another.
  public long states() {
    return cells - up - down;
  }

  /// The difference of the totals.
  public long total() {
    return net + onlyAfter - onlyBefore;
  }

  /// Adds cells up.
  static final class Sums {
    private static final int FIELDS = 6;

    private final long[][] sums;

    Sums(int columns) {
      sums = new long[columns][FIELDS];
    }

    void changed(int column, long was, long is) {
      long[] sum = sums[column];
      boolean numbers = Figure.isCount(was) && Figure.isCount(is);
      sum[0]++;
      sum[1] += numbers && is > was ? 1 : 0;
      sum[2] += numbers && is < was ? 1 : 0;
      sum[3] += Figure.orZero(is) - Figure.orZero(was);
    }

    void only(int column, long before, long after) {
      sums[column][4] += before;
      sums[column][5] += after;
    }

    void plus(Sums other) {
      for (int column = 0; column < sums.length; column++) {
        for (int field = 0; field < FIELDS; field++) {
          sums[column][field] += other.sums[column][field];
        }
      }
    }

    List<ColumnChange> changes() {
      List<ColumnChange> changes = new ArrayList<>();
      for (int column = 0; column < sums.length; column++) {
        long[] sum = sums[column];
        changes.add(new ColumnChange(column, sum[0], sum[1], sum[2], sum[3], sum[4], sum[5]));
      }
      return changes;
    }
  }
}
