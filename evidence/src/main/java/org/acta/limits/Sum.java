package org.acta.limits;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acta.bounds.Proof;
import org.acta.bounds.Proof.Factor;
import org.acta.limits.Programme.Ends;
import org.acta.limits.Programme.Row;
import org.acta.limits.Programme.Term;

/// Rows of a programme added up in whole numbers.
///
/// Let `c` be the objective and `y` the multipliers, each over the denominator `D`. For all figures
/// `x` within the rows, `D·c·x = Σ y·(row) + d·x` with the reduced costs `d = D·c - yA`. A row
/// above its least times a positive multiplier, or below its most times a negative one, bounds its
/// part from below; a figure between its ends does the same for `d·x`. So the sum of those ends,
/// over `D`, is at most `c·x`.
///
/// @param least in units of the objective times the denominator
record Sum(Proof proof, BigInteger least) {
  /// Denominators to be tried, since multipliers of sums of ballots are nearly always whole or
  /// simple fractions, and those leave no reduced cost that ought to be zero.
  private static final List<BigInteger> DENOMINATORS =
      List.of(
          BigInteger.ONE,
          BigInteger.TWO,
          BigInteger.valueOf(12),
          BigInteger.valueOf(2520),
          BigInteger.valueOf(1_000_000),
          BigInteger.ONE.shiftLeft(50));

  private static final double CLOSE = 1e-7;

  /// The best that a proposal proves.
  static Sum best(
      Programme programme, List<Ends> ends, long[] objective, List<Proposer.Proposal> proposals) {
    Sum best = none(programme, ends, objective);
    for (Proposer.Proposal proposal : proposals) {
      if (proposal.rows().length == programme.rows().size()) {
        for (BigInteger denominator : DENOMINATORS) {
          Sum sum = of(programme, ends, objective, proposal.rows(), denominator);
          best = sum.compareTo(best) > 0 ? sum : best;
          if (best.reaches(proposal.value())) {
            return best;
          }
        }
        Optional<Fractions> fractions = Fractions.of(proposal.rows());
        if (fractions.isPresent()) {
          Sum sum = of(programme, ends, objective, fractions.get());
          best = sum.compareTo(best) > 0 ? sum : best;
        }
      }
    }
    return best;
  }

  /// What the ends of the columns prove without any other row.
  static Sum none(Programme programme, List<Ends> ends, long[] objective) {
    return of(programme, ends, objective, new double[programme.rows().size()], BigInteger.ONE);
  }

  private boolean reaches(double value) {
    double proved = new BigDecimal(least).doubleValue() / proof.denominator().doubleValue();
    return proved >= value - CLOSE * (1 + Math.abs(value));
  }

  private int compareTo(Sum other) {
    return least
        .multiply(other.proof.denominator())
        .compareTo(other.least.multiply(proof.denominator()));
  }

  /// Rounds the multipliers to fractions, and adds up.
  static Sum of(
      Programme programme,
      List<Ends> ends,
      long[] objective,
      double[] multipliers,
      BigInteger denominator) {
    BigInteger[] times = new BigInteger[multipliers.length];
    for (int r = 0; r < times.length; r++) {
      times[r] = rounded(programme.rows().get(r), multipliers[r], denominator);
    }
    return of(programme, ends, objective, times, denominator);
  }

  private static Sum of(
      Programme programme, List<Ends> ends, long[] objective, Fractions fractions) {
    BigInteger[] times = fractions.times();
    for (int r = 0; r < times.length; r++) {
      times[r] = usable(programme.rows().get(r), times[r]);
    }
    return of(programme, ends, objective, times, fractions.denominator());
  }

  /// The multiplier as a fraction; zero where it would need an end that the row has not, or where
  /// the row bounds one column alone.
  private static BigInteger rounded(Row row, double multiplier, BigInteger denominator) {
    if (!Double.isFinite(multiplier) || Math.abs(multiplier) > 1e15) {
      return BigInteger.ZERO;
    }
    BigInteger times =
        new BigDecimal(multiplier)
            .multiply(new BigDecimal(denominator))
            .setScale(0, RoundingMode.HALF_EVEN)
            .toBigInteger();
    return usable(row, times);
  }

  private static BigInteger usable(Row row, BigInteger times) {
    boolean usable =
        times.signum() > 0 ? row.least().isPresent() : times.signum() < 0 && row.most().isPresent();
    return usable && !row.boundsOne() ? times : BigInteger.ZERO;
  }

  private static Sum of(
      Programme programme,
      List<Ends> ends,
      long[] objective,
      BigInteger[] times,
      BigInteger denominator) {
    BigInteger least = BigInteger.ZERO;
    BigInteger[] reduced = new BigInteger[objective.length];
    for (int column = 0; column < reduced.length; column++) {
      reduced[column] = denominator.multiply(BigInteger.valueOf(objective[column]));
    }
    for (int r = 0; r < times.length; r++) {
      if (times[r].signum() != 0) {
        Row row = programme.rows().get(r);
        least = least.add(times[r].multiply(end(row, times[r])));
        for (Term term : row.terms()) {
          reduced[term.column()] =
              reduced[term.column()].subtract(
                  times[r].multiply(BigInteger.valueOf(term.coefficient())));
        }
      }
    }
    for (int column = 0; column < reduced.length; column++) {
      BigInteger cost = reduced[column];
      if (cost.signum() != 0) {
        Ends of = ends.get(column);
        boolean low = cost.signum() > 0;
        least = least.add(cost.multiply(low ? of.least() : of.most()));
        int row = low ? of.leastRow() : of.mostRow();
        if (row >= 0) {
          times[row] = times[row].add(cost);
        }
      }
    }
    return new Sum(new Proof(denominator, factors(times)), least);
  }

  private static BigInteger end(Row row, BigInteger times) {
    Optional<BigInteger> end = times.signum() > 0 ? row.least() : row.most();
    return end.orElseThrow();
  }

  private static List<Factor> factors(BigInteger[] times) {
    List<Factor> factors = new ArrayList<>();
    for (int row = 0; row < times.length; row++) {
      if (times[row].signum() != 0) {
        factors.add(new Factor(row, times[row]));
      }
    }
    return factors;
  }

  /// The least whole number that the sum allows.
  BigInteger wholeLeast() {
    return ceil(least, proof.denominator());
  }

  /// The same, rounded down.
  BigInteger lessThanLeast() {
    return ceil(least.negate(), proof.denominator()).negate();
  }

  static BigInteger ceil(BigInteger number, BigInteger by) {
    BigInteger[] parts = number.divideAndRemainder(by);
    return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
  }

  /// The largest factor, as a number of times the denominator; at least 1.
  BigInteger largestFactor() {
    BigInteger largest = BigInteger.ONE;
    for (Factor factor : proof.factors()) {
      largest = largest.max(factor.times().abs());
    }
    return largest;
  }
}
