package org.acta.quickcount;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The sampling frame: every polling station, its stratum, and how many voters it has.
///
/// What is drawn is a *unit*: a station, or a cluster of stations such as a polling centre.
public final class Frame {
  private final Map<String, Station> stations;
  private final Map<String, List<Station>> units;
  private final Map<String, Stratum> strata;

  /// A station of the frame.
  ///
  /// @param code unique within the frame
  /// @param stratum the stratum it was put in before the draw
  /// @param cluster the unit it is drawn with; its own code where stations are drawn one by one
  /// @param group the group of stations whose registered voters the estimates are calibrated to;
  ///   empty if all are one group
  /// @param registered registered voters, zero if it has none of its own
  public record Station(
      String code, String stratum, String cluster, String group, long registered) {
    /// @throws IllegalArgumentException if there are fewer than no voters
    public Station {
      if (registered < 0) {
        throw new IllegalArgumentException(
            "station " + code + " has at least 0 registered voters, not " + registered);
      }
    }

    /// A station that is drawn by itself, with nothing to be calibrated to.
    public static Station of(String code, String stratum, long registered) {
      return new Station(code, stratum, code, "", registered);
    }
  }

  /// A stratum of the frame.
  ///
  /// @param units clusters, or stations where these are drawn one by one
  /// @param registered registered voters
  public record Stratum(String code, int units, int stations, long registered) {}

  private Frame(
      Map<String, Station> stations,
      Map<String, List<Station>> units,
      Map<String, Stratum> strata) {
    this.stations = stations;
    this.units = units;
    this.strata = strata;
  }

  /// A frame of these stations, in this order.
  ///
  /// @throws IllegalArgumentException if there is none, if two have the same code, or if a cluster
  ///   lies in two strata
  public static Frame of(List<Station> stations) {
    if (stations.isEmpty()) {
      throw new IllegalArgumentException("a frame needs at least 1 station, not 0");
    }
    Map<String, Station> byCode = new LinkedHashMap<>();
    Map<String, List<Station>> units = new LinkedHashMap<>();
    for (Station station : stations) {
      if (byCode.put(station.code(), station) != null) {
        throw new IllegalArgumentException(
            "the station '" + station.code() + "' is twice in the frame");
      }
      List<Station> unit = units.computeIfAbsent(station.cluster(), _ -> new ArrayList<>(1));
      if (!unit.isEmpty() && !unit.getFirst().stratum().equals(station.stratum())) {
        throw new IllegalArgumentException(
            "the cluster '" + station.cluster() + "' lies in two strata");
      }
      unit.add(station);
    }
    return new Frame(byCode, units, strata(units));
  }

  private static Map<String, Stratum> strata(Map<String, List<Station>> units) {
    Map<String, Stratum> strata = new LinkedHashMap<>();
    for (List<Station> unit : units.values()) {
      long registered = unit.stream().mapToLong(Station::registered).sum();
      strata.merge(
          unit.getFirst().stratum(),
          new Stratum(unit.getFirst().stratum(), 1, unit.size(), registered),
          (a, b) ->
              new Stratum(
                  a.code(),
                  a.units() + b.units(),
                  a.stations() + b.stations(),
                  a.registered() + b.registered()));
    }
    return strata;
  }

  /// The same stations with some strata put together, which widens nothing by itself but must be
  /// declared: it takes stations of unlike strata for alike.
  ///
  /// @param merged the strata to put together; their codes joined by `+` name the new one
  /// @throws IllegalArgumentException if a stratum is not in the frame, or is named twice
  public Frame merging(List<List<String>> merged) {
    Map<String, String> names = new HashMap<>();
    for (List<String> together : merged) {
      String name = String.join("+", together);
      for (String code : together) {
        if (!strata.containsKey(code) || names.put(code, name) != null) {
          throw new IllegalArgumentException(
              "the stratum '" + code + "' is not in the frame, or is merged twice");
        }
      }
    }
    if (names.isEmpty()) {
      return this;
    }
    return of(
        stations.values().stream()
            .map(s ->
                new Station(
                    s.code(),
                    names.getOrDefault(s.stratum(), s.stratum()),
                    s.cluster(),
                    s.group(),
                    s.registered()))
            .toList());
  }

  /// Every station, in the order given.
  public List<Station> stations() {
    return List.copyOf(stations.values());
  }

  /// The station of that code, if there is one.
  public Optional<Station> station(String code) {
    return Optional.ofNullable(stations.get(code));
  }

  /// Every stratum, in the order in which the stations name them.
  public List<Stratum> strata() {
    return List.copyOf(strata.values());
  }

  /// The stratum of that code, if there is one.
  public Optional<Stratum> stratum(String code) {
    return Optional.ofNullable(strata.get(code));
  }

  /// The stations of a unit, in the order given; none if there is no such unit.
  public List<Station> unit(String cluster) {
    return List.copyOf(units.getOrDefault(cluster, List.of()));
  }

  /// Whether some unit has several stations.
  public boolean clustered() {
    return units.size() < stations.size();
  }

  /// Registered voters by group, in the order in which the stations name them.
  public Map<String, Long> registeredByGroup() {
    Map<String, Long> groups = new LinkedHashMap<>();
    stations.values().forEach(s -> groups.merge(s.group(), s.registered(), Long::sum));
    return groups;
  }

  /// The units of each stratum, both in the order given.
  Map<String, List<List<Station>>> unitsByStratum() {
    Map<String, List<List<Station>>> byStratum = new LinkedHashMap<>();
    units
        .values()
        .forEach(unit ->
            byStratum.computeIfAbsent(unit.getFirst().stratum(), _ -> new ArrayList<>()).add(unit));
    return byStratum;
  }
}
