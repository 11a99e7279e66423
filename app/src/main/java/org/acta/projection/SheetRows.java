package org.acta.projection;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acta.election.Choice;
import org.acta.sheet.DocumentType;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;
import org.acta.sheet.Standings.Standing;

/// Writes sheets and their votes.
///
/// Rows go as they are, one column for each choice, to a temporary table of a few DuckDB row
/// groups; from there DuckDB makes the long `votes`. Five times as fast as appending each vote, and
/// the memory does not grow with the number of sheets.
final class SheetRows {
  /// Rows of two DuckDB row groups: one is worked on by one thread, and a second thread without any
  /// would cost processor time while it waits.
  private static final int AT_ONCE = 2 * 122_880;

  private static final String MISSING = "(" + Figure.MISSING + ")";
  private static final String ILLEGIBLE = "(" + Figure.ILLEGIBLE + ")";
  private static final String ANNULLED = "(" + Figure.ANNULLED + ")";

  /// Whether a row enters the totals: [Standing#inTotals].
  private static final String COUNTED =
      "standing IN ("
          + Arrays.stream(Standing.values())
              .filter(Standing::inTotals)
              .map(standing -> String.valueOf(standing.ordinal() + 1))
              .collect(Collectors.joining(", "))
          + ")";

  /// The standing that a row's number stands for.
  static final String STANDING =
      "CASE standing"
          + Arrays.stream(Standing.values())
              .map(standing ->
                  " WHEN "
                      + (standing.ordinal() + 1)
                      + " THEN '"
                      + word(standing)
                      + "'::sheet_standing")
              .collect(Collectors.joining())
          + " END";

  /// The kind of document that a row's number stands for.
  private static final String DOCUMENT =
      "["
          + Arrays.stream(DocumentType.values())
              .map(type -> Database.literal(type.word()))
              .collect(Collectors.joining(", "))
          + "][document]";

  private final Database database;
  private final String election;
  private final Sheets sheets;
  private final Map<String, Integer> files = new LinkedHashMap<>();

  SheetRows(Database database, String election, Sheets sheets) {
    this.database = database;
    this.election = election;
    this.sheets = sheets;
  }

  void write(IntFunction<Standing> standing, SheetKeys keys, PlacePath paths) {
    new VoteIds(database, election).admit(sheets);
    database.run("CREATE OR REPLACE TEMP TABLE staged (" + columns() + ")");
    for (int from = 0; from < sheets.size(); from += AT_ONCE) {
      int to = Math.min(sheets.size(), from + AT_ONCE);
      try (Rows rows = database.temporaryRows("staged")) {
        for (int row = from; row < to; row++) {
          stage(row, standing.apply(row), keys, paths, rows);
        }
      }
      database.run(intoSheets());
      database.run(intoVotes());
      database.run("TRUNCATE staged");
    }
    database.run("DROP TABLE staged");
  }

  private String columns() {
    return "sheet BIGINT, entry BIGINT, file INTEGER, line BIGINT, station VARCHAR, place VARCHAR,"
        + " stations BIGINT, document INTEGER, written BIGINT, standing INTEGER, "
        + IntStream.range(0, sheets.width())
            .mapToObj(column -> "c" + column + " BIGINT")
            .collect(Collectors.joining(", "));
  }

  private void stage(int row, Standing standing, SheetKeys keys, PlacePath paths, Rows rows) {
    rows.begin().number(keys.sheet(row)).number(keys.entry(row));
    rows.small(files.computeIfAbsent(keys.file(row), none -> files.size() + 1));
    rows.number(keys.line(row)).text(sheets.station(row)).text(paths.of(sheets.place(row)));
    rows.number(sheets.stations(row)).small(sheets.document(row).ordinal() + 1);
    rows.number(written(row)).small(standing.ordinal() + 1);
    for (int column = 0; column < sheets.width(); column++) {
      rows.number(sheets.cell(row, column));
    }
    rows.end();
  }

  private OptionalLong written(int row) {
    long seconds = sheets.written(row);
    return seconds == Sheets.UNDATED ? OptionalLong.empty() : OptionalLong.of(seconds);
  }

  private String intoSheets() {
    return "INSERT INTO sheets SELECT "
        + Database.literal(election)
        + ", "
        + Database.literal(sheets.id())
        + ", sheet, entry, "
        + file()
        + ", line, station, place, stations, "
        + DOCUMENT
        + ", make_timestamp(written * 1000000), "
        + items(SheetRows::number)
        + ", "
        + items(SheetRows::state)
        + ", "
        + STANDING
        + " FROM staged";
  }

  private static String word(Standing standing) {
    return standing.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The name of a row's file; most sets have only one.
  private String file() {
    String names = files.keySet().stream().map(Database::literal).collect(Collectors.joining(", "));
    return files.size() == 1 ? names : "[" + names + "][file]";
  }

  private static String items(IntFunction<String> expression) {
    return IntStream.range(0, Item.COUNT).mapToObj(expression).collect(Collectors.joining(", "));
  }

  private String intoVotes() {
    String choices =
        sheets.contest().choices().stream()
            .map(Choice::id)
            .map(Database::literal)
            .collect(Collectors.joining(", "));
    String cells =
        IntStream.range(Item.COUNT, sheets.width())
            .mapToObj(column -> "c" + column)
            .collect(Collectors.joining(", "));
    return "INSERT INTO votes SELECT "
        + Database.literal(election)
        + ", "
        + Database.literal(sheets.id())
        + ", sheet, choice, "
        + number("cell")
        + ", "
        + state("cell")
        + ", counted FROM (SELECT sheet, "
        + COUNTED
        + " AS counted, unnest(["
        + choices
        + "]) AS choice, unnest(["
        + cells
        + "]) AS cell FROM staged)";
  }

  private static String number(int column) {
    return number("c" + column);
  }

  private static String state(int column) {
    return state("c" + column);
  }

  private static String number(String cell) {
    return "CASE WHEN " + cell + " > " + ANNULLED + " THEN " + cell + " END";
  }

  private static String state(String cell) {
    return "CASE "
        + cell
        + " WHEN "
        + MISSING
        + " THEN 'missing'::figure_state WHEN "
        + ILLEGIBLE
        + " THEN 'illegible'::figure_state WHEN "
        + ANNULLED
        + " THEN 'annulled'::figure_state ELSE 'number'::figure_state END";
  }
}
