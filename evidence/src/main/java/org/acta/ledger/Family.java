package org.acta.ledger;

import java.util.Locale;

/// Kinds of positions that come to the same.
public enum Family {
  ACCEPT,
  NEUTRAL,
  DOUBT,
  REFUSE,
  CLAIM;

  /// The family as it is written.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
