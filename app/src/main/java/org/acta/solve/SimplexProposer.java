package org.acta.solve;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acta.limits.Programme;
import org.acta.limits.Programme.Ends;
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
/// Rows that bound one column alone are given as ends of the column. A refutation comes from the
/// programme in which every other row may be missed at a price of one for each ballot: its dual
/// values are multipliers between -1 and 1 that add up to the least total that must be missed.
public final class SimplexProposer implements Proposer {

  @Override
  public Proposals least(Programme programme, long[] objective) {
    Model model = new Model(programme);
    for (int column = 0; column < objective.length; column++) {
      if (objective[column] != 0) {
        model.columns.get(column).weight(objective[column]);
      }
    }
    return model.solved();
  }

  @Override
  public Proposals refutation(Programme programme) {
    Model model = new Model(programme);
    model.allowToMiss();
    return model.solved();
  }

  /// What an expression of the model stands for.
  ///
  /// @param sign of the row's multiplier: 1 if it is the least that is asked for, -1 if it is the
  ///   most, 0 if both are the same number
  private record Side(int row, int sign) {}

  /// A programme in the library's terms.
  private static final class Model {
    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final List<Variable> columns = new ArrayList<>();
    private final Map<String, Side> sides = new LinkedHashMap<>();
    private final int rows;
    private boolean crossed;

    Model(Programme programme) {
      rows = programme.rows().size();
      for (Ends ends : programme.ends()) {
        crossed |= ends.least().compareTo(ends.most()) > 0;
        columns.add(
            model
                .newVariable("c" + columns.size())
                .lower(ends.least().longValueExact())
                .upper(ends.most().longValueExact()));
      }
      for (int r = 0; r < rows; r++) {
        Row row = programme.rows().get(r);
        if (!row.boundsOne() && !row.terms().isEmpty()) {
          add(row, r);
        }
      }
    }

    private void add(Row row, int r) {
      if (row.least().isPresent() && row.least().equals(row.most())) {
        sum(row, new Side(r, 0)).level(new BigDecimal(row.least().get()));
        return;
      }
      row.least().ifPresent(least -> sum(row, new Side(r, 1)).lower(new BigDecimal(least)));
      row.most().ifPresent(most -> sum(row, new Side(r, -1)).upper(new BigDecimal(most)));
    }

    private Expression sum(Row row, Side side) {
      String name = "r" + sides.size();
      sides.put(name, side);
      Expression sum = model.newExpression(name);
      for (Term term : row.terms()) {
        sum.set(columns.get(term.column()), term.coefficient());
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
      if (crossed) {
        return new Proposals(false, List.of());
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
