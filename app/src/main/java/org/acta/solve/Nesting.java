package org.acta.solve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.limits.Programme;
import org.acta.limits.Programme.Row;
import org.acta.limits.Programme.Term;

/// The rows of a programme, each without the known sums that lie within it.
///
/// A total of the whole less the totals of its states is a total of what lies elsewhere. That says
/// the same with fewer columns, and states that no other row joins can then be solved one by one.
final class Nesting {
  private static final Comparator<Row> BY_SIZE = Comparator.comparingInt(row -> row.terms().size());

  private final List<Row> rows;
  private final List<Taken> taken = new ArrayList<>();

  /// A sum that was taken out of a row, so many times.
  private record Taken(int row, int inner, long times) {}

  Nesting(Programme programme) {
    List<Row> all = programme.rows();
    Map<Integer, List<Integer>> sums = new HashMap<>();
    for (int r = 0; r < all.size(); r++) {
      Row row = all.get(r);
      if (row.terms().size() > 1 && row.least().isPresent() && row.least().equals(row.most())) {
        sums.computeIfAbsent(row.terms().getFirst().column(), none -> new ArrayList<>()).add(r);
      }
    }
    List<Row> without = new ArrayList<>();
    for (int r = 0; r < all.size(); r++) {
      without.add(sums.isEmpty() ? all.get(r) : without(all, r, sums));
    }
    rows = List.copyOf(without);
  }

  /// In the order of the programme.
  List<Row> rows() {
    return rows;
  }

  private Row without(List<Row> all, int r, Map<Integer, List<Integer>> sums) {
    Row row = all.get(r);
    List<Integer> inner = new ArrayList<>();
    for (Term term : row.terms()) {
      for (int sum : sums.getOrDefault(term.column(), List.of())) {
        int larger = BY_SIZE.compare(row, all.get(sum));
        if (larger > 0 || larger == 0 && r > sum) {
          inner.add(sum);
        }
      }
    }
    if (inner.isEmpty()) {
      return row;
    }
    inner.sort(
        Comparator.comparing((Integer sum) -> all.get(sum), BY_SIZE.reversed())
            .thenComparing(Comparator.naturalOrder()));
    Map<Integer, Long> left = new HashMap<>();
    row.terms().forEach(term -> left.put(term.column(), term.coefficient()));
    BigInteger gone = BigInteger.ZERO;
    for (int sum : inner) {
      long times = times(left, all.get(sum).terms());
      if (times != 0) {
        taken.add(new Taken(r, sum, times));
        all.get(sum).terms().forEach(term -> left.remove(term.column()));
        gone = gone.add(all.get(sum).least().orElseThrow().multiply(BigInteger.valueOf(times)));
      }
    }
    BigInteger less = gone;
    return new Row(
        row.statement(),
        row.terms().stream().filter(term -> left.containsKey(term.column())).toList(),
        row.least().map(end -> end.subtract(less)),
        row.most().map(end -> end.subtract(less)));
  }

  /// How often a sum lies within what is left of a row, or zero.
  private static long times(Map<Integer, Long> left, List<Term> sum) {
    long first = sum.getFirst().coefficient();
    long held = left.getOrDefault(sum.getFirst().column(), 0L);
    if (held % first != 0) {
      return 0;
    }
    for (Term term : sum) {
      Optional<Long> here = Optional.ofNullable(left.get(term.column()));
      if (here.isEmpty() || here.get() != held / first * term.coefficient()) {
        return 0;
      }
    }
    return held / first;
  }

  /// The multipliers of the rows as they were, from those of the rows that are left of them.
  double[] unfolded(double[] multipliers) {
    double[] all = multipliers.clone();
    for (Taken sum : taken) {
      all[sum.inner()] -= sum.times() * multipliers[sum.row()];
    }
    return all;
  }
}
