package org.acta.site;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.acta.report.Report;
import org.acta.sheet.Finding;
import org.acta.sheet.Sheets;

/// All that a record has of one polling station.
///
/// @param rows its sheets that count or are listed, set by set
/// @param entries sheets, corrections of sheets and pictures of it, in the order of the log
/// @param findings of the checks that are about any of its rows
public record Station(String code, List<Row> rows, List<Long> entries, List<Found> findings) {
  public Station {
    rows = List.copyOf(rows);
    entries = List.copyOf(entries);
    findings = List.copyOf(findings);
  }

  /// A row of a set of sheets.
  public record Row(Report.OfSheets of, int row) {
    public Sheets sheets() {
      return of.tally().sheets();
    }

    /// The index of the entry that it was read from.
    public long entry() {
      return sheets().reference(row).line();
    }
  }

  /// A finding where it was found.
  public record Found(Report.OfSheets of, Finding finding) {}

  /// Every station that a sheet, the roll or a picture names, by its code.
  static SortedMap<String, Station> all(Report report, EntryIndex entries) {
    TreeMap<String, List<Row>> rows = new TreeMap<>();
    TreeMap<String, List<Found>> findings = new TreeMap<>();
    for (Report.OfSheets of : report.sheets()) {
      Sheets sheets = of.tally().sheets();
      for (int row = 0; row < sheets.size(); row++) {
        rows.computeIfAbsent(sheets.station(row), none -> new ArrayList<>(1)).add(new Row(of, row));
      }
      for (Finding finding : of.findings()) {
        rowsOf(finding).stream()
            .map(sheets::station)
            .distinct()
            .forEach(code ->
                findings
                    .computeIfAbsent(code, none -> new ArrayList<>(1))
                    .add(new Found(of, finding)));
      }
    }
    TreeMap<String, Station> stations = new TreeMap<>();
    add(stations, rows.keySet(), rows, entries, findings);
    add(stations, entries.byStation().keySet(), rows, entries, findings);
    add(stations, report.folder().election().roll().codes(), rows, entries, findings);
    return Collections.unmodifiableSortedMap(stations);
  }

  /// The same with stations of which there is nothing yet.
  static SortedMap<String, Station> with(SortedMap<String, Station> known, Iterable<String> codes) {
    TreeMap<String, Station> stations = new TreeMap<>(known);
    codes.forEach(
        code -> stations.putIfAbsent(code, new Station(code, List.of(), List.of(), List.of())));
    return Collections.unmodifiableSortedMap(stations);
  }

  private static void add(
      TreeMap<String, Station> stations,
      Iterable<String> codes,
      TreeMap<String, List<Row>> rows,
      EntryIndex entries,
      TreeMap<String, List<Found>> findings) {
    for (String code : codes) {
      stations.computeIfAbsent(
          code,
          none ->
              new Station(
                  code,
                  rows.getOrDefault(code, List.of()),
                  entries(
                      rows.getOrDefault(code, List.of()),
                      entries.byStation().getOrDefault(code, List.of())),
                  findings.getOrDefault(code, List.of())));
    }
  }

  /// What a row is traced to is among the entries, though it may be a step of a tally centre, which
  /// names a form.
  private static List<Long> entries(List<Row> rows, List<Long> known) {
    TreeSet<Long> all = new TreeSet<>(known);
    rows.forEach(row -> all.add(row.entry()));
    return List.copyOf(all);
  }

  private static List<Integer> rowsOf(Finding finding) {
    return finding instanceof Finding.SameVotes same ? same.rows() : List.of(finding.row());
  }
}
