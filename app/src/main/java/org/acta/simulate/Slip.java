package org.acta.simulate;

import java.util.random.RandomGenerator;
import org.acta.sheet.Figure;
import org.acta.sheet.Finding.Check;
import org.acta.sheet.Item;
import org.acta.sheet.SheetChecks;

/// Makes one mistake on a flawless sheet, and no other by accident.
final class Slip {
  private final RandomGenerator random;

  Slip(RandomGenerator random) {
    this.random = random;
  }

  /// Whether a flawless sheet is large enough to show any of the mistakes and nothing else.
  static boolean suits(Draft draft) {
    return draft.get(Item.VALID) >= SheetChecks.COMPARED_VOTES
        && draft.votes(draft.strongest()) > 20
        && (draft.choices() < SheetChecks.COMPARED_CHOICES
            || draft.choicesWithVotes() >= SheetChecks.COMPARED_CHOICES);
  }

  /// Changes the figures of a sheet. Kinds that need a second row leave the first as it is.
  void make(Check check, Draft draft) {
    switch (check) {
      case VOTES_NOT_VALID -> draft.figures()[Item.COUNT + draft.strongest()] -= few();
      case PARTS_NOT_CAST -> draft.add(Item.CAST, -few());
      case CAST_OVER_REGISTERED -> draft.addVotes(draft.strongest(), absent(draft) + few());
      case FULL_TURNOUT -> draft.addVotes(draft.strongest(), absent(draft));
      case NEGATIVE -> negative(draft);
      case REGISTERED_NOT_ROLL -> draft.add(Item.REGISTERED, few());
      case ILLEGIBLE -> some(draft, Figure.ILLEGIBLE);
      case INCOMPLETE -> some(draft, Figure.MISSING);
      case ANNULLED -> all(draft, Figure.ANNULLED);
      case EMPTY -> all(draft, Figure.MISSING);
      case BLANK_SHEET -> all(draft, 0);
      case ONE_SIDED -> oneSided(draft);
      case STATION_DISPUTED,
          STATION_REPEATED,
          STATION_SUPERSEDED,
          ROW_IS_SUM,
          NOT_ON_ROLL,
          SAME_VOTES -> {}
    }
  }

  /// Other figures for the same station, which add up as well.
  void otherVersion(Draft draft) {
    draft.addVotes(draft.strongest(), -few());
  }

  private long few() {
    return 1 + random.nextInt(9);
  }

  private static long absent(Draft draft) {
    return draft.get(Item.REGISTERED) - draft.get(Item.CAST);
  }

  private void negative(Draft draft) {
    Item item = random.nextBoolean() ? Item.NULLS : Item.BLANK;
    long negative = -few();
    draft.add(Item.CAST, negative - draft.get(item));
    draft.set(item, negative);
  }

  /// One to three cells among the choices, null and blank ballots.
  private void some(Draft draft, long packed) {
    int from = Item.NULLS.ordinal();
    int cells = 1 + random.nextInt(3);
    for (int i = 0; i < cells; i++) {
      draft.figures()[from + random.nextInt(draft.figures().length - from)] = packed;
    }
  }

  /// Every cell but the register.
  private static void all(Draft draft, long packed) {
    for (int column = Item.CAST.ordinal(); column < draft.figures().length; column++) {
      draft.figures()[column] = packed;
    }
  }

  /// Gives the votes of one of the two leading choices to the other.
  private void oneSided(Draft draft) {
    int without = random.nextInt(2);
    draft.figures()[Item.COUNT + 1 - without] += draft.votes(without);
    draft.figures()[Item.COUNT + without] = 0;
  }
}
