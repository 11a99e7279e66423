package org.acta.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// That a person stands by an entry of the ledger.
///
/// @param by who, as they want to be known; not empty
/// @param edited names of the fields that the person changed, sorted
/// @param reader name and version of what proposed it; empty if the person wrote it by hand
/// @param rule by which it was proposed
public record Confirmation(
    String by, Instant at, List<String> edited, Optional<String> reader, Optional<String> rule) {
  /// @throws IllegalArgumentException if nobody confirms
  public Confirmation {
    if (by.isBlank()) {
      throw new IllegalArgumentException("somebody confirms");
    }
    edited = edited.stream().sorted().distinct().toList();
  }
}
