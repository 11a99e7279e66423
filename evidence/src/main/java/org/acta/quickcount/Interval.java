package org.acta.quickcount;

/// A confidence interval: of a hundred samples drawn in the same way, about `100 · confidence` give
/// an interval that holds the true figure, as far as chance in the draw is the only error.
///
/// @param confidence such as 0.95
/// @param low a share, never below what is possible
/// @param high a share, never above what is possible
public record Interval(double confidence, double low, double high) {
  /// Whether a figure lies within it, its ends included.
  public boolean holds(double share) {
    return low <= share && share <= high;
  }
}
