package org.acta.quickcount;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;

/// What the sheets of the sample that did not arrive could do to an estimate, whatever they say.
///
/// No chance is in these bounds, and no interval: they are where the estimate itself would lie had
/// every sampled sheet arrived, each missing one with as many ballots as its station has registered
/// voters (or, if it has none of its own, as the largest sheet of its stratum), all of them for one
/// side.
///
/// @param sheets how many are missing
/// @param low the least that the estimate could be
/// @param high the most that the estimate could be
/// @param tie for a lead, the lead that the missing sheets would need on average to bring it to
///   zero if they are as large as the others of their strata; beyond −1 or 1 they cannot. Empty for
///   other estimates
public record Unseen(int sheets, double low, double high, OptionalDouble tie) {

  static Optional<Unseen> of(
      Frame frame, Sample sample, List<Arrival> arrivals, Estimand estimand) {
    Map<String, Arrival> byCode = new HashMap<>();
    arrivals.forEach(arrival -> byCode.put(arrival.station().code(), arrival));
    if (byCode.size() == sample.stations().size()) {
      return Optional.empty();
    }
    return Optional.of(new Weighing(frame, sample, byCode, estimand).bounds());
  }

  private static final class Weighing {
    private final Frame frame;
    private final Sample sample;
    private final Map<String, Arrival> arrived;
    private final Estimand estimand;
    private final Map<String, Integer> drawnUnits = new HashMap<>();
    private final Map<String, Integer> drawnStations;
    private final Map<String, double[]> sizes = new HashMap<>();
    private final double[] anySize = new double[3];

    Weighing(Frame frame, Sample sample, Map<String, Arrival> arrived, Estimand estimand) {
      this.frame = frame;
      this.sample = sample;
      this.arrived = arrived;
      this.estimand = estimand;
      this.drawnStations = sample.stationsByUnit();
      Set<String> units = new HashSet<>();
      for (Frame.Station station : sample.stations()) {
        if (units.add(station.cluster())) {
          drawnUnits.merge(station.stratum(), 1, Integer::sum);
        }
        Arrival arrival = arrived.get(station.code());
        if (arrival != null) {
          measure(sizes.computeIfAbsent(station.stratum(), _ -> new double[3]), arrival);
          measure(anySize, arrival);
        }
      }
    }

    /// Sheets, their size together, and the largest.
    private void measure(double[] size, Arrival arrival) {
      double of = estimand.denominator(arrival);
      size[0]++;
      size[1] += of;
      size[2] = Math.max(size[2], of);
    }

    private double weight(Frame.Station station) {
      double units = frame.stratum(station.stratum()).orElseThrow().units();
      double stations = frame.unit(station.cluster()).size();
      return units
          / drawnUnits.getOrDefault(station.stratum(), 1)
          * stations
          / drawnStations.getOrDefault(station.cluster(), 1);
    }

    private Unseen bounds() {
      double seen = 0;
      double of = 0;
      double most = 0;
      double usual = 0;
      int missing = 0;
      for (Frame.Station station : sample.stations()) {
        double weight = weight(station);
        Arrival arrival = arrived.get(station.code());
        if (arrival != null) {
          seen += weight * estimand.numerator(arrival);
          of += weight * estimand.denominator(arrival);
        } else {
          double[] size = sizes.getOrDefault(station.stratum(), anySize);
          missing++;
          most += weight * (station.registered() > 0 ? station.registered() : size[2]);
          usual += weight * (size[0] > 0 ? size[1] / size[0] : 0);
        }
      }
      double all = Math.max(of + most, Double.MIN_NORMAL);
      double against = estimand instanceof Estimand.Lead ? seen - most : seen;
      return new Unseen(
          missing,
          Math.max(estimand.least(), against / all),
          Math.min(1, (seen + most) / all),
          estimand instanceof Estimand.Lead && usual > 0
              ? OptionalDouble.of(-seen / usual)
              : OptionalDouble.empty());
    }
  }
}
