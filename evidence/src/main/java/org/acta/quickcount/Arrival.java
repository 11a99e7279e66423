package org.acta.quickcount;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// The sheet of a sampled station, as it came in.
///
/// @param station as the frame has it
/// @param votes by choice, each at least zero
/// @param base what shares are shares of: valid votes, or ballots cast
/// @param cast ballots cast, for the turnout; empty if the sheet does not say
/// @param at when it came in, by the clock of those who received it
public record Arrival(
    Frame.Station station,
    List<Long> votes,
    long base,
    OptionalLong cast,
    Optional<LocalDateTime> at) {
  /// @throws IllegalArgumentException if a figure is below zero
  public Arrival {
    votes = List.copyOf(votes);
    if (base < 0 || cast.orElse(0) < 0 || votes.stream().anyMatch(v -> v < 0)) {
      throw new IllegalArgumentException(
          "the sheet of station " + station.code() + " has a figure below 0");
    }
  }
}
