package org.acta.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an actor is.
public enum ActorKind {
  /// A state, its head, its government, its foreign ministry and embassies.
  STATE,
  /// An organisation of states.
  IGO,
  /// A commission, court, parliament or army, as a power of its state.
  ORGAN,
  PARTY,
  PERSON,
  /// Any other organisation.
  ORG,
  /// People who act together, or states that are counted together.
  GROUP,
  /// Who publishes. State media are outlets, never their state.
  OUTLET;

  /// The kind as it is written.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The kind that is written so.
  public static Optional<ActorKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
