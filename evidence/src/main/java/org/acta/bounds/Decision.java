package org.acta.bounds;

import java.util.Optional;

/// What a contest can end in. Choices are positions on the ballot.
public sealed interface Decision {
  /// The choice wins, or wins outright where a run-off was possible.
  record Wins(int choice) implements Decision {}

  /// Nobody wins outright.
  ///
  /// @param pair the two that go on, if that is settled too
  record RunOff(Optional<Pair> pair) implements Decision {}

  /// Two choices, the one with more seen votes first.
  record Pair(int first, int second) {}

  /// The proposal is carried.
  record Carried() implements Decision {}

  /// The proposal is not carried: no majority, or no quorum.
  record NotCarried() implements Decision {}
}
