package org.acta.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;

/// The columns of all copies side by side: the items, the choices of the first copy, and then those
/// that only later copies have.
final class Columns {
  static final int NONE = -1;

  private final Contest contest;
  private final int[][] own;

  private Columns(Contest contest, int[][] own) {
    this.contest = contest;
    this.own = own;
  }

  static Columns of(List<Copy> copies) {
    Contest first = copies.getFirst().sheets().contest();
    List<Choice> choices = new ArrayList<>(first.choices());
    for (Copy copy : copies) {
      for (Choice choice : copy.sheets().contest().choices()) {
        if (choices.stream().noneMatch(known -> known.id().equals(choice.id()))) {
          choices.add(choice);
        }
      }
    }
    Contest all =
        choices.size() == first.choices().size()
            ? first
            : new Contest(first.id(), first.title(), first.rule(), choices, first.groups());
    int[][] own = new int[copies.size()][];
    for (int copy = 0; copy < own.length; copy++) {
      own[copy] = own(copies.get(copy).sheets(), all);
    }
    return new Columns(all, own);
  }

  private static int[] own(Sheets sheets, Contest all) {
    int[] own = new int[Item.COUNT + all.choices().size()];
    for (int column = 0; column < own.length; column++) {
      int found = column;
      if (column >= Item.COUNT) {
        int position = sheets.contest().indexOf(all.choices().get(column - Item.COUNT).id());
        found = position < 0 ? NONE : Item.COUNT + position;
      }
      own[column] = found == NONE || !sheets.has(found) ? NONE : found;
    }
    return own;
  }

  /// The contest with every choice that any copy has.
  Contest contest() {
    return contest;
  }

  int count() {
    return Item.COUNT + contest.choices().size();
  }

  /// The copy's own number of a column, or [#NONE] if it does not have it.
  int own(int copy, int column) {
    return own[copy][column];
  }

  boolean has(int copy, int column) {
    return own[copy][column] != NONE;
  }

  /// The item of a column, if it is one.
  static Optional<Item> item(int column) {
    return column < Item.COUNT ? Optional.of(Item.values()[column]) : Optional.empty();
  }
}
