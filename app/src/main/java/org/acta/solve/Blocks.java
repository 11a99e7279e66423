package org.acta.solve;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.limits.Programme;
import org.acta.limits.Programme.Term;
import org.acta.limits.Proposer.Proposal;
import org.acta.limits.Proposer.Proposals;
import org.acta.solve.Model.Solved;

/// A programme made smaller and cut into parts that share no column, so that the least of a sum is
/// the sum of the parts' least.
///
/// @param rowsOf the rows of each part
/// @param models the same as the library sees them
record Blocks(
    Programme programme,
    Nesting nesting,
    Reduction reduction,
    List<List<Integer>> rowsOf,
    List<Model> models) {

  static Blocks of(Programme programme) {
    Nesting nesting = new Nesting(programme);
    Reduction reduction = new Reduction(programme, nesting.rows());
    List<List<Integer>> parts =
        reduction.crossed() ? List.of() : parts(programme, nesting, reduction);
    List<Model> models = parts.stream().map(rows -> model(rows, nesting, reduction)).toList();
    return new Blocks(programme, nesting, reduction, parts, models);
  }

  private static Model model(List<Integer> rows, Nesting nesting, Reduction reduction) {
    Model model = new Model(nesting.rows(), reduction);
    rows.forEach(model::add);
    return model;
  }

  private static List<List<Integer>> parts(
      Programme programme, Nesting nesting, Reduction reduction) {
    int[] joined = new int[programme.columns().size()];
    Arrays.setAll(joined, column -> column);
    Map<Integer, Integer> firstOf = new LinkedHashMap<>();
    for (int r = 0; r < nesting.rows().size(); r++) {
      if (reduction.stays(r)) {
        int first = -1;
        for (Term term : nesting.rows().get(r).terms()) {
          if (!reduction.fixed(term.column())) {
            int root = root(joined, term.column());
            first = first < 0 ? root : first;
            joined[root] = first;
          }
        }
        firstOf.put(r, first);
      }
    }
    Map<Integer, List<Integer>> parts = new LinkedHashMap<>();
    firstOf.forEach(
        (r, first) -> parts.computeIfAbsent(root(joined, first), none -> new ArrayList<>()).add(r));
    return List.copyOf(parts.values());
  }

  private static int root(int[] joined, int column) {
    int at = column;
    while (joined[at] != at) {
      joined[at] = joined[joined[at]];
      at = joined[at];
    }
    return at;
  }

  /// Multipliers for the least of a sum. A part for which no effort is left gets none.
  Proposals least(long[] objective, Effort effort) {
    boolean all = Arrays.stream(objective).allMatch(coefficient -> coefficient == 0);
    double[] multipliers = new double[programme.rows().size()];
    double value = 0;
    for (Model model : models) {
      if ((all || !model.indifferent(objective)) && effort.spend(model.effort())) {
        Solved solved = model.solved(objective);
        if (!solved.feasible()) {
          return new Proposals(false, List.of());
        }
        value += solved.value();
        add(multipliers, solved.multipliers());
      }
    }
    for (int column = 0; column < objective.length; column++) {
      int at = column;
      if (objective[at] != 0 && models.stream().noneMatch(model -> model.holds(at))) {
        BigInteger end = objective[at] > 0 ? reduction.least(at) : reduction.most(at);
        value += objective[at] * end.doubleValue();
      }
    }
    return new Proposals(true, List.of(new Proposal(original(multipliers, objective), value)));
  }

  /// Multipliers that refute the first part that nothing satisfies.
  Optional<Proposal> refutation(Effort effort) {
    long[] nothing = new long[programme.columns().size()];
    for (int part = 0; part < models.size(); part++) {
      Model model = models.get(part);
      if (effort.spend(model.effort()) && !model.solved(nothing).feasible()) {
        Model missing = model(rowsOf.get(part), nesting, reduction);
        if (effort.spend(missing.effort())) {
          missing.allowToMiss();
          Solved solved = missing.solved(nothing);
          return Optional.of(scaled(original(solved.multipliers(), nothing), solved.value()));
        }
      }
    }
    return Optional.empty();
  }

  /// Multipliers that refute what needed no search.
  Proposal crossing() {
    return scaled(nesting.unfolded(reduction.refutation()), Double.MAX_VALUE);
  }

  private double[] original(double[] multipliers, long[] objective) {
    return nesting.unfolded(reduction.restored(multipliers, objective));
  }

  /// With the largest multiplier one, so that what they add up to is in ballots.
  private static Proposal scaled(double[] multipliers, double value) {
    double largest = Arrays.stream(multipliers).map(Math::abs).max().orElse(0);
    return largest == 0
        ? new Proposal(multipliers, value)
        : new Proposal(
            Arrays.stream(multipliers).map(times -> times / largest).toArray(), value / largest);
  }

  private static void add(double[] sum, double[] more) {
    for (int r = 0; r < sum.length; r++) {
      sum[r] += more[r];
    }
  }
}
