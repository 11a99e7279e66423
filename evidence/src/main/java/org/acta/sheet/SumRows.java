package org.acta.sheet;

import java.util.BitSet;

/// Finds rows that are no sheets but the sums of the rows before them, as spreadsheets have them at
/// the end of a district or of the file.
///
/// A row is a sum if in every column in which it has a number, all the votes among them, that
/// number is the sum of the rows since the last such row, or of all the rows before it that are
/// not. There must be at least two of them, and at least [#LEAST_VOTES] votes, so that chance does
/// not do it.
final class SumRows {
  /// Votes that a row must have to be taken for a sum.
  static final long LEAST_VOTES = 50;

  private final Sheets sheets;
  private final long[] group;
  private final long[] all;
  private int inGroup;
  private int inAll;

  private SumRows(Sheets sheets) {
    this.sheets = sheets;
    this.group = new long[sheets.width()];
    this.all = new long[sheets.width()];
  }

  /// The rows of a set that are sums.
  static BitSet of(Sheets sheets) {
    BitSet found = new BitSet();
    SumRows sums = new SumRows(sheets);
    for (int row = 0; row < sheets.size(); row++) {
      if (sums.isSum(row)) {
        found.set(row);
        sums.closeGroup();
      } else {
        sums.add(row);
      }
    }
    return found;
  }

  private boolean isSum(int row) {
    return (inGroup > 1 && equal(row, group) || inAll > 1 && equal(row, all))
        && sheets.complete(row)
        && sheets.sumOfVotes(row) >= LEAST_VOTES;
  }

  /// Most rows differ in the first column that is compared: the last choice.
  private boolean equal(int row, long[] sums) {
    for (int column = sums.length - 1; column >= 0; column--) {
      long cell = sheets.cell(row, column);
      if (Figure.isCount(cell) && cell != sums[column]) {
        return false;
      }
    }
    return true;
  }

  private void add(int row) {
    for (int column = 0; column < group.length; column++) {
      long ballots = Figure.orZero(sheets.cell(row, column));
      group[column] += ballots;
      all[column] += ballots;
    }
    inGroup++;
    inAll++;
  }

  private void closeGroup() {
    java.util.Arrays.fill(group, 0);
    inGroup = 0;
  }
}
