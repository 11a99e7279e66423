package org.acta.site;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.acta.election.Contest;
import org.acta.election.Election;
import org.acta.report.Wording;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;

/// The figures of one station in one contest, from every source side by side.
///
/// @param columns a source each
/// @param rows an item or choice each
record SideBySide(String title, List<Column> columns, List<Line> rows) {
  SideBySide {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /// Who gave the figures.
  ///
  /// @param title what the set of sheets is called
  /// @param source who gave it
  /// @param counts how the row enters the totals
  /// @param entry the entry it is traced to
  record Column(String title, String source, String counts, long entry) {}

  /// A figure by every source.
  ///
  /// @param differs whether two sources have other numbers
  /// @param vote whether it is votes for a choice
  record Line(String name, List<Cell> cells, boolean differs, boolean vote) {
    Line {
      cells = List.copyOf(cells);
    }
  }

  /// A figure.
  ///
  /// @param number whether it is one, or the state of one
  record Cell(String text, boolean number) {}

  static List<SideBySide> all(Station station, Frame frame) {
    return frame.snapshot().report().folder().election().contests().stream()
        .map(contest -> of(contest, station, frame))
        .filter(table -> !table.columns.isEmpty())
        .toList();
  }

  private static SideBySide of(Contest contest, Station station, Frame frame) {
    Election election = frame.snapshot().report().folder().election();
    Wording wording = new Wording(frame.reports(), contest);
    List<Station.Row> rows =
        station.rows().stream()
            .filter(row -> row.sheets().contest().id().equals(contest.id()))
            .toList();
    List<Column> columns = new ArrayList<>();
    for (Station.Row row : rows) {
      Sheets sheets = row.sheets();
      String title =
          sheets.hasDocuments()
              ? row.of().title() + " (" + wording.document(sheets.document(row.row())) + ")"
              : row.of().title();
      columns.add(
          new Column(
              title,
              Wording.source(frame.reports(), election, sheets.source()),
              frame.say("standing." + row.of().tally().standings().of(row.row()).name()),
              row.entry()));
    }
    List<Line> lines = new ArrayList<>();
    for (int column = 0; column < Item.COUNT + contest.choices().size(); column++) {
      int at = column;
      boolean any = rows.stream().anyMatch(row -> row.sheets().has(at));
      if (any) {
        lines.add(line(rows, at, wording));
      }
      if (at == Item.REGISTERED.ordinal()) {
        roll(election, station, rows.size(), frame).ifPresent(lines::add);
      }
    }
    return new SideBySide(contest.title(), columns, lines);
  }

  private static Line line(List<Station.Row> rows, int column, Wording wording) {
    List<Cell> cells = new ArrayList<>();
    for (Station.Row row : rows) {
      long figure = row.sheets().cell(row.row(), column);
      boolean has = row.sheets().has(column);
      cells.add(
          has ? new Cell(wording.cell(figure), Figure.isCount(figure)) : new Cell("–", false));
    }
    boolean differs =
        rows.stream()
                .filter(row -> row.sheets().has(column))
                .mapToLong(row -> row.sheets().cell(row.row(), column))
                .filter(Figure::isCount)
                .distinct()
                .count()
            > 1;
    return new Line(wording.column(column), cells, differs, column >= Item.COUNT);
  }

  private static java.util.Optional<Line> roll(
      Election election, Station station, int columns, Frame frame) {
    OptionalLong registered = election.roll().of(station.code());
    if (registered.isEmpty() || columns == 0) {
      return java.util.Optional.empty();
    }
    List<Cell> cells =
        java.util.Collections.nCopies(
            columns, new Cell(frame.number(registered.getAsLong()), true));
    return java.util.Optional.of(new Line(frame.say("sheet.on-roll"), cells, false, false));
  }
}
