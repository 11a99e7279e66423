package org.acta.bounds;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.IntPredicate;
import org.acta.election.Roll;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;
import org.acta.sheet.Standings;
import org.acta.tally.Tally;

/// How many ballots the sheets that nobody has seen can hold at most.
///
/// A station counts as seen only if its one version has a number for every choice. Disputed and
/// partial sheets, and stations listed without figures, are unseen here, whatever the totals
/// include. Where the rule asks how many ballots were cast and a seen sheet does not tell, its
/// registered voters beyond the ballots that it shows are unseen as well.
public sealed interface Missing {

  /// Where the bound on unseen ballots comes from.
  enum Basis {
    /// As many stations were seen as there are, and the register leaves nobody over.
    ALL_SEEN,
    /// The registered voters of the roll's stations that were not seen.
    BY_STATION,
    /// The roll's total less the registered voters of the stations that were seen.
    BY_DIFFERENCE
  }

  /// Why registration contradicts itself.
  enum Contradiction {
    /// More stations listed than the election has.
    MORE_STATIONS_THAN_ROLL,
    /// More voters registered at the stations seen than on the whole roll.
    MORE_REGISTERED_THAN_ROLL,
    /// The roll's stations add up to more than its total.
    ROLL_EXCEEDS_ITS_TOTAL,
    /// The stations not seen have more registered voters than the total leaves.
    UNSEEN_EXCEED_REMAINDER,
    /// Sheets with more ballots than registered voters: the bound is not one.
    CAST_OVER_REGISTERED,
    /// Sheets whose registered voters differ from the roll's.
    SHEETS_DIFFER_FROM_ROLL
  }

  /// At most so many ballots.
  ///
  /// @param ballots not seen, at most
  /// @param basis how that is known
  /// @param registeredSeen registered voters of the seen stations, at least
  /// @param proxied seen rows without a known number of registered voters, for which the ballots
  ///   cast stand in as the least it can be
  record AtMost(long ballots, Basis basis, long registeredSeen, long proxied) implements Missing {}

  /// Nobody knows, since the roll gives neither stations nor registered voters to compare with.
  record Unknown() implements Missing {}

  /// Registration contradicts itself, so nothing is settled by it.
  ///
  /// @param reasons what contradicts, each with the number of rows or ballots concerned
  /// @param otherwise what the bound would be if the contradictions were mended in favour of it
  record Contradicted(List<Reason> reasons, AtMost otherwise) implements Missing {
    public Contradicted {
      reasons = List.copyOf(reasons);
    }
  }

  /// One contradiction.
  ///
  /// @param extent rows for the contradictions about sheets, else stations or voters in excess
  record Reason(Contradiction contradiction, long extent) {}

  /// The bound for a tally.
  static Missing of(Tally tally, Roll roll) {
    return of(tally, roll, row -> tally.standings().of(row).certain());
  }

  /// The bound where more or fewer rows count as seen than those that are certain.
  ///
  /// @param seen the rows to count as seen, one for each station
  static Missing of(Tally tally, Roll roll, IntPredicate seen) {
    Sheets sheets = tally.sheets();
    long seenStations = 0;
    long seenRegistered = 0;
    long proxied = 0;
    long overCast = 0;
    long differing = 0;
    boolean asksCast = sheets.contest().rule().asksBallotsCast();
    long untold = 0;
    boolean unbounded = false;
    for (int row = 0; row < sheets.size(); row++) {
      if (!seen.test(row)) {
        continue;
      }
      seenStations += sheets.stations(row);
      OptionalLong known = leastRegistered(sheets, roll, row);
      long cast = sheets.castAtLeast(row);
      if (known.isEmpty()) {
        proxied++;
      } else if (cast > known.getAsLong()) {
        overCast++;
      }
      if (differs(sheets, roll, row)) {
        differing++;
      }
      if (asksCast && sheets.cast(row).isEmpty()) {
        untold += Math.max(0, sheets.registered(row, roll).orElse(cast) - cast);
        unbounded |= known.isEmpty();
      }
      seenRegistered += known.orElse(cast);
    }
    return conclude(
        tally,
        roll,
        seen,
        seenStations,
        seenRegistered,
        proxied,
        overCast,
        differing,
        untold,
        unbounded);
  }

  private static Missing conclude(
      Tally tally,
      Roll roll,
      IntPredicate seen,
      long seenStations,
      long seenRegistered,
      long proxied,
      long overCast,
      long differing,
      long untold,
      boolean unbounded) {
    OptionalLong total = roll.registeredInAll();
    OptionalLong stations = roll.stationsInAll();
    // As many sheets as stations are no proof where one of the stations named has none.
    boolean everyStation =
        stations.isPresent()
            && seenStations >= stations.getAsLong()
            && !anUnseenHasNoNumber(roll, tally.standings(), seen);
    if (total.isEmpty() && (!everyStation || unbounded)) {
      return new Unknown();
    }
    List<Reason> reasons = new ArrayList<>();
    long listed = tally.coverage().stationsListed();
    if (stations.isPresent() && listed > stations.getAsLong()) {
      reasons.add(new Reason(Contradiction.MORE_STATIONS_THAN_ROLL, listed - stations.getAsLong()));
    }
    long remainder = total.isPresent() ? total.getAsLong() - seenRegistered : 0;
    if (remainder < 0) {
      reasons.add(new Reason(Contradiction.MORE_REGISTERED_THAN_ROLL, -remainder));
    }
    if (roll.registered().isPresent()
        && roll.registeredByStation() > roll.registered().getAsLong()) {
      reasons.add(
          new Reason(
              Contradiction.ROLL_EXCEEDS_ITS_TOTAL,
              roll.registeredByStation() - roll.registered().getAsLong()));
    }
    long unseenOnRoll = unseenOnRoll(roll, tally.standings(), seen);
    if (remainder >= 0 && total.isPresent() && unseenOnRoll > remainder) {
      reasons.add(new Reason(Contradiction.UNSEEN_EXCEED_REMAINDER, unseenOnRoll - remainder));
    }
    long ballots = Math.max(Math.max(remainder, 0), unseenOnRoll);
    if (everyStation && (proxied > 0 || total.isEmpty()) && unseenOnRoll == 0 && !unbounded) {
      ballots = 0;
    }
    boolean byStation = roll.whole() && ballots == unseenOnRoll;
    ballots += untold;
    if (ballots > 0 && overCast > 0) {
      reasons.add(new Reason(Contradiction.CAST_OVER_REGISTERED, overCast));
    }
    if (ballots > 0 && differing > 0) {
      reasons.add(new Reason(Contradiction.SHEETS_DIFFER_FROM_ROLL, differing));
    }
    Basis basis =
        ballots == 0 && everyStation
            ? Basis.ALL_SEEN
            : byStation ? Basis.BY_STATION : Basis.BY_DIFFERENCE;
    AtMost bound = new AtMost(ballots, basis, seenRegistered, proxied);
    return reasons.isEmpty() ? bound : new Contradicted(reasons, bound);
  }

  private static long unseenOnRoll(Roll roll, Standings standings, IntPredicate seen) {
    long registered = 0;
    for (var station : roll.byStation().entrySet()) {
      int row = standings.rowOf(station.getKey());
      if (row < 0 || !seen.test(row)) {
        registered += Math.max(0, station.getValue());
      }
    }
    return registered;
  }

  /// Whether a station that the roll names without its registered voters was not seen.
  private static boolean anUnseenHasNoNumber(Roll roll, Standings standings, IntPredicate seen) {
    for (String station : roll.frame().places().keySet()) {
      int row = standings.rowOf(station);
      if ((row < 0 || !seen.test(row)) && roll.of(station).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /// The fewest registered voters that a row's station has: the smaller number where the sheet and
  /// the roll differ, and empty where neither has one.
  static OptionalLong leastRegistered(Sheets sheets, Roll roll, int row) {
    long written = sheets.cell(row, Item.REGISTERED);
    OptionalLong onRoll = roll.of(sheets.station(row));
    if (Figure.isCount(written) && onRoll.isPresent()) {
      return OptionalLong.of(Math.min(written, onRoll.getAsLong()));
    }
    return Figure.isCount(written) ? OptionalLong.of(written) : onRoll;
  }

  private static boolean differs(Sheets sheets, Roll roll, int row) {
    long written = sheets.cell(row, Item.REGISTERED);
    OptionalLong onRoll = roll.of(sheets.station(row));
    return Figure.isCount(written) && onRoll.isPresent() && written != onRoll.getAsLong();
  }
}
