package org.acta.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What somebody who wants a result verified asks for.
public enum Demand {
  PUBLISH_RESULTS,
  RECOUNT,
  AUDIT,
  INVESTIGATION,
  RUNOFF,
  RERUN;

  /// The demand as it is written.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The demand that is written so.
  public static Optional<Demand> of(String word) {
    return Arrays.stream(values()).filter(demand -> demand.word().equals(word)).findFirst();
  }
}
