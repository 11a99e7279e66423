package org.acta.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What a position is about.
public enum Target {
  /// The declared or certified result, or the declared winner.
  RESULT,
  /// Another result or another winner.
  RIVAL_RESULT,
  /// The conduct of the vote or of the count.
  PROCESS;

  /// The target as it is written.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The target that is written so.
  public static Optional<Target> of(String word) {
    return Arrays.stream(values()).filter(target -> target.word().equals(word)).findFirst();
  }
}
