package org.acta.quickcount;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/// How a sample is drawn: so many units of each stratum, and how many stations of each unit.
///
/// Every stratum gets at least two units, without which its variance cannot be estimated, or all of
/// them if it has fewer. A stratum of which every unit is drawn is a *certainty* stratum: it adds
/// nothing to the error as long as all its sheets arrive.
///
/// @param units units to draw by stratum, in the order of the frame
/// @param perUnit how many stations of each drawn unit; empty for all of them
public record Design(Frame frame, Map<String, Integer> units, OptionalInt perUnit) {
  /// The fewest units of a stratum from which a variance can be estimated.
  public static final int FEWEST = 2;

  /// @throws IllegalArgumentException if a stratum is not in the frame, gets more units than it
  ///   has, or fewer than two of several
  public Design {
    units = Collections.unmodifiableMap(new LinkedHashMap<>(units));
    if (perUnit.isPresent() && perUnit.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "a unit gives at least 1 station, not " + perUnit.getAsInt());
    }
    for (String code : units.keySet()) {
      if (frame.stratum(code).isEmpty()) {
        throw new IllegalArgumentException("the frame has no stratum '" + code + "'");
      }
    }
    for (Frame.Stratum stratum : frame.strata()) {
      int drawn = units.getOrDefault(stratum.code(), 0);
      if (drawn < Math.min(FEWEST, stratum.units()) || drawn > stratum.units()) {
        throw new IllegalArgumentException(
            "stratum '"
                + stratum.code()
                + "' has "
                + stratum.units()
                + " units, of which "
                + Math.min(FEWEST, stratum.units())
                + " to "
                + stratum.units()
                + " are drawn, not "
                + drawn);
      }
    }
  }

  /// Divides a size among the strata.
  ///
  /// @param size units in all, certainty strata included
  /// @param certainty strata of which every unit is drawn
  /// @throws IllegalArgumentException if the size is less than [#smallest] or more than the frame
  ///   has, or a declared allocation does not fit
  public static Design of(
      Frame frame, Allocation allocation, int size, Set<String> certainty, OptionalInt perUnit) {
    if (allocation instanceof Allocation.Declared(var declared)) {
      return new Design(frame, declared, perUnit);
    }
    List<Frame.Stratum> strata = frame.strata();
    int all = strata.stream().mapToInt(Frame.Stratum::units).sum();
    int fewest = smallest(frame, certainty);
    if (size < fewest || size > all) {
      throw new IllegalArgumentException(
          "a sample of this frame has " + fewest + " to " + all + " units, not " + size);
    }
    double[] weights = new double[strata.size()];
    int[] least = new int[strata.size()];
    int[] most = new int[strata.size()];
    for (int i = 0; i < weights.length; i++) {
      Frame.Stratum stratum = strata.get(i);
      weights[i] = weight(allocation, stratum);
      most[i] = stratum.units();
      least[i] = certainty.contains(stratum.code()) ? most[i] : Math.min(FEWEST, most[i]);
    }
    int[] given = Apportionment.divide(size, weights, least, most);
    Map<String, Integer> units = new LinkedHashMap<>();
    for (int i = 0; i < given.length; i++) {
      units.put(strata.get(i).code(), given[i]);
    }
    return new Design(frame, units, perUnit);
  }

  private static double weight(Allocation allocation, Frame.Stratum stratum) {
    return switch (allocation) {
      case Allocation.Proportional() -> stratum.units();
      case Allocation.Equal() -> 1;
      case Allocation.Neyman(var spread) ->
          stratum.units() * spread.getOrDefault(stratum.code(), 0.0);
      case Allocation.Declared(var units) -> units.getOrDefault(stratum.code(), 0);
    };
  }

  /// The fewest units that a sample of this frame has.
  public static int smallest(Frame frame, Set<String> certainty) {
    return frame.strata().stream()
        .mapToInt(stratum ->
            certainty.contains(stratum.code())
                ? stratum.units()
                : Math.min(FEWEST, stratum.units()))
        .sum();
  }

  /// Units in all.
  public int size() {
    return units.values().stream().mapToInt(Integer::intValue).sum();
  }

  /// Draws the sample: the units with the lowest tickets of each stratum, and of each unit the
  /// stations with the lowest tickets.
  public Sample draw(Lottery lottery) {
    List<Frame.Station> drawn = new ArrayList<>();
    frame
        .unitsByStratum()
        .forEach((stratum, all) -> {
          List<String> codes = all.stream().map(unit -> unit.getFirst().cluster()).toList();
          lottery.order(codes).stream()
              .limit(units.getOrDefault(stratum, 0))
              .forEach(cluster -> drawn.addAll(stations(cluster, lottery)));
        });
    return new Sample(drawn);
  }

  private List<Frame.Station> stations(String cluster, Lottery lottery) {
    List<Frame.Station> all = frame.unit(cluster);
    if (perUnit.isEmpty() || perUnit.getAsInt() >= all.size()) {
      return all;
    }
    List<String> codes = all.stream().map(Frame.Station::code).toList();
    return lottery.order(codes).stream()
        .limit(perUnit.getAsInt())
        .map(code -> frame.station(code).orElseThrow())
        .toList();
  }
}
