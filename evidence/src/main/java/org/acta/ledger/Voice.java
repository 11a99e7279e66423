package org.acta.ledger;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// Who asserts a deed.
public enum Voice {
  /// A source that the article names.
  SOURCE,
  /// The article itself.
  AUTHOR;

  /// The voice as it is written.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The voice that is written so.
  public static Optional<Voice> of(String word) {
    return Arrays.stream(values()).filter(voice -> voice.word().equals(word)).findFirst();
  }
}
