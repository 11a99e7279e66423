package org.acta.quickcount;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// How far each station's earlier votes were from the national share, unit by unit.
///
/// @param byStratum the stations of each unit that have a result, in ballots
/// @param total votes in all, scaled up to the stations without a result
record Residuals(Map<String, List<double[]>> byStratum, double total) {

  /// @throws IllegalArgumentException if no station of the frame has an earlier result
  static Residuals of(Frame frame, Planning.History history) {
    Map<String, double[]> sums = new HashMap<>();
    for (Frame.Station station : frame.stations()) {
      Planning.Result result = history.results().get(station.code());
      if (result != null) {
        double[] sum = sums.computeIfAbsent(station.stratum(), _ -> new double[3]);
        sum[0] += result.votes();
        sum[1] += result.of();
        sum[2]++;
      }
    }
    double votes = 0;
    double all = 0;
    for (Frame.Stratum stratum : frame.strata()) {
      double[] sum = sums.getOrDefault(stratum.code(), new double[] {0, 0, 1});
      votes += sum[0] * stratum.stations() / sum[2];
      all += sum[1] * stratum.stations() / sum[2];
    }
    if (all <= 0) {
      throw new IllegalArgumentException("no station of the frame has an earlier result");
    }
    double share = votes / all;
    Map<String, List<double[]>> byStratum = new LinkedHashMap<>();
    frame
        .unitsByStratum()
        .forEach((stratum, units) ->
            byStratum.put(
                stratum,
                units.stream()
                    .map(unit -> residuals(unit, history.results(), share))
                    .filter(unit -> unit.length > 0)
                    .toList()));
    return new Residuals(byStratum, all);
  }

  private static double[] residuals(
      List<Frame.Station> unit, Map<String, Planning.Result> results, double share) {
    return unit.stream()
        .filter(station -> results.containsKey(station.code()))
        .map(station -> results.get(station.code()))
        .mapToDouble(result -> result.votes() - share * result.of())
        .toArray();
  }

  /// The variance between the units of a stratum, in ballots squared.
  static double between(List<double[]> units) {
    return Moments.variance(units.stream().mapToDouble(Moments::sum).toArray());
  }
}
