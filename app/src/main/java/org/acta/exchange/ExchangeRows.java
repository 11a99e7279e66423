package org.acta.exchange;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.acta.format.TableDecoder;

/// Writes the records of a decoded file: one for each figure of each sheet.
final class ExchangeRows {
  /// As many place levels as a record has columns for.
  static final int MOST_LEVELS = 8;

  static final String CONTEST = "CONTEST";
  static final String SHEET = "SHEET";
  static final String STATION = "STATION";
  static final String STATIONS = "STATIONS";
  static final String KIND = "KIND";
  static final String ITEM = "ITEM";
  static final String FIGURE = "FIGURE";
  static final List<String> COLUMNS = columns();

  private final TableDecoder.Sink sink;

  ExchangeRows(TableDecoder.Sink sink) {
    this.sink = sink;
  }

  /// What a record is of.
  enum Kind {
    /// A figure of one sheet.
    COUNT,
    /// A figure that sums up several sheets of the file.
    SUBTOTAL,
    /// A part of another figure.
    DETAIL;

    String text() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  /// A place on the way from the top to a station.
  record PlaceName(String code, String name) {}

  /// The sheet that a record is of.
  ///
  /// @param number tells the sheets of one station in one contest apart
  /// @param name of the station, if it has any besides its code
  /// @param stations how many it stands for
  /// @param path at most [#MOST_LEVELS] places
  record Sheet(
      String contest,
      String number,
      String station,
      String name,
      String stations,
      List<PlaceName> path) {
    Sheet {
      path = List.copyOf(path);
    }
  }

  static String placeCode(int level) {
    return "PLACE_" + (level + 1) + "_CODE";
  }

  static String placeName(int level) {
    return "PLACE_" + (level + 1) + "_NAME";
  }

  /// How a record calls the votes for a choice; no item is called so.
  static String votes(String choice) {
    return "votes " + choice;
  }

  private static List<String> columns() {
    List<String> columns =
        new ArrayList<>(List.of(CONTEST, SHEET, STATION, "STATION_NAME", STATIONS));
    for (int level = 0; level < MOST_LEVELS; level++) {
      columns.add(placeCode(level));
      columns.add(placeName(level));
    }
    Collections.addAll(columns, KIND, ITEM, FIGURE);
    return List.copyOf(columns);
  }

  void row(long line, Sheet sheet, Kind kind, String item, String figure) {
    List<String> fields = new ArrayList<>(COLUMNS.size());
    Collections.addAll(
        fields, sheet.contest, sheet.number, sheet.station, sheet.name, sheet.stations);
    for (int level = 0; level < MOST_LEVELS; level++) {
      boolean there = level < sheet.path.size();
      fields.add(there ? sheet.path.get(level).code() : "");
      fields.add(there ? sheet.path.get(level).name() : "");
    }
    Collections.addAll(fields, kind.text(), item, figure);
    sink.take(line, fields);
  }
}
