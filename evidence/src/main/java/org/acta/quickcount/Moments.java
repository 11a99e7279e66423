package org.acta.quickcount;

/// Sums and variances, added up in the order given so that they are the same everywhere.
final class Moments {
  private Moments() {}

  static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }

  /// The sample variance, with n − 1; zero for fewer than two values.
  static double variance(double[] values) {
    if (values.length < 2) {
      return 0;
    }
    double mean = sum(values) / values.length;
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return squares / (values.length - 1);
  }
}
