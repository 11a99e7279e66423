package org.acta.limits;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.acta.bounds.Missing;
import org.acta.election.Roll;
import org.acta.sheet.Finding;
import org.acta.sheet.Sheets;
import org.acta.tally.Tally;

/// The sheets of a station that differ, of which one is assumed to be right.
///
/// A station is left as unseen where that is not enough to know what it can hold: where a version
/// lacks a number for a choice or, if the rule asks for it, for the ballots cast; where the
/// versions differ in place or register, or the register is not known or beyond a thousand million;
/// and where a version has more ballots than registered voters.
///
/// @param rows the versions in file order, at least two
record Versions(List<Integer> rows) {
  /// More voters than any row has; a register beyond is a slip, and its products would not fit.
  private static final long MOST_VOTERS = 1_000_000_000;

  Versions {
    rows = List.copyOf(rows);
  }

  /// The version that the others are measured from.
  int first() {
    return rows.getFirst();
  }

  /// Every station that the assumption helps with, in file order of its first version.
  static List<Versions> of(Tally tally, Roll roll) {
    Map<Integer, List<Integer>> disputed = new LinkedHashMap<>();
    for (Finding finding : tally.standings().findings()) {
      if (finding instanceof Finding.StationDisputed(int row, int again)) {
        disputed.computeIfAbsent(row, first -> new ArrayList<>(List.of(first))).add(again);
      }
    }
    return disputed.values().stream()
        .filter(rows -> known(tally.sheets(), roll, rows))
        .map(Versions::new)
        .sorted((a, b) -> Integer.compare(a.first(), b.first()))
        .toList();
  }

  private static boolean known(Sheets sheets, Roll roll, List<Integer> rows) {
    int first = rows.getFirst();
    OptionalLong registered = Missing.leastRegistered(sheets, roll, first);
    boolean asksCast = sheets.contest().rule().asksBallotsCast();
    return registered.isPresent()
        && registered.getAsLong() <= MOST_VOTERS
        && rows.stream()
            .allMatch(row ->
                sheets.complete(row)
                    && (!asksCast || sheets.cast(row).isPresent())
                    && sheets.place(row) == sheets.place(first)
                    && Missing.leastRegistered(sheets, roll, row).equals(registered)
                    && sheets.castAtLeast(row) <= registered.getAsLong());
  }
}
