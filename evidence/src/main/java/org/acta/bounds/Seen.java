package org.acta.bounds;

import java.util.List;
import java.util.stream.IntStream;
import org.acta.election.Contest;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;
import org.acta.tally.Tally;

/// Sums over the sheets whose only version has a number for every choice.
///
/// @param votes by position on the ballot
record Seen(Contest contest, long[] votes, long valid, long cast, long rows) {

  static Seen of(Tally tally) {
    Sheets sheets = tally.sheets();
    long[] votes = new long[sheets.choices()];
    long valid = 0;
    long cast = 0;
    long rows = 0;
    for (int row = 0; row < sheets.size(); row++) {
      if (tally.standings().of(row).certain()) {
        for (int choice = 0; choice < votes.length; choice++) {
          votes[choice] += sheets.votes(row, choice);
        }
        valid += valid(sheets, row);
        cast += cast(sheets, row);
        rows++;
      }
    }
    return new Seen(sheets.contest(), votes, valid, cast, rows);
  }

  /// Whether any seen row is the total of several sheets.
  static boolean rowsAreTotals(Tally tally) {
    Sheets sheets = tally.sheets();
    return IntStream.range(0, sheets.size())
        .anyMatch(row -> sheets.stations(row) > 1 && tally.standings().of(row).certain());
  }

  static long valid(Sheets sheets, int row) {
    return sheets.valid(row).orElseThrow();
  }

  static long cast(Sheets sheets, int row) {
    long written = sheets.cell(row, Item.CAST);
    return Figure.isCount(written) ? written : sheets.castAtLeast(row);
  }

  /// Positions on the ballot by seen votes, most first; equal votes in ballot order.
  List<Integer> ranking() {
    return IntStream.range(0, votes.length)
        .boxed()
        .sorted((a, b) -> Long.compare(votes[b], votes[a]))
        .toList();
  }
}
