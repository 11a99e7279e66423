package org.acta.tally;

import java.util.OptionalLong;
import org.acta.election.Roll;
import org.acta.sheet.Sheets;
import org.acta.sheet.Standings;
import org.acta.sheet.Standings.Standing;

/// How much of the election the sheets cover.
///
/// @param stations stations with a counted sheet
/// @param stationsListed stations named in the file, with figures or without
/// @param stationsTotal stations of the election, as the roll gives them
/// @param registered registered voters of the counted stations, where known
/// @param withoutRegistered counted rows for which neither the sheet nor the roll says how many
///   voters are registered
/// @param castThere ballots cast at those rows: the least that can be registered there unless more
///   ballots were cast than voters registered
/// @param registeredTotal registered voters of the election, as the roll gives them
/// @param disputed stations with more than one version
/// @param partial rows counted without a number for every choice
/// @param empty stations listed without any figure
/// @param withoutCast counted rows that do not tell how many ballots were cast
public record Coverage(
    long stations,
    long stationsListed,
    OptionalLong stationsTotal,
    long registered,
    long withoutRegistered,
    long castThere,
    OptionalLong registeredTotal,
    long disputed,
    long partial,
    long empty,
    long withoutCast) {

  static Coverage of(Sheets sheets, Standings standings, Roll roll) {
    long stations = 0;
    long registered = 0;
    long without = 0;
    long castThere = 0;
    long disputed = 0;
    long partial = 0;
    long empty = 0;
    long withoutCast = 0;
    for (int row = 0; row < sheets.size(); row++) {
      Standing standing = standings.of(row);
      long standsFor = sheets.stations(row);
      switch (standing) {
        case EMPTY -> empty += standings.rowOf(sheets.station(row)) == row ? standsFor : 0;
        case DISPUTED -> disputed += standsFor;
        case PARTIAL -> partial++;
        case COUNTED, OTHER_VERSION, REPEATED, SUPERSEDED, NO_SHEET, SUM -> {}
      }
      if (standing.inTotals()) {
        stations += standsFor;
        withoutCast += sheets.cast(row).isPresent() ? 0 : 1;
        OptionalLong known = sheets.registered(row, roll);
        if (known.isPresent()) {
          registered += known.getAsLong();
        } else {
          without++;
          castThere += sheets.castAtLeast(row);
        }
      }
    }
    return new Coverage(
        stations,
        stations + empty,
        roll.stationsInAll(),
        registered,
        without,
        castThere,
        roll.registeredInAll(),
        disputed,
        partial,
        empty,
        withoutCast);
  }
}
