package org.acta.report;

import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.acta.reconcile.CellReading;
import org.acta.reconcile.ColumnReading;
import org.acta.reconcile.NearMatch;
import org.acta.reconcile.NearMatches;
import org.acta.reconcile.Reading;
import org.acta.reconcile.Reconciliation;
import org.acta.reconcile.Reconciliation.Kind;
import org.acta.reconcile.SameCode;
import org.acta.reconcile.Version;
import org.acta.sheet.Figure;
import org.acta.sheet.Sheets;
import tools.jackson.core.JsonGenerator;

/// Prints the copies of one contest against each other: every disputed station with all its
/// versions.
final class SourcesJson {
  private final JsonGenerator json;
  private final OfSources of;
  private final Reconciliation all;

  private SourcesJson(JsonGenerator json, OfSources of) {
    this.json = json;
    this.of = of;
    this.all = of.reconciliation();
  }

  /// @param sheets writes what all copies say together as one set
  static void write(JsonGenerator json, OfSources of, Consumer<Report.OfSheets> sheets) {
    new SourcesJson(json, of).write(sheets);
  }

  private void write(Consumer<Report.OfSheets> sheets) {
    json.writeStartObject();
    json.writeStringProperty("contest", all.contest().id());
    array("copies", all.copies(), copy -> json.writeString(copy.sheets().id()));
    json.writeNumberProperty("shared", all.shared());
    json.writeNumberProperty("inEvery", all.inEvery());
    for (Kind kind : List.of(Kind.AGREED, Kind.DISPUTED, Kind.ONLY_IN, Kind.MISSING)) {
      json.writeNumberProperty(word(kind), all.count(kind));
    }
    array(
        "onlyInCopy",
        IntStream.range(0, all.copies().size()).boxed().toList(),
        copy -> json.writeNumber(all.onlyIn(copy)));
    array("figures", all.columns(), this::figure);
    array("disputes", all.disputed().boxed().toList(), station -> dispute(all.reading(station)));
    json.writeName("nearMatches");
    json.writeStartArray();
    for (int one = 0; one < all.copies().size(); one++) {
      for (int other = one + 1; other < all.copies().size(); other++) {
        near(all.nearMatches(one, other));
      }
    }
    json.writeEndArray();
    array("sameCodes", all.sameCodes(), this::same);
    of.together()
        .ifPresent(together -> {
          json.writeName("together");
          sheets.accept(together);
        });
    json.writeEndObject();
  }

  private static String word(Kind kind) {
    return switch (kind) {
      case AGREED -> "agreed";
      case DISPUTED -> "disputed";
      case ONLY_IN -> "onlyIn";
      case MISSING -> "missing";
    };
  }

  private void figure(ColumnReading reading) {
    json.writeStartObject();
    json.writeStringProperty("figure", ReleasesTable.figure(all.contest(), reading.column()));
    array(
        "sums",
        IntStream.range(0, all.copies().size()).boxed().toList(),
        copy -> {
          if (all.has(copy, reading.column())) {
            json.writeNumber(reading.sums().get(copy));
          } else {
            json.writeString("not-given");
          }
        });
    json.writeNumberProperty("lowest", reading.lowest());
    json.writeNumberProperty("highest", reading.highest());
    json.writeName("stations");
    json.writeStartObject();
    for (CellReading cell : CellReading.values()) {
      json.writeNumberProperty(cell.word(), reading.count(cell));
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void dispute(Reading reading) {
    if (!(reading instanceof Reading.Disputed(String station, var versions, var columns))) {
      throw new IllegalStateException(reading.station() + " is not disputed");
    }
    json.writeStartObject();
    json.writeStringProperty("station", station);
    array(
        "versions",
        versions,
        (Version version) -> {
          Sheets sheets = all.copies().get(version.copy()).sheets();
          json.writeStartObject();
          json.writeStringProperty("copy", sheets.id());
          json.writeStringProperty("at", sheets.reference(version.row()).toString());
          if (sheets.hasDocuments()) {
            json.writeStringProperty("document", sheets.document(version.row()).word());
          }
          json.writeName("figures");
          json.writeStartObject();
          columns.forEach(column -> cell(version, column));
          json.writeEndObject();
          json.writeEndObject();
        });
    json.writeEndObject();
  }

  private void cell(Version version, int column) {
    if (all.has(version.copy(), column)) {
      long packed = all.cell(version, column);
      json.writeName(ReleasesTable.figure(all.contest(), column));
      if (Figure.isCount(packed)) {
        json.writeNumber(packed);
      } else {
        json.writeString(ReleasesTable.cell(packed));
      }
    }
  }

  private void near(NearMatches near) {
    for (NearMatch match : near.matches()) {
      json.writeStartObject();
      station("one", match.one());
      station("other", match.other());
      json.writeStringProperty("likeness", match.likeness().word());
      json.writeBooleanProperty("sameVotes", match.sameVotes());
      json.writeEndObject();
    }
  }

  private void station(String name, Version version) {
    Sheets sheets = all.copies().get(version.copy()).sheets();
    json.writeName(name);
    json.writeStartObject();
    json.writeStringProperty("copy", sheets.id());
    json.writeStringProperty("station", sheets.station(version.row()));
    json.writeStringProperty("at", sheets.reference(version.row()).toString());
    json.writeEndObject();
  }

  private void same(SameCode same) {
    Sheets sheets = all.copies().get(same.copy()).sheets();
    json.writeStartObject();
    json.writeStringProperty("copy", sheets.id());
    json.writeStringProperty("at", sheets.reference(same.row()).toString());
    json.writeStringProperty("again", sheets.reference(same.again()).toString());
    json.writeEndObject();
  }

  private <T> void array(String name, Collection<T> items, Consumer<T> write) {
    json.writeName(name);
    json.writeStartArray();
    items.forEach(write);
    json.writeEndArray();
  }
}
