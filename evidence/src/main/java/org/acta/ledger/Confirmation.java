package org.acta.ledger;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// That a person stands by an entry of the ledger.
///
/// @param by who, as they want to be known; not empty
/// @param edited fields that the person changed, by name, each with what was proposed; empty text
///   where nothing was
/// @param reader name and version of what proposed it; empty if the person wrote it by hand
/// @param rule by which it was proposed
public record Confirmation(
    String by,
    Instant at,
    Map<String, String> edited,
    Optional<String> reader,
    Optional<String> rule) {
  /// @throws IllegalArgumentException if nobody confirms
  public Confirmation {
    if (by.isBlank()) {
      throw new IllegalArgumentException("somebody confirms");
    }
    edited = Collections.unmodifiableMap(new TreeMap<>(edited));
  }
}
