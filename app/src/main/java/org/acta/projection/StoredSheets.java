package org.acta.projection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.acta.election.Choice;
import org.acta.election.Place;
import org.acta.election.Roll;
import org.acta.sheet.DocumentType;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Origin;
import org.acta.sheet.SheetChecks;
import org.acta.sheet.Sheets;
import org.acta.sheet.Standings;

/// A set of sheets as the tables have it, for the checks that look at all of it.
///
/// @param sheets with the keys of places for their names; in the order of their keys
record StoredSheets(Sheets sheets, EntryKeys keys) {

  /// @param ofSet a condition for the rows of the set
  /// @param like a part of the same set
  static StoredSheets read(Database database, String ofSet, Sheets like) {
    EntryKeys keys = new EntryKeys();
    Place root = Place.root("");
    Map<String, Place> places = new HashMap<>(Map.of("", root));
    Sheets.Builder builder =
        Sheets.builder(like.id(), like.source(), like.contest(), root)
            .adopting(like.adoption())
            .from(new Origin("", "", 0));
    long[] figures = new long[builder.width()];
    Arrays.fill(figures, Figure.MISSING);
    database.each(
        "SELECT sheet, entry, file, line, station, place, stations, "
            + Arrays.stream(Item.values())
                .map(Columns::of)
                .map(name -> packed(name, name + "_state"))
                .collect(Collectors.joining(", "))
            + ", document, epoch_us(written) // 1000000 FROM sheets WHERE "
            + ofSet
            + " ORDER BY sheet",
        row -> {
          for (int item = 0; item < Item.COUNT; item++) {
            figures[item] = row.getLong(8 + item);
          }
          keys.add(row.getLong(1), row.getLong(2), row.getString(3), row.getLong(4));
          Place place = places.computeIfAbsent(row.getString(6), path -> place(path, root));
          int at = builder.add(row.getString(5), place, figures, row.getLong(7), row.getLong(1));
          document(builder, at, row);
          return at;
        });
    database.each(
        "SELECT sheet, list_position(["
            + like.contest().choices().stream()
                .map(Choice::id)
                .map(Database::literal)
                .collect(Collectors.joining(", "))
            + "], choice::VARCHAR), "
            + packed("votes", "state")
            + " FROM votes WHERE "
            + ofSet,
        row -> {
          int at = keys.rowOf(row.getLong(1));
          builder.set(at, Item.COUNT + row.getInt(2) - 1, row.getLong(3));
          return at;
        });
    return new StoredSheets(builder.build(), keys);
  }

  private static void document(Sheets.Builder builder, int at, ResultSet row) throws SQLException {
    DocumentType type = DocumentType.of(row.getString(8 + Item.COUNT)).orElseThrow();
    long seconds = row.getLong(9 + Item.COUNT);
    boolean undated = row.wasNull();
    if (type != DocumentType.ORIGINAL || !undated) {
      builder.document(at, type, undated ? Sheets.UNDATED : seconds);
    }
  }

  /// The checks ask only how deep a place is, and whether two are the same.
  private static Place place(String path, Place root) {
    Place above = root;
    for (String part : GrownPlaces.above(path).stream().skip(1).toList()) {
      above = above.child(part, part);
    }
    return above.child(path, path);
  }

  private static String packed(String number, String state) {
    return "CASE "
        + state
        + " WHEN 'number' THEN "
        + number
        + " WHEN 'missing' THEN ("
        + Figure.MISSING
        + ") WHEN 'illegible' THEN ("
        + Figure.ILLEGIBLE
        + ") ELSE ("
        + Figure.ANNULLED
        + ") END";
  }

  /// Writes how each sheet enters the totals, and what the checks find.
  void check(Database database, String election, String ofSet, Roll roll) {
    Standings standings = Standings.of(sheets);
    database.run("CREATE OR REPLACE TEMP TABLE standings (sheet BIGINT, standing INTEGER)");
    try (Rows rows = database.temporaryRows("standings")) {
      for (int row = 0; row < sheets.size(); row++) {
        rows.begin().number(keys.sheet(row)).small(standings.of(row).ordinal() + 1).end();
      }
    }
    database.run(
        "UPDATE sheets SET standing = now.standing FROM (SELECT sheet,"
            + " "
            + SheetRows.STANDING
            + " AS standing FROM standings) AS now WHERE"
            + " sheets.sheet = now.sheet AND sheets.standing <> now.standing");
    database.run(
        "UPDATE votes SET counted = now.counted FROM (SELECT sheet, standing IN ('counted',"
            + " 'disputed', 'partial') AS counted FROM sheets WHERE "
            + ofSet
            + ") AS now WHERE votes.sheet = now.sheet AND votes.counted <> now.counted");
    database.run("DROP TABLE standings");
    database.run("DELETE FROM findings WHERE " + ofSet);
    new FindingRows(database, election, sheets, keys)
        .write(SheetChecks.run(sheets, standings, roll));
  }
}
