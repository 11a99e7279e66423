package org.acta.quickcount;

import java.util.Optional;
import java.util.OptionalDouble;

/// An estimate with its error.
///
/// @param value a share, or a difference of two
/// @param precision empty if no stratum has the two units that a variance needs
public record Estimate(Estimand estimand, double value, Optional<Precision> precision) {

  /// How far chance in the draw may have moved an estimate.
  ///
  /// @param standardError as a share
  /// @param degrees of freedom, by Welch's formula; few degrees widen the intervals
  /// @param at95 the interval at 95 per cent
  /// @param at99 the interval at 99 per cent
  /// @param designEffect the variance compared with that of as many stations drawn from the whole
  ///   frame without strata or clusters; below 1 the strata help
  /// @param ballots the size of a simple random sample of single ballots with the same error, if
  ///   the estimate is of a share; ballots of one station are alike, so that it is much smaller
  ///   than the number of ballots on the sheets
  /// @param borrowed the part of the variance that strata with a single unit have, which is bounded
  ///   from other strata and not measured; from 0 to 1
  public record Precision(
      double standardError,
      double degrees,
      Interval at95,
      Interval at99,
      double designEffect,
      OptionalDouble ballots,
      double borrowed) {}

  /// How far an announced figure is from this estimate.
  ///
  /// @param announced a share, or a difference of two
  public Distance to(double announced) {
    double apart = announced - value;
    return new Distance(
        announced,
        apart,
        precision
            .filter(p -> p.standardError() > 0)
            .map(p -> OptionalDouble.of(apart / p.standardError()))
            .orElse(OptionalDouble.empty()),
        precision.map(p -> p.at95().holds(announced)),
        precision.map(p -> p.at99().holds(announced)));
  }

  /// An announced figure beside an estimate.
  ///
  /// @param apart announced less estimated, as a share
  /// @param standardErrors the same in standard errors; empty if there is no error
  /// @param within95 whether the 95 per cent interval holds the announced figure
  /// @param within99 the same of the 99 per cent interval
  public record Distance(
      double announced,
      double apart,
      OptionalDouble standardErrors,
      Optional<Boolean> within95,
      Optional<Boolean> within99) {}
}
