package org.acta.tally;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.election.Place;
import org.acta.election.Roll;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;
import org.acta.sheet.Standings;
import org.acta.sheet.Standings.Standing;

/// What a set of sheets adds up to, at every place of the tree.
public final class Tally {
  private final Sheets sheets;
  private final Standings standings;
  private final Coverage coverage;
  private final List<Totals> totals;
  private final Map<Place, Totals> byPlace;

  private Tally(Sheets sheets, Standings standings, Coverage coverage, List<Totals> totals) {
    this.sheets = sheets;
    this.standings = standings;
    this.coverage = coverage;
    this.totals = totals;
    this.byPlace = new IdentityHashMap<>();
    totals.forEach(total -> byPlace.put(total.place(), total));
  }

  /// Adds the sheets up. Sums are exact: a cell is at most [Figure#LARGEST], and nine million of
  /// them fit in a `long`.
  public static Tally of(Sheets sheets, Standings standings, Roll roll) {
    List<Map<Place, Totals.Sums>> parts =
        sheets.ranges().parallelStream()
            .map(range -> range(sheets, standings, roll, range[0], range[1]))
            .toList();
    Map<Place, Totals.Sums> sums = new IdentityHashMap<>();
    sums.put(sheets.root(), new Totals.Sums(sheets.width()));
    for (Map<Place, Totals.Sums> part : parts) {
      part.forEach((place, sum) -> sums.merge(place, sum, Totals.Sums::plus));
    }
    addUpwards(sheets.root(), sums, sheets.width());
    List<Totals> totals = new ArrayList<>();
    Deque<Place> open = new ArrayDeque<>(List.of(sheets.root()));
    while (!open.isEmpty()) {
      Place place = open.pop();
      Totals.Sums sum = sums.get(place);
      if (sum != null) {
        totals.add(new Totals(place, sum));
        place.children().reversed().forEach(open::push);
      }
    }
    return new Tally(sheets, standings, Coverage.of(sheets, standings, roll), List.copyOf(totals));
  }

  private static Map<Place, Totals.Sums> range(
      Sheets sheets, Standings standings, Roll roll, int from, int to) {
    Map<Place, Totals.Sums> sums = new IdentityHashMap<>();
    Place last = sheets.root();
    Totals.Sums sum = new Totals.Sums(sheets.width());
    sums.put(last, sum);
    for (int row = from; row < to; row++) {
      if (sheets.place(row) != last) {
        last = sheets.place(row);
        sum = sums.computeIfAbsent(last, place -> new Totals.Sums(sheets.width()));
      }
      Standing standing = standings.of(row);
      if (standing == Standing.EMPTY) {
        sum.addEmpty(sheets.stations(row));
      } else if (standing.inTotals()) {
        for (int column = 0; column < sheets.width(); column++) {
          sum.addCell(column, sheets.cell(row, column));
        }
        sum.addRow(
            sheets.stations(row),
            sheets.valid(row).orElse(sheets.sumOfVotes(row)),
            cast(sheets, row),
            sheets.registered(row, roll).orElse(0));
      }
    }
    return sums;
  }

  private static long cast(Sheets sheets, int row) {
    long written = sheets.cell(row, Item.CAST);
    return Figure.isCount(written) ? written : sheets.castAtLeast(row);
  }

  /// Adds to a place what its children have, from the bottom of the tree up.
  private static void addUpwards(Place place, Map<Place, Totals.Sums> sums, int width) {
    for (Place child : place.children()) {
      addUpwards(child, sums, width);
      Totals.Sums part = sums.get(child);
      if (part != null) {
        sums.computeIfAbsent(place, none -> new Totals.Sums(width)).plus(part);
      }
    }
  }

  public Sheets sheets() {
    return sheets;
  }

  public Standings standings() {
    return standings;
  }

  public Coverage coverage() {
    return coverage;
  }

  /// The whole election.
  public Totals national() {
    return totals.getFirst();
  }

  /// Every place with at least one row, parents before children, siblings in file order.
  public List<Totals> places() {
    return totals;
  }

  /// The totals of one place, if it has any row.
  public Optional<Totals> of(Place place) {
    return Optional.ofNullable(byPlace.get(place));
  }
}
