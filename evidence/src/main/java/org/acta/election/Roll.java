package org.acta.election;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The register of voters: how many there are, how many stations, where those are and who votes
/// there, if known.
///
/// @param registered registered voters in total, as the electoral body gave it
/// @param stations polling stations in total
/// @param largestStation the most voters that any station has, where the law or the electoral body
///   says so
/// @param byStation registered voters by station code, in file order; may be partial or empty
/// @param frame where the stations are, those without a number of voters included
public record Roll(
    OptionalLong registered,
    OptionalLong stations,
    OptionalLong largestStation,
    Map<String, Long> byStation,
    Frame frame) {
  /// A roll of which nothing is known.
  public static final Roll UNKNOWN =
      new Roll(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), Map.of());

  /// @throws IllegalArgumentException if there is a frame and a station with voters is not in it
  public Roll {
    byStation = Collections.unmodifiableMap(new LinkedHashMap<>(byStation));
    if (frame != Frame.NONE) {
      for (String code : byStation.keySet()) {
        if (!frame.places().containsKey(code)) {
          throw new IllegalArgumentException("the frame does not name the station '" + code + "'");
        }
      }
    }
  }

  /// A roll that says of its stations only how many voters they have.
  public Roll(
      OptionalLong registered,
      OptionalLong stations,
      OptionalLong largestStation,
      Map<String, Long> byStation) {
    this(registered, stations, largestStation, byStation, Frame.NONE);
  }

  /// A list of stations and where they are. Hundreds of thousands are listed at times, so that they
  /// are collected once and not copied.
  public static final class Frame {
    /// No list.
    public static final Frame NONE = new Builder().build(List.of());

    private final List<String> levels;
    private final Map<String, Place> places;

    private Frame(List<String> levels, Map<String, Place> places) {
      this.levels = List.copyOf(levels);
      this.places = Collections.unmodifiableMap(places);
    }

    /// What the levels of the place tree are called, from the top.
    public List<String> levels() {
      return levels;
    }

    /// By station code, in file order; the root where nobody said.
    public Map<String, Place> places() {
      return places;
    }

    @Override
    public String toString() {
      return "Frame[levels=" + levels + ", places=" + places + "]";
    }

    /// Collects the stations of one list.
    public static final class Builder {
      private Map<String, Place> places = new LinkedHashMap<>();

      /// Lists a station unless it is listed.
      ///
      /// @return where it was listed before, if it was
      public @Nullable Place add(String code, Place place) {
        return places.putIfAbsent(code, place);
      }

      /// Lists a station, or puts one that is listed elsewhere; it keeps its turn.
      public void put(String code, Place place) {
        places.put(code, place);
      }

      public boolean isEmpty() {
        return places.isEmpty();
      }

      /// The list, after which the builder is empty again.
      public Frame build(List<String> levels) {
        Frame frame = new Frame(levels, places);
        places = new LinkedHashMap<>();
        return frame;
      }
    }
  }

  /// The codes of the stations that the roll names, with or without a number of voters, in file
  /// order.
  public Set<String> codes() {
    return frame.places().isEmpty() ? byStation.keySet() : frame.places().keySet();
  }

  /// Whether the roll names a station.
  public boolean names(String station) {
    return codes().contains(station);
  }

  /// Whether each station that the roll names has a number of voters.
  private boolean numbersEach() {
    return byStation.size() == codes().size();
  }

  /// Whether the roll names every station: it has at least one, agrees with their number if that
  /// was given, and with the total of voters if that was given and each station has its own. Where
  /// some have none, the total of voters alone cannot tell.
  public boolean namesEvery() {
    return !codes().isEmpty()
        && (stations.isEmpty() || stations.getAsLong() == codes().size())
        && (registered.isEmpty()
            || (numbersEach()
                ? registered.getAsLong() == registeredByStation()
                : stations.isPresent()));
  }

  /// Whether the roll names every station, each with its registered voters.
  public boolean whole() {
    return numbersEach() && namesEvery();
  }

  /// The sum over the stations of which the roll gives a number.
  public long registeredByStation() {
    return byStation.values().stream().mapToLong(Long::longValue).sum();
  }

  /// Stations in total: as given, or counted if the roll names every one.
  public OptionalLong stationsInAll() {
    return stations.isEmpty() && namesEvery() ? OptionalLong.of(codes().size()) : stations;
  }

  /// Registered voters in total: as given, or added up if the roll gives those of every station.
  public OptionalLong registeredInAll() {
    return registered.isEmpty() && whole() ? OptionalLong.of(registeredByStation()) : registered;
  }

  /// Registered voters of one station, if the roll gives them.
  public OptionalLong of(String station) {
    Long known = byStation.get(station);
    return known == null ? OptionalLong.empty() : OptionalLong.of(known);
  }
}
