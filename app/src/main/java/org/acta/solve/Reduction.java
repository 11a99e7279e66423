package org.acta.solve;

import java.math.BigInteger;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.acta.limits.Programme;
import org.acta.limits.Programme.Ends;
import org.acta.limits.Programme.Row;
import org.acta.limits.Programme.Term;

/// Makes a programme smaller before it is solved, and finds the multipliers of the rows that this
/// took away.
///
/// A column whose ends meet is a number. A row with one other column left bounds that column, whose
/// ends may then meet too. Where announced totals leave nothing open, nothing is left to solve.
final class Reduction {
  /// More than any country has voters.
  private static final BigInteger UNBOUNDED = BigInteger.valueOf(10_000_000_000L);

  private final List<Row> rows;
  private final BigInteger[] least;
  private final BigInteger[] most;
  private final boolean[] gone;
  private final List<List<Integer>> rowsOf = new ArrayList<>();
  private final List<Bound> bounds = new ArrayList<>();
  private int violated = -1;
  private int crossedColumn = -1;

  /// An end of a column that a row gave.
  ///
  /// @param low whether it is the least
  private record Bound(int row, int column, long coefficient, boolean low) {}

  /// As small as it gets.
  ///
  /// @param rows say together what the programme's say, each in its place
  Reduction(Programme programme, List<Row> rows) {
    this(programme, rows, true);
  }

  /// Without its rows that bound one column alone, which every programme's ends tell.
  static Reduction none(Programme programme) {
    return new Reduction(programme, programme.rows(), false);
  }

  private Reduction(Programme programme, List<Row> rows, boolean reduce) {
    this.rows = rows;
    List<Ends> ends = programme.ends();
    least = ends.stream().map(Ends::least).toArray(BigInteger[]::new);
    most = ends.stream().map(Ends::most).toArray(BigInteger[]::new);
    for (int column = 0; column < least.length && crossedColumn < 0; column++) {
      crossedColumn = least[column].compareTo(most[column]) > 0 ? column : -1;
    }
    gone = new boolean[rows.size()];
    ends.forEach(end -> rowsOf.add(new ArrayList<>()));
    Deque<Integer> open = new ArrayDeque<>();
    for (int r = 0; r < gone.length; r++) {
      gone[r] = programme.rows().get(r).boundsOne() || programme.rows().get(r).terms().isEmpty();
      if (!gone[r]) {
        open.add(r);
        for (Term term : rows.get(r).terms()) {
          rowsOf.get(term.column()).add(r);
        }
      }
    }
    // First the voters of a place, then the votes of those voters.
    for (int pass = 0; reduce && pass < 2; pass++) {
      for (int r = 0; r < gone.length; r++) {
        boundUnbounded(r);
      }
    }
    while (reduce && !open.isEmpty() && !crossed()) {
      reduce(open.poll(), open);
    }
  }

  BigInteger least(int column) {
    return least[column];
  }

  BigInteger most(int column) {
    return most[column];
  }

  /// Whether nothing satisfies the programme.
  boolean crossed() {
    return violated >= 0 || crossedColumn >= 0;
  }

  /// Multipliers that refute what crossed: the row that cannot be, or both ends of a column, and
  /// the rows that gave the ends before.
  double[] refutation() {
    double[] all = new double[rows.size()];
    long[] nothing = new long[least.length];
    if (violated >= 0) {
      Row row = rows.get(violated);
      boolean low = row.least().isPresent() && known(row).compareTo(row.least().get()) < 0;
      all[violated] = low ? 1 : -1;
      return restored(all, nothing);
    }
    nothing[crossedColumn] = 1;
    double[] low = restored(all, nothing);
    nothing[crossedColumn] = -1;
    double[] high = restored(all, nothing);
    for (int r = 0; r < all.length; r++) {
      all[r] = low[r] + high[r];
    }
    return all;
  }

  boolean fixed(int column) {
    return least[column].compareTo(most[column]) >= 0;
  }

  /// Whether the row has to be solved for.
  boolean stays(int row) {
    return !gone[row];
  }

  /// What the fixed columns of a row add up to.
  BigInteger known(Row row) {
    BigInteger sum = BigInteger.ZERO;
    for (Term term : row.terms()) {
      if (fixed(term.column())) {
        sum = sum.add(least[term.column()].multiply(BigInteger.valueOf(term.coefficient())));
      }
    }
    return sum;
  }

  private void reduce(int r, Deque<Integer> open) {
    Row row = rows.get(r);
    List<Term> free = row.terms().stream().filter(term -> !fixed(term.column())).toList();
    if (gone[r] || free.size() > 1) {
      return;
    }
    gone[r] = true;
    BigInteger known = known(row);
    if (free.isEmpty()) {
      if (row.least().isPresent() && known.compareTo(row.least().get()) < 0
          || row.most().isPresent() && known.compareTo(row.most().get()) > 0) {
        violated = r;
      }
      return;
    }
    Term only = free.getFirst();
    boolean turned = only.coefficient() < 0;
    tighten(r, only, (turned ? row.most() : row.least()).map(end -> end.subtract(known)), true);
    tighten(r, only, (turned ? row.least() : row.most()).map(end -> end.subtract(known)), false);
    if (fixed(only.column())) {
      open.addAll(rowsOf.get(only.column()));
    }
  }

  /// Gives the columns of a row that no announced number bounds the most that the row leaves them;
  /// a solver that works in floating point does not bear a million million beside one ballot.
  private void boundUnbounded(int r) {
    Row row = rows.get(r);
    if (gone[r] || row.most().isEmpty()) {
      return;
    }
    BigInteger others = BigInteger.ZERO;
    for (Term term : row.terms()) {
      BigInteger end = term.coefficient() > 0 ? least[term.column()] : most[term.column()];
      others = others.add(end.multiply(BigInteger.valueOf(term.coefficient())));
    }
    for (Term term : row.terms()) {
      int column = term.column();
      if (term.coefficient() > 0 && most[column].compareTo(UNBOUNDED) > 0) {
        BigInteger own = least[column].multiply(BigInteger.valueOf(term.coefficient()));
        BigInteger left = row.most().get().subtract(others).add(own);
        tighten(r, term, Optional.of(left), false);
      }
    }
  }

  /// Takes an end over if it is tighter. Ends are kept whole, a little too wide.
  private void tighten(int r, Term only, Optional<BigInteger> needed, boolean low) {
    if (needed.isEmpty()) {
      return;
    }
    BigInteger[] parts = needed.get().divideAndRemainder(BigInteger.valueOf(only.coefficient()));
    boolean negative = needed.get().signum() * Long.signum(only.coefficient()) < 0;
    BigInteger end = parts[0];
    if (parts[1].signum() != 0 && low && negative) {
      end = end.subtract(BigInteger.ONE);
    } else if (parts[1].signum() != 0 && !low && !negative) {
      end = end.add(BigInteger.ONE);
    }
    int column = only.column();
    if (low ? end.compareTo(least[column]) > 0 : end.compareTo(most[column]) < 0) {
      (low ? least : most)[column] = end;
      bounds.add(new Bound(r, column, only.coefficient(), low));
      if (crossedColumn < 0 && least[column].compareTo(most[column]) > 0) {
        crossedColumn = column;
      }
    }
  }

  /// Adds the multipliers of the rows that became ends: as much as is left of the column's cost, if
  /// the cost asks for that end.
  ///
  /// @param solved multipliers of the rows that were solved for, zero for the others
  double[] restored(double[] solved, long[] objective) {
    double[] all = solved.clone();
    double[] cost = new double[objective.length];
    for (int column = 0; column < cost.length; column++) {
      cost[column] = objective[column];
    }
    for (int r = 0; r < all.length; r++) {
      take(cost, r, all[r]);
    }
    for (Bound bound : bounds.reversed()) {
      double left = cost[bound.column()];
      if (bound.low() ? left > 0 : left < 0) {
        double times = left / bound.coefficient();
        all[bound.row()] += times;
        take(cost, bound.row(), times);
      }
    }
    return all;
  }

  private void take(double[] cost, int r, double times) {
    if (times != 0) {
      for (Term term : rows.get(r).terms()) {
        cost[term.column()] -= times * term.coefficient();
      }
    }
  }
}
