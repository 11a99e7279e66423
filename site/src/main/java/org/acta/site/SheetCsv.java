package org.acta.site;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.acta.election.Choice;
import org.acta.election.Place;
import org.acta.format.CsvText;
import org.acta.report.Report;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;

/// Prints a set of sheets as a table for people with a spreadsheet, a row for each entry.
///
/// A missing figure is an empty cell, and a state of one is a word. A text like a formula has an
/// apostrophe in front, see [CsvText].
final class SheetCsv {
  private SheetCsv() {}

  static String print(Report.OfSheets of) {
    StringWriter text = new StringWriter();
    CsvText csv = new CsvText(text);
    Sheets sheets = of.tally().sheets();
    csv.record(header(of, sheets));
    for (int row = 0; row < sheets.size(); row++) {
      csv.record(row(of, sheets, row));
    }
    csv.flush();
    return text.toString();
  }

  private static List<String> header(Report.OfSheets of, Sheets sheets) {
    List<String> header = new ArrayList<>(List.of("entry", "station"));
    for (String level : of.levels()) {
      header.add("code of " + level);
      header.add(level);
    }
    header.add("stations");
    header.add("standing");
    if (sheets.hasDocuments()) {
      header.add("document");
    }
    for (Item item : Item.values()) {
      header.add(word(item.name()));
    }
    for (Choice choice : sheets.contest().choices()) {
      header.add("votes " + choice.id());
    }
    return header;
  }

  private static List<String> row(Report.OfSheets of, Sheets sheets, int row) {
    List<String> cells = new ArrayList<>();
    cells.add(Long.toString(sheets.reference(row).line()));
    cells.add(sheets.station(row));
    List<Place> places = new ArrayList<>();
    for (Place at = sheets.place(row); at.depth() > 0; at = at.parent().orElseThrow()) {
      places.addFirst(at);
    }
    for (int level = 0; level < of.levels().size(); level++) {
      cells.add(level < places.size() ? places.get(level).code() : "");
      cells.add(level < places.size() ? places.get(level).name() : "");
    }
    cells.add(Long.toString(sheets.stations(row)));
    cells.add(word(of.tally().standings().of(row).name()));
    if (sheets.hasDocuments()) {
      cells.add(word(sheets.document(row).name()));
    }
    for (int column = 0; column < sheets.width(); column++) {
      cells.add(
          switch (Figure.of(sheets.cell(row, column))) {
            case Figure.Count(long ballots) -> Long.toString(ballots);
            case Figure.Missing() -> "";
            case Figure.Illegible() -> "illegible";
            case Figure.Annulled() -> "annulled";
          });
    }
    return cells;
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
