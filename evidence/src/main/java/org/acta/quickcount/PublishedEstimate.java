package org.acta.quickcount;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/// An estimate that somebody else made and published, as it was read; all figures in per cent.
///
/// @param contest such as `2020 Parliamentary`
/// @param choice whose share it is
/// @param low the lower end of its interval
/// @param high the upper end of its interval
/// @param margin half the width of its interval
/// @param official the official figure
/// @param line of the file it was read from
public record PublishedEstimate(
    String contest,
    String choice,
    double estimate,
    OptionalDouble low,
    OptionalDouble high,
    OptionalDouble margin,
    OptionalDouble official,
    long line) {
  /// Figures printed with one decimal are off by as much as 0.05; two of them by twice that.
  private static final double ROUNDING = 0.1 + 1e-9;

  /// Workbooks hold 3.0000000000000004 for 3.
  private static final double NOISE = 1e-9;

  /// More ballots than a quick count has ever had the use of.
  private static final double MANY_BALLOTS = 1_000_000;

  /// What does not fit within one published estimate.
  public enum Problem {
    /// Neither interval nor margin, so that nobody can say how near it claims to be.
    NO_INTERVAL,
    /// The lower end is above the upper one.
    REVERSED,
    /// The estimate lies outside its own interval.
    OUTSIDE,
    /// The estimate is not in the middle of its interval.
    LOPSIDED,
    /// The margin is not half the width of the interval.
    MARGIN_DISAGREES,
    /// So small a margin would take a simple random sample of more than a million ballots; stations
    /// are alike within, so that no sample of stations comes near.
    TOO_NARROW
  }

  /// The interval as given, or else from the margin.
  public Optional<Interval> interval() {
    if (low.isPresent() && high.isPresent()) {
      return Optional.of(new Interval(0.95, low.getAsDouble(), high.getAsDouble()));
    }
    return margin.isPresent()
        ? Optional.of(
            new Interval(0.95, estimate - margin.getAsDouble(), estimate + margin.getAsDouble()))
        : Optional.empty();
  }

  /// What does not fit, in the order of [Problem].
  public List<Problem> problems() {
    Optional<Interval> interval = interval();
    if (interval.isEmpty()) {
      return List.of(Problem.NO_INTERVAL);
    }
    List<Problem> problems = new ArrayList<>();
    double from = interval.get().low();
    double to = interval.get().high();
    double half = (to - from) / 2;
    if (from > to) {
      problems.add(Problem.REVERSED);
    } else if (estimate < from - ROUNDING || estimate > to + ROUNDING) {
      problems.add(Problem.OUTSIDE);
    } else if (Math.abs((from + to) / 2 - estimate) > ROUNDING) {
      problems.add(Problem.LOPSIDED);
    }
    if (margin.isPresent() && Math.abs(margin.getAsDouble() - half) > ROUNDING) {
      problems.add(Problem.MARGIN_DISAGREES);
    }
    if (half > 0 && ballots(half) > MANY_BALLOTS) {
      problems.add(Problem.TOO_NARROW);
    }
    return problems;
  }

  /// How many single ballots, drawn at random, have this margin at 95 per cent.
  private double ballots(double half) {
    double z = Quantiles.normal(0.95);
    return z * z * estimate * (100 - estimate) / (half * half);
  }

  /// The official figure less the estimate, in points.
  public OptionalDouble apart() {
    return official.isPresent()
        ? OptionalDouble.of(official.getAsDouble() - estimate)
        : OptionalDouble.empty();
  }

  /// Whether the interval holds the official figure; empty if either is not there.
  public Optional<Boolean> holdsOfficial() {
    return official.isPresent()
        ? interval()
            .map(interval ->
                interval.low() - NOISE <= official.getAsDouble()
                    && official.getAsDouble() <= interval.high() + NOISE)
        : Optional.empty();
  }
}
