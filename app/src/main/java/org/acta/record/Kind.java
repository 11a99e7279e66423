package org.acta.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What an entry can be.
public enum Kind {
  ELECTION,
  SOURCE,
  PLACES,
  SHEET,
  BULLETIN,
  CERTIFICATION,
  CHALLENGE,
  STATEMENT,
  POSITION,
  EVENT,
  RELATION,
  AUDIT,
  CORRECTION,
  WITHDRAWAL,
  SUBMISSION,
  TOMBSTONE,
  STEP,
  IMAGE,
  QUICKCOUNT;

  /// As entries write it, such as `sheet`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The kind that is written so.
  public static Optional<Kind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }
}
