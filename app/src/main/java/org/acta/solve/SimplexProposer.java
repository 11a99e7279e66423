package org.acta.solve;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.limits.Programme;
import org.acta.limits.Programme.Row;
import org.acta.limits.Programme.Term;
import org.acta.limits.Proposer;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.ModelEntity;
import org.ojalgo.optimisation.Optimisation.Result;
import org.ojalgo.optimisation.Optimisation.State;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.linear.LinearSolver;

/// Proposes the dual values of ojAlgo's simplex.
///
/// What announced totals leave no choice about is taken out first. A refutation comes from the
/// programme in which every other row may be missed at a price of one for each ballot: its dual
/// values are multipliers between -1 and 1 that add up to the least total that must be missed.
public final class SimplexProposer implements Proposer {

  @Override
  public Proposals least(Programme programme, long[] objective) {
    Reduction reduction = new Reduction(programme);
    if (reduction.crossed()) {
      return new Proposals(false, List.of());
    }
    Model model = new Model(programme);
    for (int r = 0; r < programme.rows().size(); r++) {
      if (reduction.stays(r)) {
        model.add(r, reduction);
      }
    }
    double settled = 0;
    for (int column = 0; column < objective.length; column++) {
      Variable open = model.columns.get(column);
      if (open != null) {
        open.weight(objective[column]);
      } else {
        BigInteger end = objective[column] > 0 ? reduction.least(column) : reduction.most(column);
        settled += objective[column] * end.doubleValue();
      }
    }
    Proposals found = model.solved();
    double besides = settled;
    return new Proposals(
        found.feasible(),
        found.proposals().stream()
            .map(proposal ->
                new Proposal(
                    reduction.restored(proposal.rows(), objective), proposal.value() + besides))
            .toList());
  }

  @Override
  public Proposals refutation(Programme programme) {
    Reduction nothing = Reduction.none(programme);
    if (nothing.crossed()) {
      return new Proposals(false, List.of());
    }
    Model model = new Model(programme);
    for (int r = 0; r < programme.rows().size(); r++) {
      if (nothing.stays(r)) {
        model.add(r, nothing);
      }
    }
    model.allowToMiss();
    return model.solved();
  }

  /// What an expression of the model stands for.
  ///
  /// @param sign of the row's multiplier: 1 if it is the least that is asked for, -1 if it is the
  ///   most, 0 if both are the same number
  private record Side(int row, int sign) {}

  /// A programme in the library's terms, with those columns that a row needs.
  private static final class Model {
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Programme programme;
    private final Map<Integer, Variable> columns = new HashMap<>();
    private final Map<String, Side> sides = new LinkedHashMap<>();

    Model(Programme programme) {
      this.programme = programme;
    }

    void add(int r, Reduction reduction) {
      Row row = programme.rows().get(r);
      BigInteger known = reduction.known(row);
      Optional<BigDecimal> least = row.least().map(end -> new BigDecimal(end.subtract(known)));
      Optional<BigDecimal> most = row.most().map(end -> new BigDecimal(end.subtract(known)));
      if (least.isPresent() && least.equals(most)) {
        sum(row, new Side(r, 0), reduction).level(least.get());
        return;
      }
      least.ifPresent(end -> sum(row, new Side(r, 1), reduction).lower(end));
      most.ifPresent(end -> sum(row, new Side(r, -1), reduction).upper(end));
    }

    private Expression sum(Row row, Side side, Reduction reduction) {
      String name = "r" + sides.size();
      sides.put(name, side);
      Expression sum = model.newExpression(name);
      for (Term term : row.terms()) {
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
    /// the other; where both are the same number, either sign is proposed.
    Proposals solved() {
      int rows = programme.rows().size();
      if (model.countVariables() == 0) {
        return new Proposals(true, List.of(new Proposal(new double[rows], 0)));
      }
      Result result = LinearSolver.newSolver(model).solve();
      double[] one = new double[rows];
      double[] other = new double[rows];
      for (var matched : result.getMatchedMultipliers()) {
        ModelEntity<?> entity = matched.getKey().left();
        Side side = sides.get(entity.getName());
        if (side != null) {
          double multiplier = matched.doubleValue();
          one[side.row()] += side.sign() == 0 ? multiplier : side.sign() * Math.abs(multiplier);
          other[side.row()] += side.sign() == 0 ? -multiplier : side.sign() * Math.abs(multiplier);
        }
      }
      return new Proposals(
          result.getState() != State.INFEASIBLE,
          List.of(new Proposal(one, result.getValue()), new Proposal(other, result.getValue())));
    }
  }
}
