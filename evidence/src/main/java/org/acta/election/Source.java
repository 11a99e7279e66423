package org.acta.election;

import java.util.Optional;

/// Who says it.
///
/// @param id short and unique within the election
/// @param name the body's own name
/// @param kind what it is in this election
/// @param stateRun whether a state owns or directs it; empty where nobody has said
/// @param url where it publishes
public record Source(
    String id, String name, Kind kind, Optional<Boolean> stateRun, Optional<String> url) {

  /// What a source is in an election. No kind is more believed than another.
  public enum Kind {
    ELECTORAL_BODY,
    PARTY,
    OBSERVER,
    PRESS,
    ACADEMIC,
    OTHER
  }
}
