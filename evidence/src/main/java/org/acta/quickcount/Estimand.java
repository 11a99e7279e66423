package org.acta.quickcount;

/// What is estimated: a ratio of two totals over all stations.
public sealed interface Estimand {
  /// A choice's share of the votes, from 0 to 1.
  ///
  /// @param choice position in [Arrival#votes]
  record Share(int choice) implements Estimand {}

  /// By how much one choice's share exceeds another's, from −1 to 1. Its error is smaller than two
  /// separate shares suggest if the two rise and fall together, and larger if one gains what the
  /// other loses; so it has a variance of its own.
  record Lead(int ahead, int behind) implements Estimand {}

  /// Ballots cast as a share of registered voters.
  record Turnout() implements Estimand {}

  /// The upper part of the ratio for one sheet, in ballots.
  default double numerator(Arrival arrival) {
    return switch (this) {
      case Share(int choice) -> arrival.votes().get(choice);
      case Lead(int ahead, int behind) ->
          arrival.votes().get(ahead) - (double) arrival.votes().get(behind);
      case Turnout() -> arrival.cast().orElse(0);
    };
  }

  /// The lower part of the ratio for one sheet: ballots, or registered voters.
  default double denominator(Arrival arrival) {
    return switch (this) {
      case Share _, Lead _ -> arrival.base();
      case Turnout() -> arrival.cast().isPresent() ? arrival.station().registered() : 0;
    };
  }

  /// The least that it can be.
  default double least() {
    return this instanceof Lead ? -1 : 0;
  }
}
