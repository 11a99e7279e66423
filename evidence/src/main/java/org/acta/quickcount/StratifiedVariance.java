package org.acta.quickcount;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The variance of a total that was added up from a stratified sample.
///
/// For a stratum with n of N units, the variance s² of the units' totals gives N²·(1 − n/N)·s²/n;
/// units of which only m of M stations are known add (N/n)·Σ M²·(1 − m/M)·w²/m, where w² is the
/// variance within (Cochran, sections 5.4 and 11.8). Where a unit's variance within cannot be
/// estimated, since one of several stations is known, the correction 1 − n/N is left out instead,
/// which overstates the variance.
///
/// A stratum with one unit of several has no s², and one whose only unit has one of several
/// stations known has no w². Either gets the larger of two: the pooled s² of the other strata, and
/// the square of what that unit itself is off, which is an overestimate on average, since it holds
/// what the stratum's mean is off as well.
///
/// @param value the variance
/// @param degrees of freedom, by Welch: (Σv)²/Σ(v²/(f + 2)) − 2 for parts v of f degrees each.
///   Satterthwaite's simpler (Σv)²/Σ(v²/f) takes the squares of estimates for those of variances,
///   and gives a third of the degrees where every stratum has two units; at most Σf
/// @param borrowed the part of it that strata with a single unit have
record StratifiedVariance(double value, double degrees, double borrowed) {

  /// A unit's residuals.
  ///
  /// @param of stations in the unit
  /// @param known the residuals of those that are known, at least one
  record Unit(double of, double[] known) {
    double total() {
      return of / known.length * Moments.sum(known);
    }

    boolean whole() {
      return known.length >= of;
    }

    /// Whether the variance within can be estimated, or there is none.
    boolean estimable() {
      return whole() || known.length > 1;
    }

    double within() {
      return of * of * (1 - known.length / of) * Moments.variance(known) / known.length;
    }
  }

  /// A stratum that says nothing of how much its units differ.
  ///
  /// @param of units in the stratum
  private record Single(double of, Unit unit) {
    double variance(double pooled) {
      double spread = Math.max(pooled, unit.total() * unit.total());
      return unit.estimable()
          ? of * of * (1 - 1 / of) * spread + of * unit.within()
          : of * of * spread;
    }
  }

  /// Adds up strata.
  static final class Sum {
    private final List<Single> single = new ArrayList<>();
    private double value;
    private double squares;
    private double pooled;
    private double freedom;

    /// @param of units in the stratum
    /// @param units those that arrived, at least one
    void add(double of, List<Unit> units) {
      double n = units.size();
      boolean estimable = units.stream().allMatch(Unit::estimable);
      if (n == 1 && (of > 1 || !estimable)) {
        single.add(new Single(of, units.getFirst()));
        return;
      }
      double spread = Moments.variance(units.stream().mapToDouble(Unit::total).toArray());
      double left = estimable ? 1 - n / of : 1;
      double variance = of * of * left * spread / n;
      if (estimable) {
        variance += of / n * units.stream().mapToDouble(Unit::within).sum();
      }
      pooled += (n - 1) * spread;
      freedom += n - 1;
      value += variance;
      squares += variance * variance / (n + 1);
    }

    /// The variance of all strata; empty if it cannot be estimated from any.
    Optional<StratifiedVariance> variance() {
      if (freedom == 0 && !single.isEmpty()) {
        return Optional.empty();
      }
      double borrowed = 0;
      for (Single stratum : single) {
        double variance = stratum.variance(pooled / freedom);
        borrowed += variance;
        squares += variance * variance / 3;
      }
      double all = value + borrowed;
      double degrees = squares > 0 ? all * all / squares - 2 : freedom;
      return Optional.of(
          new StratifiedVariance(
              all, Math.clamp(degrees, 1, Math.max(1, freedom)), all > 0 ? borrowed / all : 0));
    }
  }
}
