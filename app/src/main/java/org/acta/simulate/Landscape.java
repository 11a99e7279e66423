package org.acta.simulate;

import java.util.List;
import java.util.Locale;
import java.util.random.RandomGenerator;

/// Walks through the places of an election, station by station, and knows how people vote there.
///
/// A place ends by chance, so that places differ in size. Turnout and the strength of each choice
/// are drawn for each place of the top level and shift a little from one lowest place to the next.
/// Only sums, products and quotients are used, so that every machine draws the same.
final class Landscape {
  /// Share of the valid votes that the two leading choices have together.
  private static final double LEADERS = 0.86;

  private static final double TOP_PLACES = 24;
  private static final double STATIONS_OF_LOWEST = 4;

  private final RandomGenerator random;
  private final List<String> levels;
  private final double[] meanStations;
  private final int[] numbers;
  private final String[] names;
  private final double[] regional;
  private final double[] local;
  private double regionalTurnout;
  private double turnout;

  Landscape(Simulation simulation, RandomGenerator random) {
    this.random = random;
    this.levels = simulation.levels();
    this.meanStations = meanStations(simulation.stations(), levels.size());
    this.numbers = new int[levels.size()];
    this.names = new String[levels.size()];
    this.regional = new double[simulation.choices()];
    this.local = new double[simulation.choices()];
    enter(0);
  }

  /// Mean stations of a place at each level, in a geometric row from the top down.
  private static double[] meanStations(int stations, int levels) {
    double[] means = new double[levels];
    double top = Math.max(STATIONS_OF_LOWEST, stations / TOP_PLACES);
    double step = levels == 1 ? 1 : root(STATIONS_OF_LOWEST / top, levels - 1);
    double mean = top;
    for (int level = 0; level < levels; level++) {
      means[level] = mean;
      mean *= step;
    }
    return means;
  }

  /// The root by halving, since library powers may differ in their last digit between machines.
  private static double root(double value, int degree) {
    double low = 0;
    double high = 1;
    for (int i = 0; i < 60; i++) {
      double middle = (low + high) / 2;
      double power = 1;
      for (int j = 0; j < degree; j++) {
        power *= middle;
      }
      if (power < value) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return high;
  }

  /// Goes to the next station, perhaps into another place.
  void step() {
    for (int level = 0; level < levels.size(); level++) {
      if (random.nextDouble() * meanStations[level] < 1) {
        enter(level);
        return;
      }
    }
  }

  /// Goes to another lowest place.
  void leave() {
    enter(levels.size() - 1);
  }

  private void enter(int level) {
    numbers[level]++;
    for (int below = level + 1; below < numbers.length; below++) {
      numbers[below] = 1;
    }
    StringBuilder path = new StringBuilder();
    for (int at = 0; at < numbers.length; at++) {
      path.append(at == 0 ? "" : "-").append(numbers[at]);
      if (at >= level) {
        names[at] = title(levels.get(at)) + " " + path;
      }
    }
    if (level == 0) {
      drawRegion();
    }
    drawPlace();
  }

  private static String title(String level) {
    return level.substring(0, 1).toUpperCase(Locale.ROOT) + level.substring(1);
  }

  private void drawRegion() {
    regionalTurnout = 0.45 + 0.3 * random.nextDouble();
    int choices = regional.length;
    double leaders = choices > 2 ? LEADERS : 1;
    double first = choices == 1 ? 1 : 0.35 + 0.32 * random.nextDouble();
    double weights = 0;
    for (int choice = 2; choice < choices; choice++) {
      regional[choice] = (0.3 + random.nextDouble()) / (choice - 1);
      weights += regional[choice];
    }
    for (int choice = 2; choice < choices; choice++) {
      regional[choice] *= (1 - leaders) / weights;
    }
    regional[0] = leaders * first;
    if (choices > 1) {
      regional[1] = leaders * (1 - first);
    }
  }

  private void drawPlace() {
    turnout = regionalTurnout + 0.1 * swing();
    for (int choice = 0; choice < local.length; choice++) {
      local[choice] = regional[choice] * (1 + 0.15 * swing());
    }
  }

  /// A number between -1 and 1, mostly near 0.
  double swing() {
    return random.nextDouble() + random.nextDouble() - 1;
  }

  /// Names of the places that the station is in, from the top; reused.
  String[] places() {
    return names;
  }

  /// The share of registered voters who come.
  double turnout() {
    return turnout;
  }

  /// How strong a choice is here, relative to the others.
  double strength(int choice) {
    return local[choice];
  }
}
