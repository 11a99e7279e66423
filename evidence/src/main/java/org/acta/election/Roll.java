package org.acta.election;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/// The register of voters: how many there are, how many stations, and who votes where if known.
///
/// @param registered registered voters in total, as the electoral body gave it
/// @param stations polling stations in total
/// @param byStation registered voters by station code, in file order; may be partial or empty
public record Roll(OptionalLong registered, OptionalLong stations, Map<String, Long> byStation) {
  /// A roll of which nothing is known.
  public static final Roll UNKNOWN = new Roll(OptionalLong.empty(), OptionalLong.empty(), Map.of());

  public Roll {
    byStation = Collections.unmodifiableMap(new LinkedHashMap<>(byStation));
  }

  /// Registered voters of one station, if the roll names it.
  public OptionalLong of(String station) {
    Long known = byStation.get(station);
    return known == null ? OptionalLong.empty() : OptionalLong.of(known);
  }
}
