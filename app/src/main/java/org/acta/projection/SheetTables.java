package org.acta.projection;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.election.Place;
import org.acta.sheet.Sheets;

/// Writes the sets of sheets and the places that they name.
record SheetTables(Database database, String election) {

  /// Writes what a set is.
  void set(Sheets sheets, String title, List<String> levels) {
    try (Rows rows = database.rows("sheet_sets")) {
      rows.begin().text(election).text(sheets.id()).text(title).text(sheets.source());
      rows.text(sheets.contest().id()).texts(levels);
      rows.text(sheets.adoption().word()).text(sheets.root().name()).end();
    }
  }

  /// Writes every place that a row of the set lies in.
  void places(Sheets sheets, List<String> levels, SheetKeys keys, PlacePath paths) {
    Map<Place, Long> first = new IdentityHashMap<>();
    try (Rows rows = database.rows("places")) {
      for (int row = 0; row < sheets.size(); row++) {
        for (Optional<Place> at = Optional.of(sheets.place(row));
            at.isPresent() && first.putIfAbsent(at.get(), keys.sheet(row)) == null;
            at = at.get().parent()) {
          place(sheets.id(), at.get(), levels, keys.sheet(row), paths, rows);
        }
      }
    }
  }

  private void place(
      String set, Place place, List<String> levels, long first, PlacePath paths, Rows rows) {
    int depth = place.depth();
    rows.begin().text(election).text(set).text(paths.of(place));
    rows.text(place.parent().map(paths::of)).small(depth);
    rows.text(
        depth > 0 && depth <= levels.size()
            ? Optional.of(levels.get(depth - 1))
            : Optional.empty());
    rows.text(place.code()).text(place.name()).number(first).end();
  }

  /// Sums the votes of a set, once for everybody who asks: thirty million of them take a moment.
  void sums(Sheets sheets) {
    String ofSet =
        "election = "
            + Database.literal(election)
            + " AND sheet_set = "
            + Database.literal(sheets.id());
    database.run("DELETE FROM set_votes WHERE " + ofSet);
    database.run(
        "INSERT INTO set_votes SELECT "
            + Database.literal(election)
            + ", "
            + Database.literal(sheets.id())
            + ", choice, coalesce(sum(votes), 0), count(*), count(*) - count(votes) FROM votes WHERE"
            + " counted AND "
            + ofSet
            + " GROUP BY choice ORDER BY choice");
  }
}
