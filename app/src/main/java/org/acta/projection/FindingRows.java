package org.acta.projection;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.acta.sheet.Finding;
import org.acta.sheet.Finding.Check;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;

/// Writes what the checks of a set of sheets find.
record FindingRows(Database database, String election, Sheets sheets, SheetKeys keys) {

  /// Writes the findings in their order, once the sheets are in their table.
  void write(List<Finding> findings) {
    List<Check> checks = findings.stream().map(Finding::check).toList();
    int from = checks.indexOf(Check.EMPTY);
    int to = checks.lastIndexOf(Check.EMPTY) + 1;
    if (to == 0) {
      append(findings);
    } else {
      append(findings.subList(0, from));
      empties();
      append(findings.subList(to, findings.size()));
    }
  }

  private void append(List<Finding> findings) {
    try (Rows rows = database.rows("findings")) {
      findings.forEach(finding -> write(finding, rows));
    }
  }

  /// A frame of stations is nothing but sheets without a figure, and they are in the file already.
  private void empties() {
    database.run(
        "INSERT INTO findings SELECT election, "
            + Database.literal(Check.EMPTY.id())
            + ", "
            + Database.literal(severity(Check.EMPTY))
            + ", sheet_set, NULL, station, sheet, NULL, entry, file, line, NULL, NULL, NULL, NULL"
            + " FROM sheets WHERE standing = 'empty' AND "
            + GrownTables.ofSet(election, sheets.id()));
  }

  private static String severity(Check check) {
    return check.severity().name().toLowerCase(Locale.ROOT);
  }

  private void write(Finding finding, Rows rows) {
    int row = finding.row();
    rows.begin().text(election).text(finding.check().id());
    rows.text(severity(finding.check()));
    rows.text(sheets.id()).none().text(sheets.station(row)).number(keys.sheet(row));
    others(finding, rows);
    rows.number(keys.entry(row)).text(keys.file(row)).number(keys.line(row));
    figures(finding, rows);
    rows.none().end();
  }

  private void others(Finding finding, Rows rows) {
    switch (finding) {
      case Finding.StationDisputed(int row, int again) -> sheets(List.of(again), rows);
      case Finding.StationRepeated(int row, int again) -> sheets(List.of(again), rows);
      case Finding.StationSuperseded(int row, int again) -> sheets(List.of(again), rows);
      case Finding.SameVotes(var all, long votes) -> sheets(all.subList(1, all.size()), rows);
      default -> rows.none();
    }
  }

  private void sheets(List<Integer> others, Rows rows) {
    rows.numbers(others.stream().mapToLong(keys::sheet).toArray());
  }

  private void figures(Finding finding, Rows rows) {
    switch (finding) {
      case Finding.VotesNotValid(int row, long votes, long valid) -> pair(rows, votes, valid);
      case Finding.PartsNotCast(int row, long parts, long cast) -> pair(rows, parts, cast);
      case Finding.CastOverRegistered(int row, long cast, long registered) ->
          pair(rows, cast, registered);
      case Finding.RegisteredNotRoll(int row, long registered, long roll) ->
          pair(rows, registered, roll);
      case Finding.Negative(int row, int column, long value) ->
          one(rows, value).texts(columns(List.of(column)));
      case Finding.RowIsSum(int row, long votes) -> one(rows, votes).none();
      case Finding.SameVotes(var all, long votes) -> one(rows, votes).none();
      case Finding.FullTurnout(int row, long registered) -> pair(rows, registered, registered);
      case Finding.OneSided(int row, int choice, long votes) ->
          rows.number(0).number(votes).texts(columns(List.of(Item.COUNT + choice)));
      case Finding.Illegible(int row, var columns) -> rows.none().none().texts(columns(columns));
      case Finding.Incomplete(int row, var columns) -> rows.none().none().texts(columns(columns));
      case Finding.StationDisputed(int row, int again) ->
          rows.none().none().texts(columns(differing(row, again)));
      case Finding.StationSuperseded(int row, int again) ->
          rows.none().none().texts(columns(differing(row, again)));
      case Finding.StationRepeated again -> rows.none().none().none();
      case Finding.NotOnRoll notOnRoll -> rows.none().none().none();
      case Finding.Annulled annulled -> rows.none().none().none();
      case Finding.Empty empty -> rows.none().none().none();
      case Finding.BlankSheet blank -> rows.none().none().none();
    }
  }

  private static void pair(Rows rows, long figure, long comparedWith) {
    rows.number(figure).number(comparedWith).none();
  }

  private static Rows one(Rows rows, long figure) {
    return rows.number(figure).number(OptionalLong.empty());
  }

  private List<Integer> differing(int a, int b) {
    return java.util.stream.IntStream.range(0, sheets.width())
        .filter(column -> sheets.cell(a, column) != sheets.cell(b, column))
        .boxed()
        .toList();
  }

  /// Names of columns: those of `sheets`, or ids of choices.
  private List<String> columns(List<Integer> columns) {
    return columns.stream().map(this::column).toList();
  }

  private String column(int column) {
    if (column >= Item.COUNT) {
      return sheets.contest().choices().get(column - Item.COUNT).id();
    }
    return Columns.of(Item.values()[column]);
  }
}
