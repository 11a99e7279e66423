package org.acta.election;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;

/// The register of voters: how many there are, how many stations, and who votes where if known.
///
/// @param registered registered voters in total, as the electoral body gave it
/// @param stations polling stations in total
/// @param largestStation the most voters that any station has, where the law or the electoral body
///   says so
/// @param byStation registered voters by station code, in file order; may be partial or empty
public record Roll(
    OptionalLong registered,
    OptionalLong stations,
    OptionalLong largestStation,
    Map<String, Long> byStation) {
  /// A roll of which nothing is known.
  public static final Roll UNKNOWN =
      new Roll(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), Map.of());

  public Roll {
    byStation = Collections.unmodifiableMap(new LinkedHashMap<>(byStation));
  }

  /// Whether the roll names every station: it agrees with each total that was given, and has at
  /// least one station.
  public boolean whole() {
    return !byStation.isEmpty()
        && (stations.isEmpty() || stations.getAsLong() == byStation.size())
        && (registered.isEmpty() || registered.getAsLong() == registeredByStation());
  }

  /// The sum over the stations that the roll names.
  public long registeredByStation() {
    return byStation.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Stations in total: as given, or counted if the roll names every one.
  public OptionalLong stationsInAll() {
    return stations.isEmpty() && whole() ? OptionalLong.of(byStation.size()) : stations;
  }

  /// Registered voters in total: as given, or added up if the roll names every station.
  public OptionalLong registeredInAll() {
    return registered.isEmpty() && whole() ? OptionalLong.of(registeredByStation()) : registered;
  }

  /// Registered voters of one station, if the roll names it.
  public OptionalLong of(String station) {
    Long known = byStation.get(station);
    return known == null ? OptionalLong.empty() : OptionalLong.of(known);
  }
}
