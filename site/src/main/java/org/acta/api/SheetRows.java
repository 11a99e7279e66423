package org.acta.api;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.acta.election.Place;
import org.acta.report.Report;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;
import org.acta.site.Snapshot;
import org.acta.site.Station;
import tools.jackson.core.JsonGenerator;

/// Sheets, in the order of the entries that they are traced to.
final class SheetRows {
  private static final String ADDRESS = "/api/v1/sheets";

  private final Snapshot snapshot;
  private final List<Sheet> rows = new ArrayList<>();
  private final List<String> choices;

  private record Sheet(Key key, Station.Row row) {}

  /// Where a row stands: two rows may come from one entry where a sheet has two contests.
  record Key(long entry, int set, int row) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
        Comparator.comparingLong(Key::entry).thenComparingInt(Key::set).thenComparingInt(Key::row);

    static Optional<Key> parse(String text) {
      String[] parts = text.split("\\.", -1);
      return parts.length == 3
          ? Optional.of(
              new Key(
                  Long.parseLong(parts[0]), Integer.parseInt(parts[1]), Integer.parseInt(parts[2])))
          : Optional.empty();
    }

    @Override
    public int compareTo(Key other) {
      return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
      return entry + "." + set + "." + row;
    }
  }

  SheetRows(Snapshot snapshot) {
    this.snapshot = snapshot;
    Set<String> ids = new LinkedHashSet<>();
    for (int set = 0; set < snapshot.report().sheets().size(); set++) {
      Report.OfSheets of = snapshot.report().sheets().get(set);
      Sheets sheets = of.tally().sheets();
      sheets.contest().choices().forEach(choice -> ids.add(choice.id()));
      for (int row = 0; row < sheets.size(); row++) {
        Station.Row one = new Station.Row(of, row);
        rows.add(new Sheet(new Key(one.entry(), set, row), one));
      }
    }
    rows.sort(Comparator.comparing(Sheet::key));
    choices = List.copyOf(ids);
  }

  Answer list(Query query, Places places, boolean table) {
    query.only(List.of("place", "source", "station", "limit", "cursor"));
    Optional<String> place = query.text("place").map(places::known);
    Optional<String> source = query.text("source");
    Optional<String> station = query.text("station");
    source.ifPresent(this::known);
    return new Listing<Sheet, Key>(
            ADDRESS,
            rows.stream().filter(sheet -> asked(sheet.row(), source, station, place)),
            Sheet::key,
            Key::parse,
            (json, sheet) -> write(json, sheet.row()),
            header(),
            sheet -> List.of(record(sheet.row())))
        .page(query, table);
  }

  private boolean asked(
      Station.Row row, Optional<String> source, Optional<String> station, Optional<String> place) {
    Sheets sheets = row.sheets();
    return source.map(sheets.source()::equals).orElse(true)
        && station.map(sheets.station(row.row())::equals).orElse(true)
        && place.map(path -> Places.within(where(row), path)).orElse(true);
  }

  /// Where a sheet's station is: as the sheet tells, or as another source's sheet does.
  private Place where(Station.Row row) {
    Place own = row.sheets().place(row.row());
    return own.depth() > 0
        ? own
        : snapshot.station(row.sheets().station(row.row())).flatMap(Stations::place).orElse(own);
  }

  private void known(String source) {
    if (snapshot.report().folder().election().source(source).isEmpty()) {
      throw new ProblemException(
          Problem.missing("The record has no such source.", "Those that it has: /api/v1/election"));
    }
  }

  static void write(JsonGenerator json, Station.Row row) {
    Sheets sheets = row.sheets();
    json.writeStartObject();
    json.writeNumberProperty("entry", row.entry());
    json.writeStringProperty("set", sheets.id());
    json.writeStringProperty("source", sheets.source());
    json.writeStringProperty("contest", sheets.contest().id());
    json.writeStringProperty("station", sheets.station(row.row()));
    json.writeStringProperty("place", Places.path(sheets.place(row.row())));
    json.writeStringProperty("standing", standing(row));
    json.writeObjectPropertyStart("figures");
    for (Item item : Item.values()) {
      if (sheets.has(item)) {
        figure(json, item.name().toLowerCase(Locale.ROOT), sheets.cell(row.row(), item));
      }
    }
    json.writeEndObject();
    json.writeObjectPropertyStart("votes");
    for (int i = 0; i < sheets.choices(); i++) {
      if (sheets.has(Item.COUNT + i)) {
        figure(
            json, sheets.contest().choices().get(i).id(), sheets.cell(row.row(), Item.COUNT + i));
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static String standing(Station.Row row) {
    return row.of()
        .tally()
        .standings()
        .of(row.row())
        .name()
        .toLowerCase(Locale.ROOT)
        .replace('_', '-');
  }

  private static void figure(JsonGenerator json, String name, long packed) {
    switch (Figure.of(packed)) {
      case Figure.Count(long ballots) -> json.writeNumberProperty(name, ballots);
      case Figure.Missing() -> json.writeStringProperty(name, "missing");
      case Figure.Illegible() -> json.writeStringProperty(name, "illegible");
      case Figure.Annulled() -> json.writeStringProperty(name, "annulled");
    }
  }

  private List<String> header() {
    List<String> header =
        new ArrayList<>(
            List.of("entry", "set", "source", "contest", "station", "place", "standing"));
    for (Item item : Item.values()) {
      header.add(item.name().toLowerCase(Locale.ROOT));
    }
    choices.forEach(id -> header.add("votes:" + id));
    return header;
  }

  private List<String> record(Station.Row row) {
    Sheets sheets = row.sheets();
    List<String> record =
        new ArrayList<>(
            List.of(
                Long.toString(row.entry()),
                sheets.id(),
                sheets.source(),
                sheets.contest().id(),
                sheets.station(row.row()),
                names(sheets.place(row.row())),
                standing(row)));
    for (Item item : Item.values()) {
      record.add(sheets.has(item) ? text(sheets.cell(row.row(), item)) : "");
    }
    for (String id : choices) {
      int at = sheets.contest().indexOf(id);
      record.add(
          at >= 0 && sheets.has(Item.COUNT + at)
              ? text(sheets.cell(row.row(), Item.COUNT + at))
              : "");
    }
    return record;
  }

  private static String names(Place place) {
    return place.depth() == 0 ? "" : place.path();
  }

  private static String text(long packed) {
    return switch (Figure.of(packed)) {
      case Figure.Count(long ballots) -> Long.toString(ballots);
      case Figure.Missing() -> "";
      case Figure.Illegible() -> "illegible";
      case Figure.Annulled() -> "annulled";
    };
  }
}
