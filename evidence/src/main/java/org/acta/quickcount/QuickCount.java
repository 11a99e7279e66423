package org.acta.quickcount;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;

/// A sample's arrivals, and what they say of the whole frame.
///
/// The estimates are for the strata with arrivals; [#responses] tells which have none. Immutable.
public final class QuickCount {
  private final Frame frame;
  private final Optional<Sample> sample;
  private final List<Arrival> arrivals;
  private final boolean calibrated;
  private final Expansion expansion;

  private QuickCount(
      Frame frame, Optional<Sample> sample, List<Arrival> arrivals, boolean calibrated) {
    this.frame = frame;
    this.sample = sample;
    this.arrivals = arrivals;
    this.calibrated = calibrated;
    this.expansion = Expansion.of(frame, arrivals, calibrated);
  }

  /// The quick count of these arrivals.
  ///
  /// @param frame with any strata that were merged
  /// @param sample what was drawn, of the same frame; empty if nobody says, so that what is missing
  ///   is not known
  /// @param arrivals sheets with all their figures, one of a station
  /// @throws IllegalArgumentException if there is no arrival, if a station arrives twice, or if it
  ///   is not in the frame or in the sample
  public static QuickCount of(Frame frame, Optional<Sample> sample, List<Arrival> arrivals) {
    if (arrivals.isEmpty()) {
      throw new IllegalArgumentException("a quick count needs at least 1 arrival, not 0");
    }
    Set<String> drawn =
        sample
            .map(s -> s.stations().stream().map(Frame.Station::code).collect(Collectors.toSet()))
            .orElse(Set.of());
    Set<String> seen = new HashSet<>();
    for (Arrival arrival : arrivals) {
      String code = arrival.station().code();
      if (!seen.add(code)) {
        throw new IllegalArgumentException("the station '" + code + "' arrives twice");
      }
      if (!frame.station(code).equals(Optional.of(arrival.station()))) {
        throw new IllegalArgumentException("the station '" + code + "' is not that of the frame");
      }
      if (sample.isPresent() && !drawn.contains(code)) {
        throw new IllegalArgumentException("the station '" + code + "' is not in the sample");
      }
    }
    return new QuickCount(frame, sample, List.copyOf(arrivals), false);
  }

  /// The same arrivals, weighted so that in each group of stations their registered voters add up
  /// to those of the frame (post-stratification by a ratio; Särndal, Swensson and Wretman, section
  /// 7.6). It helps where the arrivals have too many large stations, or too few of a region.
  public QuickCount calibrated() {
    return new QuickCount(frame, sample, arrivals, true);
  }

  /// Whether the arrivals are weighted to the registered voters of the frame.
  public boolean isCalibrated() {
    return calibrated;
  }

  /// The frame, with any strata that were merged.
  public Frame frame() {
    return frame;
  }

  /// What was drawn, if anybody says.
  public Optional<Sample> sample() {
    return sample;
  }

  /// The sheets that came in, in the order given.
  public List<Arrival> arrivals() {
    return arrivals;
  }

  /// The groups whose registered voters no arrival stands for; empty unless [#isCalibrated].
  public List<String> groupsWithoutArrivals() {
    if (!calibrated) {
      return List.of();
    }
    Set<String> seen =
        arrivals.stream()
            .filter(a -> a.station().registered() > 0)
            .map(a -> a.station().group())
            .collect(Collectors.toSet());
    return frame.registeredByGroup().entrySet().stream()
        .filter(group -> group.getValue() > 0 && !seen.contains(group.getKey()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /// Estimates a share, a lead or the turnout.
  ///
  /// @return empty if the arrivals hold no ballot, or for the turnout no registered voter
  public Optional<Estimate> estimate(Estimand estimand) {
    return expansion.estimate(estimand);
  }

  /// What came in from each stratum, in the order of the frame.
  public List<Response> responses() {
    Map<String, Set<String>> drawnUnits = sample.map(Sample::unitsByStratum).orElse(Map.of());
    Map<String, Integer> drawn = new HashMap<>();
    sample.ifPresent(
        s -> s.stations().forEach(station -> drawn.merge(station.stratum(), 1, Integer::sum)));
    Map<String, Set<String>> units = new HashMap<>();
    Map<String, Integer> sheets = new HashMap<>();
    for (Arrival arrival : arrivals) {
      String stratum = arrival.station().stratum();
      units.computeIfAbsent(stratum, _ -> new HashSet<>()).add(arrival.station().cluster());
      sheets.merge(stratum, 1, Integer::sum);
    }
    return frame.strata().stream()
        .map(stratum -> {
          String code = stratum.code();
          return new Response(
              stratum,
              sample.isPresent()
                  ? OptionalInt.of(drawnUnits.getOrDefault(code, Set.of()).size())
                  : OptionalInt.empty(),
              sample.isPresent()
                  ? OptionalInt.of(drawn.getOrDefault(code, 0))
                  : OptionalInt.empty(),
              units.getOrDefault(code, Set.of()).size(),
              sheets.getOrDefault(code, 0));
        })
        .toList();
  }

  /// What the missing sheets of the sample could do; empty if the sample is not known, none is
  /// missing, or the arrivals are calibrated: the bounds are those of the plain weights.
  public Optional<Unseen> unseen(Estimand estimand) {
    return calibrated
        ? Optional.empty()
        : sample.flatMap(s -> Unseen.of(frame, s, arrivals, estimand));
  }

  /// An estimate from the sheets that had come in by some moment.
  ///
  /// @param until of the last sheet in it
  /// @param sheets how many there were
  /// @param strata how many strata they came from
  public record Moment(LocalDateTime until, int sheets, int strata, Optional<Estimate> estimate) {}

  /// The estimate as time went on, at moments that divide the arrivals evenly. Early arrivals are
  /// no random sample: stations that are small, near or well connected report first.
  ///
  /// @param moments at least one; fewer are returned if sheets came in at the same time
  /// @return in the order of time, the last with every sheet that has a time; empty if none has
  /// @throws IllegalArgumentException if no moment is asked for
  public List<Moment> curve(Estimand estimand, int moments) {
    if (moments < 1) {
      throw new IllegalArgumentException("a curve has at least 1 moment, not " + moments);
    }
    List<Arrival> timed =
        arrivals.stream()
            .filter(arrival -> arrival.at().isPresent())
            .sorted(
                Comparator.comparing((Arrival arrival) -> arrival.at().orElseThrow())
                    .thenComparing(arrival -> arrival.station().code()))
            .toList();
    Map<LocalDateTime, Moment> curve = new LinkedHashMap<>();
    for (int i = 1; i <= moments && !timed.isEmpty(); i++) {
      int end = Math.max(1, (int) ((long) timed.size() * i / moments));
      LocalDateTime until = timed.get(end - 1).at().orElseThrow();
      while (end < timed.size() && timed.get(end).at().orElseThrow().equals(until)) {
        end++;
      }
      if (!curve.containsKey(until)) {
        List<Arrival> before = timed.subList(0, end);
        curve.put(
            until,
            new Moment(
                until,
                end,
                (int) before.stream().map(a -> a.station().stratum()).distinct().count(),
                Expansion.of(frame, before, calibrated).estimate(estimand)));
      }
    }
    return new ArrayList<>(curve.values());
  }
}
