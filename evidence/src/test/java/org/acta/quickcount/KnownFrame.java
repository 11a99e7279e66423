package org.acta.quickcount;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/// A frame of which every sheet is known, so that what a sample says can be held against the truth.
///
/// Support differs by stratum, by cluster and by station; turnout differs by stratum; stations have
/// 150 to 900 registered voters. Two choices and a rest.
final class KnownFrame {
  final Frame frame;
  final Map<String, Arrival> sheets = new HashMap<>();

  private KnownFrame(Frame frame) {
    this.frame = frame;
  }

  /// @param strata how many
  /// @param clusters in each stratum
  /// @param stations in each cluster, from 1 to this many
  static KnownFrame of(long seed, int strata, int clusters, int stations) {
    Random random = new Random(seed);
    List<Frame.Station> frame = new ArrayList<>();
    List<long[]> figures = new ArrayList<>();
    for (int h = 0; h < strata; h++) {
      double here = 0.25 + 0.4 * random.nextDouble();
      double turnout = 0.5 + 0.3 * random.nextDouble();
      int size = Math.max(3, clusters / 2 + random.nextInt(clusters));
      for (int c = 0; c < size; c++) {
        double centre = here + 0.08 * random.nextGaussian();
        int of = stations == 1 ? 1 : 1 + random.nextInt(stations);
        for (int s = 0; s < of; s++) {
          String cluster = h + "-" + c;
          String code = stations == 1 ? cluster : cluster + "-" + s;
          long registered = 150 + random.nextInt(750);
          frame.add(
              new Frame.Station(
                  code, "s" + h, cluster, h % 2 == 0 ? "north" : "south", registered));
          figures.add(sheet(random, registered, turnout, centre));
        }
      }
    }
    KnownFrame known = new KnownFrame(Frame.of(frame));
    for (int i = 0; i < figures.size(); i++) {
      long[] f = figures.get(i);
      known.sheets.put(
          frame.get(i).code(),
          new Arrival(
              frame.get(i),
              List.of(f[0], f[1], f[2]),
              f[0] + f[1] + f[2],
              OptionalLong.of(f[0] + f[1] + f[2]),
              Optional.empty()));
    }
    return known;
  }

  private static long[] sheet(Random random, long registered, double turnout, double centre) {
    long cast =
        Math.round(registered * Math.clamp(turnout + 0.06 * random.nextGaussian(), 0.05, 1));
    double first = Math.clamp(centre + 0.06 * random.nextGaussian(), 0.02, 0.9);
    long a = Math.round(cast * first);
    long b = Math.round((cast - a) * Math.clamp(0.7 + 0.1 * random.nextGaussian(), 0, 1));
    return new long[] {a, b, cast - a - b};
  }

  /// What is true of all stations.
  double truth(Estimand estimand) {
    double numerator = 0;
    double denominator = 0;
    for (Frame.Station station : frame.stations()) {
      numerator += estimand.numerator(sheet(station));
      denominator += estimand.denominator(sheet(station));
    }
    return numerator / denominator;
  }

  Arrival sheet(Frame.Station station) {
    return Objects.requireNonNull(sheets.get(station.code()), station.code());
  }

  /// A sample with proportional allocation.
  Sample sample(String seed, int units, OptionalInt perUnit) {
    return Design.of(frame, new Allocation.Proportional(), units, Set.of(), perUnit)
        .draw(new Lottery(seed));
  }

  /// The count of those sheets of a sample that arrive.
  QuickCount count(Sample sample, Predicate<Arrival> arrives) {
    return QuickCount.of(
        frame,
        Optional.of(sample),
        sample.stations().stream().map(this::sheet).filter(arrives).toList());
  }
}
