package org.acta.solve;

/// What is left of the work that one report may ask of the simplex. It is counted in numbers that
/// its steps are expected to change, not in seconds, so that a report is the same on every machine.
final class Effort {
  /// About ten seconds of one core of 2020.
  static final long OF_A_REPORT = 40_000_000_000L;

  private long left;
  private boolean exhausted;

  Effort(long left) {
    this.left = left;
  }

  /// Whether something was not looked for.
  boolean exhausted() {
    return exhausted;
  }

  /// Takes what a search is expected to need, if that much is left.
  boolean spend(long expected) {
    if (expected > left) {
      exhausted = true;
      return false;
    }
    left -= expected;
    return true;
  }
}
