package org.acta.quickcount;

import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/// How many standard errors an interval reaches to each side.
final class Quantiles {
  private Quantiles() {}

  /// Of the normal distribution.
  ///
  /// @param confidence between 0 and 1, such as 0.95
  static double normal(double confidence) {
    return NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - confidence) / 2);
  }

  /// Of Student's t.
  ///
  /// @param degrees of freedom, above zero
  static double student(double confidence, double degrees) {
    return TDistribution.of(degrees).inverseSurvivalProbability((1 - confidence) / 2);
  }
}
