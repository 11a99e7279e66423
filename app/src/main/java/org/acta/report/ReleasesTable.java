package org.acta.report;

import java.io.Writer;
import java.util.Locale;
import org.acta.election.Contest;
import org.acta.format.CsvText;
import org.acta.reconcile.Changes;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;

/// Prints what changed as CSV, a record for each cell or station.
///
/// `change` is `changed`, `versions`, `only-before` or `only-after`; `figure` is an item or the id
/// of a choice; a state stands in place of a number. A text like a formula has an apostrophe in
/// front, see [CsvText].
public final class ReleasesTable {
  private ReleasesTable() {}

  /// Prints every change.
  public static void print(Releases releases, Writer to) {
    Changes changes = releases.changes();
    CsvText csv = new CsvText(to);
    csv.record("change", "station", "figure", "before", "after", "before_at", "after_at");
    for (Changes.Changed changed : changes.stations()) {
      int station = changed.station();
      String code = changes.both().code(station);
      String before = releases.reference(Changes.BEFORE, station).toString();
      String after = releases.reference(Changes.AFTER, station).toString();
      if (changed.columns().isEmpty()) {
        csv.record("versions", code, "", "", "", before, after);
      }
      for (int column : changed.columns()) {
        csv.record(
            "changed",
            code,
            figure(changes.contest(), column),
            cell(changes.cell(Changes.BEFORE, station, column)),
            cell(changes.cell(Changes.AFTER, station, column)),
            before,
            after);
      }
    }
    changes
        .only(Changes.BEFORE)
        .forEach(station ->
            csv.record(
                "only-before",
                changes.both().code(station),
                "",
                "",
                "",
                releases.reference(Changes.BEFORE, station).toString(),
                ""));
    changes
        .only(Changes.AFTER)
        .forEach(station ->
            csv.record(
                "only-after",
                changes.both().code(station),
                "",
                "",
                "",
                "",
                releases.reference(Changes.AFTER, station).toString()));
    csv.flush();
  }

  /// The stable name of a column: an item, or the id of a choice.
  static String figure(Contest contest, int column) {
    return column < Item.COUNT
        ? Item.values()[column].name().toLowerCase(Locale.ROOT)
        : contest.choices().get(column - Item.COUNT).id();
  }

  /// A number, or the word for its state.
  static String cell(long packed) {
    return switch (Figure.of(packed)) {
      case Figure.Count(long ballots) -> Long.toString(ballots);
      case Figure.Missing() -> "missing";
      case Figure.Illegible() -> "illegible";
      case Figure.Annulled() -> "annulled";
    };
  }
}
