package org.acta.quickcount;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.IntToDoubleFunction;

/// Arrivals with their weights: how many stations each stands for.
///
/// With N units in a stratum of which n arrived, and M stations in a unit of which m arrived, a
/// sheet stands for (N/n)·(M/m) stations. If calibrated, the weights of each group g are multiplied
/// by L/L̂, its registered voters in the frame over those that the weights give.
final class Expansion {
  private final List<Arrival> arrivals;
  private final List<Group> strata;
  private final int[] groups;
  private final double[] weights;
  private final double[] factors;
  private final boolean calibrated;

  /// A stratum with arrivals.
  ///
  /// @param of units in the frame
  private record Group(double of, List<Unit> units) {}

  /// A unit with arrivals.
  ///
  /// @param of stations in the frame
  /// @param sheets positions of its arrivals
  private record Unit(double of, List<Integer> sheets) {}

  private Expansion(
      List<Arrival> arrivals, List<Group> strata, int[] groups, Map<Integer, Double> registered) {
    this.arrivals = arrivals;
    this.strata = strata;
    this.groups = groups;
    this.weights = new double[arrivals.size()];
    this.factors = new double[arrivals.size()];
    for (Group stratum : strata) {
      for (Unit unit : stratum.units()) {
        double weight = stratum.of() / stratum.units().size() * unit.of() / unit.sheets().size();
        unit.sheets().forEach(sheet -> weights[sheet] = weight);
      }
    }
    this.calibrated = !registered.isEmpty();
    calibrate(registered);
  }

  /// @param calibrated whether to weight to the registered voters of each group
  static Expansion of(Frame frame, List<Arrival> arrivals, boolean calibrated) {
    Map<String, Map<String, List<Integer>>> sheets = new LinkedHashMap<>();
    Map<String, Integer> numbers = new HashMap<>();
    int[] groups = new int[arrivals.size()];
    for (int i = 0; i < groups.length; i++) {
      Frame.Station station = arrivals.get(i).station();
      sheets
          .computeIfAbsent(station.stratum(), _ -> new LinkedHashMap<>())
          .computeIfAbsent(station.cluster(), _ -> new ArrayList<>())
          .add(i);
      groups[i] = numbers.computeIfAbsent(station.group(), _ -> numbers.size());
    }
    List<Group> strata = new ArrayList<>();
    for (Frame.Stratum stratum : frame.strata()) {
      List<Unit> units = new ArrayList<>();
      sheets
          .getOrDefault(stratum.code(), Map.of())
          .forEach((cluster, in) -> units.add(new Unit(frame.unit(cluster).size(), in)));
      if (!units.isEmpty()) {
        strata.add(new Group(stratum.units(), units));
      }
    }
    Map<Integer, Double> registered = new HashMap<>();
    if (calibrated) {
      frame
          .registeredByGroup()
          .forEach((group, voters) -> {
            if (numbers.containsKey(group)) {
              registered.put(numbers.get(group), (double) voters);
            }
          });
    }
    return new Expansion(arrivals, strata, groups, registered);
  }

  private void calibrate(Map<Integer, Double> registered) {
    double[] estimated = byGroup(i -> weights[i] * arrivals.get(i).station().registered());
    for (int i = 0; i < factors.length; i++) {
      Double voters = registered.get(groups[i]);
      factors[i] = voters == null || estimated[groups[i]] == 0 ? 1 : voters / estimated[groups[i]];
    }
  }

  private double[] byGroup(IntToDoubleFunction of) {
    double[] sums = new double[arrivals.size()];
    for (int i = 0; i < groups.length; i++) {
      sums[groups[i]] += of.applyAsDouble(i);
    }
    return sums;
  }

  private double sum(IntToDoubleFunction of) {
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += of.applyAsDouble(i);
    }
    return sum;
  }

  /// The ratio of the two totals, and its linearised variance.
  Optional<Estimate> estimate(Estimand estimand) {
    double of = sum(i -> weights[i] * factors[i] * estimand.denominator(arrivals.get(i)));
    if (of <= 0) {
      return Optional.empty();
    }
    double value = sum(i -> weights[i] * factors[i] * estimand.numerator(arrivals.get(i))) / of;
    double[] residuals = residuals(estimand, value, of);
    return Optional.of(new Estimate(estimand, value, precision(estimand, value, residuals)));
  }

  /// What each sheet moves the ratio by (Cochran, equation 6.13): its numerator less the ratio's
  /// share of its denominator, over the total. If calibrated, less what its registered voters
  /// explain within the group.
  private double[] residuals(Estimand estimand, double value, double of) {
    double[] moved = new double[arrivals.size()];
    for (int i = 0; i < moved.length; i++) {
      Arrival arrival = arrivals.get(i);
      moved[i] = (estimand.numerator(arrival) - value * estimand.denominator(arrival)) / of;
    }
    if (!calibrated) {
      return moved;
    }
    double[] sums = byGroup(i -> weights[i] * moved[i]);
    double[] voters = byGroup(i -> weights[i] * arrivals.get(i).station().registered());
    double[] residuals = new double[moved.length];
    for (int i = 0; i < moved.length; i++) {
      int group = groups[i];
      double slope = voters[group] == 0 ? 0 : sums[group] / voters[group];
      residuals[i] = factors[i] * (moved[i] - slope * arrivals.get(i).station().registered());
    }
    return residuals;
  }

  private Optional<Estimate.Precision> precision(
      Estimand estimand, double value, double[] residuals) {
    StratifiedVariance.Sum sum = new StratifiedVariance.Sum();
    for (Group stratum : strata) {
      List<StratifiedVariance.Unit> units =
          stratum.units().stream()
              .map(unit ->
                  new StratifiedVariance.Unit(
                      unit.of(), unit.sheets().stream().mapToDouble(i -> residuals[i]).toArray()))
              .toList();
      sum.add(stratum.of(), units);
    }
    return sum.variance().map(variance -> precision(estimand, value, variance, simple(residuals)));
  }

  private static Estimate.Precision precision(
      Estimand estimand, double value, StratifiedVariance variance, double simple) {
    double error = Math.sqrt(variance.value());
    boolean share = estimand instanceof Estimand.Share;
    return new Estimate.Precision(
        error,
        variance.degrees(),
        interval(estimand, value, error, variance.degrees(), 0.95),
        interval(estimand, value, error, variance.degrees(), 0.99),
        simple > 0 ? variance.value() / simple : 1,
        share && error > 0
            ? OptionalDouble.of(value * (1 - value) / variance.value())
            : OptionalDouble.empty(),
        variance.borrowed());
  }

  private static Interval interval(
      Estimand estimand, double value, double error, double degrees, double confidence) {
    double reach = error == 0 ? 0 : error * Quantiles.student(confidence, degrees);
    return new Interval(
        confidence, Math.max(estimand.least(), value - reach), Math.min(1, value + reach));
  }

  /// The variance of as many stations drawn from the whole frame at once.
  private double simple(double[] residuals) {
    double sheets = residuals.length;
    double stations = sum(i -> weights[i]);
    if (sheets < 2) {
      return 0;
    }
    double spread = sum(i -> weights[i] * residuals[i] * residuals[i]) / stations;
    double between = spread * sheets / (sheets - 1);
    return stations * stations * (1 - sheets / stations) * between / sheets;
  }
}
