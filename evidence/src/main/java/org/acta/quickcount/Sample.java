package org.acta.quickcount;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The stations that were drawn, by stratum and in the order drawn.
public record Sample(List<Frame.Station> stations) {
  /// @throws IllegalArgumentException if a station was drawn twice
  public Sample {
    stations = List.copyOf(stations);
    Set<String> codes = new HashSet<>();
    for (Frame.Station station : stations) {
      if (!codes.add(station.code())) {
        throw new IllegalArgumentException("the station '" + station.code() + "' is drawn twice");
      }
    }
  }

  /// Drawn units by stratum.
  Map<String, Set<String>> unitsByStratum() {
    Map<String, Set<String>> units = new LinkedHashMap<>();
    stations.forEach(station ->
        units
            .computeIfAbsent(station.stratum(), _ -> new LinkedHashSet<>())
            .add(station.cluster()));
    return units;
  }

  /// Drawn stations by unit.
  Map<String, Integer> stationsByUnit() {
    Map<String, Integer> stations = new LinkedHashMap<>();
    this.stations.forEach(station -> stations.merge(station.cluster(), 1, Integer::sum));
    return stations;
  }
}
