package org.acta.simulate;

import java.util.random.RandomGenerator;
import org.acta.sheet.Item;

/// Draws what the voters of one station did: sums that add up, and fewer ballots than voters.
final class Voting {
  private static final int FEWEST_VOTERS = 60;
  private static final int SPREAD_OF_VOTERS = 840;

  private final Landscape landscape;
  private final RandomGenerator random;
  private final double[] weights;

  Voting(Landscape landscape, int choices, RandomGenerator random) {
    this.landscape = landscape;
    this.random = random;
    this.weights = new double[choices];
  }

  /// Voters on the register of a station.
  long registered() {
    return FEWEST_VOTERS
        + (long) (SPREAD_OF_VOTERS * (random.nextDouble() + random.nextDouble()) / 2);
  }

  /// A flawless sheet of a station at the place where the landscape stands.
  Draft sheet(String station, long registered) {
    Draft draft =
        new Draft(station, landscape.places().clone(), new long[Item.COUNT + weights.length]);
    double turnout = Math.clamp(landscape.turnout() + 0.12 * landscape.swing(), 0.2, 0.97);
    long cast = Math.min(registered - 1, (long) (registered * turnout));
    long nulls = (long) (cast * 0.04 * random.nextDouble());
    long blank = (long) (cast * 0.03 * random.nextDouble());
    draft.set(Item.REGISTERED, registered);
    draft.set(Item.CAST, cast);
    draft.set(Item.VALID, cast - nulls - blank);
    draft.set(Item.NULLS, nulls);
    draft.set(Item.BLANK, blank);
    share(draft, cast - nulls - blank);
    return draft;
  }

  /// Shares the valid votes out; rounding the running sum keeps their total exact.
  private void share(Draft draft, long valid) {
    double total = 0;
    for (int choice = 0; choice < weights.length; choice++) {
      weights[choice] =
          landscape.strength(choice) * (1 + (choice < 2 ? 0.2 : 0.9) * landscape.swing());
      total += weights[choice];
    }
    double running = 0;
    long given = 0;
    for (int choice = 0; choice < weights.length; choice++) {
      running += weights[choice];
      long until = choice == weights.length - 1 ? valid : Math.round(valid * running / total);
      draft.figures()[Item.COUNT + choice] = until - given;
      given = until;
    }
  }
}
