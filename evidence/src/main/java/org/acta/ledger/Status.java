package org.acta.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How real a deed is in the article.
public enum Status {
  /// The actor says it.
  STATED,
  /// Somebody else reports it of the actor.
  ATTRIBUTED,
  /// The article keeps a distance: "appeared to", "at least".
  HEDGED,
  /// It depends on something.
  CONDITIONAL,
  PLANNED,
  /// Somebody called for it.
  CALLED,
  ONGOING,
  OCCURRED,
  /// It happened before the news of the article.
  BACKGROUND,
  DENIED;

  /// The status as it is written.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The status that is written so.
  public static Optional<Status> of(String word) {
    return Arrays.stream(values()).filter(status -> status.word().equals(word)).findFirst();
  }
}
