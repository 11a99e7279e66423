package org.acta.simulate;

import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.SheetChecks;

/// One sheet in the making.
///
/// @param station its code
/// @param places names from the top
/// @param figures packed, in the columns of [org.acta.sheet.Sheets]
record Draft(String station, String[] places, long[] figures) {

  /// Another draft that starts with the same figures.
  Draft copy(String code) {
    return new Draft(code, places.clone(), figures.clone());
  }

  long get(Item item) {
    return figures[item.ordinal()];
  }

  void set(Item item, long packed) {
    figures[item.ordinal()] = packed;
  }

  void add(Item item, long more) {
    figures[item.ordinal()] += more;
  }

  int choices() {
    return figures.length - Item.COUNT;
  }

  long votes(int choice) {
    return figures[Item.COUNT + choice];
  }

  /// Votes for a choice, with the sums that they are part of.
  void addVotes(int choice, long more) {
    figures[Item.COUNT + choice] += more;
    add(Item.VALID, more);
    add(Item.CAST, more);
  }

  /// Whether every choice has a number.
  private boolean complete() {
    for (int choice = 0; choice < choices(); choice++) {
      if (!Figure.isCount(votes(choice))) {
        return false;
      }
    }
    return true;
  }

  /// Whether its votes are compared with those of sheets from other places.
  boolean comparable() {
    long sum = 0;
    for (int choice = 0; choice < choices(); choice++) {
      sum += Figure.orZero(votes(choice));
    }
    return complete()
        && sum >= SheetChecks.COMPARED_VOTES
        && choicesWithVotes() >= SheetChecks.COMPARED_CHOICES;
  }

  /// The position of the choice with most votes.
  int strongest() {
    int best = 0;
    for (int choice = 1; choice < choices(); choice++) {
      if (votes(choice) > votes(best)) {
        best = choice;
      }
    }
    return best;
  }

  /// Choices with at least one vote.
  int choicesWithVotes() {
    int count = 0;
    for (int choice = 0; choice < choices(); choice++) {
      count += votes(choice) > 0 ? 1 : 0;
    }
    return count;
  }
}
