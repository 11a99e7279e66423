package org.acta.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import org.acta.sheet.Finding.Check;
import org.acta.simulate.MistakeCounts;
import org.acta.simulate.Simulation;

/// A made-up election to measure on: every cell a number and every station once, so that any
/// program that adds up a CSV file gets the same totals.
record BenchFolder(Path folder, int stations, int choices) {
  private static final long SEED = 20240728;
  private static final int OF_EACH_KIND = 100;

  /// Station, four places, five items and thirty choices.
  static final int FORTY_CELLS = 30;

  /// Makes the folder unless it is there from an earlier run.
  static BenchFolder in(Path parent, int stations, int choices, boolean roll) {
    Path folder = parent.resolve("acta-bench-" + stations + "x" + choices + (roll ? "-roll" : ""));
    if (!Files.exists(folder.resolve("election.yaml"))) {
      Map<Check, Integer> mistakes = new EnumMap<>(Check.class);
      for (Check check :
          new Check[] {
            Check.VOTES_NOT_VALID,
            Check.PARTS_NOT_CAST,
            Check.CAST_OVER_REGISTERED,
            Check.NEGATIVE,
            Check.SAME_VOTES,
            Check.ONE_SIDED,
            Check.FULL_TURNOUT
          }) {
        mistakes.put(check, Math.min(OF_EACH_KIND, stations / 100));
      }
      try {
        Simulation.of(stations, choices, SEED)
            .withRoll(roll)
            .withMistakes(MistakeCounts.of(mistakes))
            .write(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return new BenchFolder(folder, stations, choices);
  }

  Path sheets() {
    return folder.resolve("sheets.csv");
  }
}
