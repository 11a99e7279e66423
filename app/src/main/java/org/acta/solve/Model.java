package org.acta.solve;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.limits.Programme.Row;
import org.acta.limits.Programme.Term;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.ModelEntity;
import org.ojalgo.optimisation.Optimisation.Result;
import org.ojalgo.optimisation.Optimisation.State;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.linear.LinearSolver;

/// Rows in the library's terms, with those columns that they need.
final class Model {
  private final ExpressionsBasedModel model = new ExpressionsBasedModel();
  private final List<Row> rows;
  private final Reduction reduction;
  private final Map<Integer, Variable> columns = new LinkedHashMap<>();
  private final Map<String, Side> sides = new LinkedHashMap<>();
  private final List<Integer> added = new ArrayList<>();

  /// What an expression of the model stands for.
  ///
  /// @param sign of the row's multiplier: 1 if it is the least that is asked for, -1 if it is the
  ///   most, 0 if both are the same number
  private record Side(int row, int sign) {}

  /// What the library found.
  ///
  /// @param value the least value that the multipliers prove, as far as floating point tells
  record Solved(boolean feasible, double[] multipliers, double value) {}

  Model(List<Row> rows, Reduction reduction) {
    this.rows = rows;
    this.reduction = reduction;
  }

  void add(int r) {
    added.add(r);
    Optional<BigDecimal> least = least(r).map(BigDecimal::new);
    Optional<BigDecimal> most = most(r).map(BigDecimal::new);
    if (least.isPresent() && least.equals(most)) {
      sum(new Side(r, 0)).level(least.get());
      return;
    }
    least.ifPresent(end -> sum(new Side(r, 1)).lower(end));
    most.ifPresent(end -> sum(new Side(r, -1)).upper(end));
  }

  private Optional<BigInteger> least(int r) {
    return rows.get(r).least().map(end -> end.subtract(reduction.known(rows.get(r))));
  }

  private Optional<BigInteger> most(int r) {
    return rows.get(r).most().map(end -> end.subtract(reduction.known(rows.get(r))));
  }

  private Expression sum(Side side) {
    String name = "r" + sides.size();
    sides.put(name, side);
    Expression sum = model.newExpression(name);
    for (Term term : rows.get(side.row()).terms()) {
      int column = term.column();
      if (!reduction.fixed(column)) {
        sum.set(
            columns.computeIfAbsent(
                column,
                none ->
                    model
                        .newVariable("c" + column)
                        .lower(new BigDecimal(reduction.least(column)))
                        .upper(new BigDecimal(reduction.most(column)))),
            term.coefficient());
      }
    }
    return sum;
  }

  /// How many numbers one step of the simplex may change, times as many steps as it often takes.
  long effort() {
    long height = sides.size();
    return height * (height + columns.size()) * 2 * height;
  }

  boolean holds(int column) {
    return columns.containsKey(column);
  }

  /// Whether the objective is zero here, so that nothing is to be proved.
  boolean indifferent(long[] objective) {
    return columns.keySet().stream().allMatch(column -> objective[column] == 0);
  }

  /// Lets every sum be missed, each ballot at a price of one.
  void allowToMiss() {
    sides.forEach((name, side) -> {
      Expression sum = model.getExpression(name);
      if (side.sign() >= 0) {
        sum.set(model.newVariable(name + "up").lower(0).weight(1), 1);
      }
      if (side.sign() <= 0) {
        sum.set(model.newVariable(name + "down").lower(0).weight(1), -1);
      }
    });
  }

  /// The library's signs differ with the way it took, except that a least has one sign and a most
  /// the other; where both are the same number, the sign that proves more is taken.
  Solved solved(long[] objective) {
    columns.forEach((column, variable) -> variable.weight(objective[column]));
    Result result = LinearSolver.newSolver(model).solve();
    double[] one = new double[rows.size()];
    double[] other = new double[rows.size()];
    for (var matched : result.getMatchedMultipliers()) {
      ModelEntity<?> entity = matched.getKey().left();
      Side side = sides.get(entity.getName());
      if (side != null) {
        double multiplier = matched.doubleValue();
        one[side.row()] += side.sign() == 0 ? multiplier : side.sign() * Math.abs(multiplier);
        other[side.row()] += side.sign() == 0 ? -multiplier : side.sign() * Math.abs(multiplier);
      }
    }
    double first = proved(one, objective);
    double second = proved(other, objective);
    return new Solved(
        result.getState() != State.INFEASIBLE,
        first >= second ? one : other,
        Math.max(first, second));
  }

  private double proved(double[] multipliers, long[] objective) {
    double[] cost = new double[objective.length];
    columns.keySet().forEach(column -> cost[column] = objective[column]);
    double sum = 0;
    for (int r : added) {
      double times = multipliers[r];
      if (times != 0) {
        sum += times * (times > 0 ? least(r) : most(r)).orElse(BigInteger.ZERO).doubleValue();
        for (Term term : rows.get(r).terms()) {
          cost[term.column()] -= times * term.coefficient();
        }
      }
    }
    for (int column : columns.keySet()) {
      double each = cost[column];
      sum += each * (each > 0 ? reduction.least(column) : reduction.most(column)).doubleValue();
    }
    return sum;
  }
}
