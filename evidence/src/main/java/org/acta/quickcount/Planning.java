package org.acta.quickcount;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntFunction;

/// What is expected of the stations before the election, to plan how many to draw.
public sealed interface Planning {
  /// Nothing is known but a guess: the share of the choice differs between the units of a stratum
  /// by this standard deviation, and units are alike in size.
  ///
  /// @param share standard deviation as a share of the votes, above 0 and at most 0.5
  record Spread(double share) implements Planning {
    /// @throws IllegalArgumentException if the standard deviation is out of its range
    public Spread {
      if (!(share > 0 && share <= 0.5)) {
        throw new IllegalArgumentException(
            "a spread of shares lies above 0 and at most at 0.5, not " + share);
      }
    }
  }

  /// An earlier election, station by station.
  ///
  /// @param results of each station by code; a station that is not there is taken for an average
  ///   one of its stratum
  record History(Map<String, Result> results) implements Planning {
    public History {
      results = Collections.unmodifiableMap(new LinkedHashMap<>(results));
    }
  }

  /// An earlier result of a station.
  ///
  /// @param votes of the choice
  /// @param of the votes that it is a share of
  record Result(long votes, long of) {}

  /// Half the width of the interval that a design leads to one expects, as a share of the votes, if
  /// every sheet arrives.
  ///
  /// @param confidence such as 0.95
  default double margin(Design design, double confidence) {
    return Quantiles.normal(confidence) * Math.sqrt(variance(design));
  }

  /// The smallest size whose expected margin is at most the wanted one; empty if even a design of
  /// `most` units has a wider one.
  ///
  /// @param wanted half the width of the interval, as a share of the votes
  /// @param designs the design of each size
  default OptionalInt smallest(
      double wanted, double confidence, int least, int most, IntFunction<Design> designs) {
    if (margin(designs.apply(most), confidence) > wanted) {
      return OptionalInt.empty();
    }
    int low = least;
    int high = most;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (margin(designs.apply(middle), confidence) <= wanted) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return OptionalInt.of(low);
  }

  /// Standard deviation of the units' residuals by stratum, for [Allocation.Neyman].
  default Map<String, Double> spread(Frame frame) {
    Map<String, Double> spread = new LinkedHashMap<>();
    switch (this) {
      case Spread(double share) -> frame.strata().forEach(s -> spread.put(s.code(), share));
      case History history -> {
        Residuals residuals = Residuals.of(frame, history);
        residuals
            .byStratum()
            .forEach((code, units) -> spread.put(code, Math.sqrt(Residuals.between(units))));
      }
    }
    return spread;
  }

  private double variance(Design design) {
    return switch (this) {
      case Spread(double share) -> variance(design, share);
      case History history -> variance(design, Residuals.of(design.frame(), history));
    };
  }

  private static double variance(Design design, double share) {
    double all = design.frame().strata().stream().mapToInt(Frame.Stratum::units).sum();
    double variance = 0;
    for (Frame.Stratum stratum : design.frame().strata()) {
      double drawn = design.units().getOrDefault(stratum.code(), 0);
      double weight = stratum.units() / all;
      variance += weight * weight * (1 - drawn / stratum.units()) * share * share / drawn;
    }
    return variance;
  }

  /// Cochran, sections 6.11 (combined ratio) and 11.8 (the part of stations drawn within units).
  private static double variance(Design design, Residuals residuals) {
    double variance = 0;
    for (Frame.Stratum stratum : design.frame().strata()) {
      double drawn = design.units().getOrDefault(stratum.code(), 0);
      double of = stratum.units();
      List<double[]> units = residuals.byStratum().getOrDefault(stratum.code(), List.of());
      variance += of * of * (1 - drawn / of) * Residuals.between(units) / drawn;
      if (design.perUnit().isPresent()) {
        double within = 0;
        for (double[] unit : units) {
          double stations = unit.length;
          double taken = Math.min(stations, design.perUnit().getAsInt());
          within += stations * stations * (1 - taken / stations) * Moments.variance(unit) / taken;
        }
        variance += of / drawn * within;
      }
    }
    return variance / (residuals.total() * residuals.total());
  }
}
