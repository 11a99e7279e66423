package org.acta.tally;

import java.util.List;
import java.util.stream.IntStream;
import org.acta.election.Place;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;

/// Sums over the sheets of one place.
///
/// Every sum covers the numbers that are there; [#without] says how many counted rows had none in
/// that column.
public final class Totals {
  private final Place place;
  private final long[] sums;
  private final long[] without;
  private final long rows;
  private final long stations;
  private final long empty;
  private final long valid;
  private final long castAtLeast;
  private final long registeredAtLeast;

  /// Takes over the arrays of `sums`, which must not be added to afterwards: a large election has a
  /// quarter of a million places.
  Totals(Place place, Sums sums) {
    this.place = place;
    this.sums = sums.sums;
    this.without = sums.without;
    this.rows = sums.rows;
    this.stations = sums.stations;
    this.empty = sums.empty;
    this.valid = sums.valid;
    this.castAtLeast = sums.castAtLeast;
    this.registeredAtLeast = sums.registered;
  }

  public Place place() {
    return place;
  }

  /// Rows counted.
  public long rows() {
    return rows;
  }

  /// Stations that the counted rows stand for.
  public long stations() {
    return stations;
  }

  /// Stations listed without any figure.
  public long empty() {
    return empty;
  }

  /// The sum of an item over the rows that have it.
  public long sum(Item item) {
    return sums[item.ordinal()];
  }

  /// Counted rows that have no number for an item.
  public long without(Item item) {
    return without(item.ordinal());
  }

  /// Votes for the choice at this position on the ballot.
  public long votes(int choice) {
    return sums[Item.COUNT + choice];
  }

  /// Votes by choice, in ballot order.
  public List<Long> votes() {
    return IntStream.range(Item.COUNT, sums.length).mapToObj(i -> sums[i]).toList();
  }

  /// Counted rows that have no number for a choice.
  public long withoutVotes(int choice) {
    return without(Item.COUNT + choice);
  }

  private long without(int column) {
    return without.length == 0 ? 0 : without[column];
  }

  /// Valid votes: as written, or the sum of the votes where a sheet has no such figure.
  public long valid() {
    return valid;
  }

  /// Ballots cast: as written, or the parts where a sheet has no such figure.
  public long cast() {
    return castAtLeast;
  }

  /// Registered voters of the counted rows: from the sheet, else from the roll; rows with neither
  /// add nothing.
  public long registered() {
    return registeredAtLeast;
  }

  /// Positions of the choices by votes, most first; equal votes in ballot order.
  public List<Integer> ranking() {
    return IntStream.range(0, sums.length - Item.COUNT)
        .boxed()
        .sorted((a, b) -> Long.compare(votes(b), votes(a)))
        .toList();
  }

  /// Votes of the first over the second; all of the first's if there is no second.
  public long lead() {
    List<Integer> ranking = ranking();
    return votes(ranking.get(0)) - (ranking.size() > 1 ? votes(ranking.get(1)) : 0);
  }

  /// Adds rows up.
  static final class Sums {
    private static final long[] NONE = {};

    private final long[] sums;

    /// Empty until a row has no number in some column, since at most places none has.
    private long[] without = NONE;

    private long rows;
    private long stations;
    private long empty;
    private long valid;
    private long castAtLeast;
    private long registered;

    Sums(int width) {
      sums = new long[width];
    }

    void addCell(int column, long packed) {
      if (Figure.isCount(packed)) {
        sums[column] += packed;
      } else {
        withoutAny()[column]++;
      }
    }

    private long[] withoutAny() {
      if (without.length == 0) {
        without = new long[sums.length];
      }
      return without;
    }

    void addRow(long standsFor, long validVotes, long cast, long registeredVoters) {
      rows++;
      stations += standsFor;
      valid += validVotes;
      castAtLeast += cast;
      registered += registeredVoters;
    }

    void addEmpty(long standsFor) {
      empty += standsFor;
    }

    /// Adds another's sums to these.
    Sums plus(Sums other) {
      for (int column = 0; column < sums.length; column++) {
        sums[column] += other.sums[column];
      }
      for (int column = 0; column < other.without.length; column++) {
        withoutAny()[column] += other.without[column];
      }
      rows += other.rows;
      stations += other.stations;
      empty += other.empty;
      valid += other.valid;
      castAtLeast += other.castAtLeast;
      registered += other.registered;
      return this;
    }
  }
}
