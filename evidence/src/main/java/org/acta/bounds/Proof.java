package org.acta.bounds;

import java.math.BigInteger;
import java.util.List;

/// Multipliers that prove a range under declared assumptions: each row of a system of assumptions
/// as often as its factor says, added up, and divided by the denominator.
///
/// The rows are those of the `org.acta.limits.Programme` that the proof was checked against. By
/// weak duality a row may be taken any number of times, so that a wrong multiplier gives a weaker
/// range and never a false one.
///
/// @param denominator what every factor is divided by, at least 1
/// @param factors in the order of the rows; rows that are not named are not used
public record Proof(BigInteger denominator, List<Factor> factors) {
  /// How often a row is taken.
  ///
  /// @param row position in the programme
  /// @param times above zero where the row's lower end is used, below zero where its upper end is
  public record Factor(int row, BigInteger times) {}

  public Proof {
    factors = List.copyOf(factors);
    if (denominator.signum() <= 0) {
      throw new IllegalArgumentException(
          "a proof needs a denominator of at least 1, not " + denominator);
    }
  }
}
