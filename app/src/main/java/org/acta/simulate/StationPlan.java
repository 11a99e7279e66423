package org.acta.simulate;

import java.util.Optional;
import java.util.random.RandomGenerator;
import org.acta.sheet.Finding.Check;

/// What happens to the sheet of each station, settled before any is written: a byte a station.
final class StationPlan {
  private static final byte PLAIN = 0;
  private static final byte WITHHELD = -1;

  /// A flawless sheet that a later station's sheet will repeat.
  private static final byte COPIED_LATER = -2;

  private static final Check[] CHECKS = Check.values();

  private final byte[] fate;
  private final RandomGenerator random;

  private StationPlan(int stations, RandomGenerator random) {
    this.fate = new byte[stations];
    this.random = random;
  }

  /// Stations that a plan has to find.
  static long taken(int withheld, MistakeCounts mistakes) {
    return withheld + mistakes.total() + mistakes.of(Check.SAME_VOTES);
  }

  /// Draws stations for every mistake and every missing sheet.
  static StationPlan draw(Simulation simulation, RandomGenerator random) {
    StationPlan plan = new StationPlan(simulation.stations(), random);
    for (Check check : simulation.mistakes().kinds()) {
      for (int i = 0; i < simulation.mistakes().of(check); i++) {
        int station = plan.free();
        plan.fate[station] = (byte) (check.ordinal() + 1);
        if (check == Check.SAME_VOTES) {
          plan.pair(station);
        }
      }
    }
    for (int i = 0; i < simulation.withheld(); i++) {
      plan.fate[plan.free()] = WITHHELD;
    }
    return plan;
  }

  /// Of two stations the earlier is repeated by the later.
  private void pair(int station) {
    int other = free();
    byte copy = fate[station];
    fate[Math.min(station, other)] = COPIED_LATER;
    fate[Math.max(station, other)] = copy;
  }

  private int free() {
    int station = random.nextInt(fate.length);
    while (fate[station] != PLAIN) {
      station = random.nextInt(fate.length);
    }
    return station;
  }

  boolean withheld(int station) {
    return fate[station] == WITHHELD;
  }

  boolean copiedLater(int station) {
    return fate[station] == COPIED_LATER;
  }

  /// The mistake to make on a station's sheet.
  Optional<Check> mistake(int station) {
    return fate[station] > 0 ? Optional.of(CHECKS[fate[station] - 1]) : Optional.empty();
  }
}
