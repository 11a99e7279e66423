package org.acta.sheet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.acta.election.Place;
import org.acta.election.Roll;
import org.acta.sheet.Standings.Standing;

/// The arithmetic of each sheet, and the few comparisons between sheets that need no statistics.
///
/// Two thresholds keep coincidences out: votes are compared between places only on sheets with at
/// least [#COMPARED_VOTES] votes for at least [#COMPARED_CHOICES] choices, and a leading choice
/// without a vote is reported only where others have at least [#ONE_SIDED_VOTES].
public final class SheetChecks {
  /// Votes that a sheet must have before its votes are compared with other sheets'.
  public static final long COMPARED_VOTES = 100;

  /// Choices with at least one vote that such a sheet must have.
  public static final int COMPARED_CHOICES = 3;

  /// Votes for others from which a leading choice without any is reported.
  public static final long ONE_SIDED_VOTES = 50;

  private final Sheets sheets;
  private final Standings standings;
  private final Roll roll;
  private final boolean rollNamesEvery;
  private final int[] leaders;

  private SheetChecks(Sheets sheets, Standings standings, Roll roll) {
    this.sheets = sheets;
    this.standings = standings;
    this.roll = roll;
    this.rollNamesEvery = roll.namesEvery();
    this.leaders = leaders(sheets, standings);
  }

  /// Runs every check.
  ///
  /// @return findings by check in the order of [Finding.Check], then by row
  public static List<Finding> run(Sheets sheets, Standings standings, Roll roll) {
    SheetChecks checks = new SheetChecks(sheets, standings, roll);
    List<Finding> all = new ArrayList<>(standings.findings());
    sheets.ranges().parallelStream()
        .map(range -> checks.range(range[0], range[1]))
        .forEachOrdered(all::addAll);
    all.addAll(checks.sameVotes());
    all.sort(Comparator.comparing(Finding::check).thenComparingInt(Finding::row));
    return List.copyOf(all);
  }

  private List<Finding> range(int from, int to) {
    List<Finding> found = new ArrayList<>();
    for (int row = from; row < to; row++) {
      Standing standing = standings.of(row);
      if (standing == Standing.EMPTY) {
        found.add(new Finding.Empty(row));
      } else if (standing.inTotals() || standing == Standing.OTHER_VERSION) {
        states(row, found);
        sums(row, found);
        register(row, found);
        zeros(row, found);
      }
    }
    return found;
  }

  private void states(int row, List<Finding> found) {
    List<Integer> illegible = List.of();
    List<Integer> missing = List.of();
    boolean annulled = false;
    for (int column = 0; column < sheets.width(); column++) {
      long cell = sheets.cell(row, column);
      if (Figure.isCount(cell)) {
        if (cell < 0) {
          found.add(new Finding.Negative(row, column, cell));
        }
      } else if (cell == Figure.ILLEGIBLE) {
        illegible = with(illegible, column);
      } else if (cell == Figure.ANNULLED) {
        annulled = true;
      } else if (sheets.has(column)) {
        missing = with(missing, column);
      }
    }
    if (!illegible.isEmpty()) {
      found.add(new Finding.Illegible(row, illegible));
    }
    if (annulled) {
      found.add(new Finding.Annulled(row));
    }
    if (!missing.isEmpty()) {
      found.add(new Finding.Incomplete(row, missing));
    }
  }

  private static List<Integer> with(List<Integer> columns, int column) {
    List<Integer> longer = columns.isEmpty() ? new ArrayList<>() : columns;
    longer.add(column);
    return longer;
  }

  private void sums(int row, List<Finding> found) {
    long valid = sheets.cell(row, Item.VALID);
    if (Figure.isCount(valid) && sheets.complete(row) && sheets.sumOfVotes(row) != valid) {
      found.add(new Finding.VotesNotValid(row, sheets.sumOfVotes(row), valid));
    }
    long cast = sheets.cell(row, Item.CAST);
    OptionalLong parts = sheets.parts(row);
    if (Figure.isCount(cast) && parts.isPresent() && parts.getAsLong() != cast) {
      found.add(new Finding.PartsNotCast(row, parts.getAsLong(), cast));
    }
  }

  private void register(int row, List<Finding> found) {
    long written = sheets.cell(row, Item.REGISTERED);
    OptionalLong listed = roll.of(sheets.station(row));
    if (listed.isEmpty() && rollNamesEvery && !roll.names(sheets.station(row))) {
      found.add(new Finding.NotOnRoll(row));
    }
    if (Figure.isCount(written) && listed.isPresent() && written != listed.getAsLong()) {
      found.add(new Finding.RegisteredNotRoll(row, written, listed.getAsLong()));
    }
    long registered = sheets.registered(row, roll).orElse(-1);
    long cast = sheets.castAtLeast(row);
    if (registered >= 0 && cast > registered) {
      found.add(new Finding.CastOverRegistered(row, cast, registered));
    } else if (registered > 0 && cast == registered) {
      found.add(new Finding.FullTurnout(row, registered));
    }
  }

  private void zeros(int row, List<Finding> found) {
    if (!sheets.complete(row)) {
      return;
    }
    long votes = sheets.sumOfVotes(row);
    if (allZero(row)) {
      found.add(new Finding.BlankSheet(row));
    } else if (votes >= ONE_SIDED_VOTES) {
      for (int choice : leaders) {
        if (sheets.votes(row, choice) == 0) {
          found.add(new Finding.OneSided(row, choice, votes));
        }
      }
    }
  }

  /// Whether nothing but zeros stands on the sheet, besides the register and cells left empty.
  private boolean allZero(int row) {
    for (int column = Item.CAST.ordinal(); column < sheets.width(); column++) {
      long cell = sheets.cell(row, column);
      if (cell != 0 && cell != Figure.MISSING) {
        return false;
      }
    }
    return true;
  }

  /// The two choices with the most votes over all rows; fewer if fewer have any.
  private static int[] leaders(Sheets sheets, Standings standings) {
    long[] votes = new long[sheets.choices()];
    for (int row = 0; row < sheets.size(); row++) {
      if (standings.of(row).inTotals()) {
        for (int choice = 0; choice < votes.length; choice++) {
          votes[choice] += Figure.orZero(sheets.votes(row, choice));
        }
      }
    }
    return IntStream.range(0, votes.length)
        .filter(choice -> votes[choice] > 0)
        .boxed()
        .sorted(Comparator.comparingLong((Integer choice) -> -votes[choice]))
        .limit(2)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private List<Finding> sameVotes() {
    Map<Votes, List<Integer>> byVotes = new HashMap<>();
    BloomLike seen = new BloomLike(sheets.size());
    int[] hashes = new int[sheets.size()];
    for (int row = 0; row < sheets.size(); row++) {
      hashes[row] = comparable(row) ? hash(row) : 0;
      seen.add(hashes[row]);
    }
    for (int row = 0; row < sheets.size(); row++) {
      if (hashes[row] != 0 && seen.repeated(hashes[row])) {
        byVotes.computeIfAbsent(votes(row), none -> new ArrayList<>()).add(row);
      }
    }
    List<Finding> found = new ArrayList<>();
    for (List<Integer> rows : byVotes.values()) {
      if (rows.size() > 1 && atTwoPlaces(rows)) {
        found.add(new Finding.SameVotes(rows, sheets.sumOfVotes(rows.getFirst())));
      }
    }
    return found;
  }

  private boolean comparable(int row) {
    if (!standings.of(row).certain() || sheets.sumOfVotes(row) < COMPARED_VOTES) {
      return false;
    }
    int withVotes = 0;
    for (int choice = 0; choice < sheets.choices(); choice++) {
      withVotes += sheets.votes(row, choice) > 0 ? 1 : 0;
    }
    return withVotes >= COMPARED_CHOICES;
  }

  private boolean atTwoPlaces(List<Integer> rows) {
    Place first = sheets.place(rows.getFirst());
    return first.depth() == 0 || rows.stream().anyMatch(row -> sheets.place(row) != first);
  }

  private int hash(int row) {
    long hash = 1;
    for (int choice = 0; choice < sheets.choices(); choice++) {
      hash = (hash ^ sheets.votes(row, choice)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    int folded = (int) (hash ^ hash >>> 32);
    return folded == 0 ? 1 : folded;
  }

  private Votes votes(int row) {
    List<Long> votes = new ArrayList<>(sheets.choices());
    for (int choice = 0; choice < sheets.choices(); choice++) {
      votes.add(sheets.votes(row, choice));
    }
    return new Votes(votes);
  }

  /// The votes of a row, as a key.
  private record Votes(List<Long> votes) {}

  /// Remembers which hashes came twice, so that keys are made only for the few rows that may match:
  /// one byte a slot, four to eight slots a row. Says *repeated* too often at times, never too
  /// seldom.
  private static final class BloomLike {
    private final byte[] counts;
    private final int mask;

    BloomLike(int rows) {
      int size = Integer.highestOneBit(Math.max(16, Math.min(rows, 1 << 26))) << 3;
      counts = new byte[size];
      mask = size - 1;
    }

    void add(int hash) {
      if (hash != 0 && counts[hash & mask] < 2) {
        counts[hash & mask]++;
      }
    }

    boolean repeated(int hash) {
      return counts[hash & mask] > 1;
    }
  }
}
