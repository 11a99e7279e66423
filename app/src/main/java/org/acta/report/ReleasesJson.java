package org.acta.report;

import java.io.Writer;
import java.util.Collection;
import java.util.function.Consumer;
import org.acta.format.IndentedJson;
import org.acta.reconcile.Changes;
import org.acta.reconcile.ColumnChange;
import org.acta.reconcile.NearMatch;
import org.acta.reconcile.SameCode;
import org.acta.sheet.Figure;
import org.acta.sheet.Origin;
import tools.jackson.core.JsonGenerator;

/// Prints what changed for programs: every cell and station, with the line on either side.
public final class ReleasesJson {
  /// Changes when a field changes its meaning or goes away; new fields may come at any time.
  public static final String FORMAT = "acta-diff/1";

  private final JsonGenerator json;
  private final Releases releases;
  private final Changes changes;

  private ReleasesJson(JsonGenerator json, Releases releases) {
    this.json = json;
    this.releases = releases;
    this.changes = releases.changes();
  }

  /// Prints one JSON object, indented, ending in a line feed.
  public static void print(Releases releases, Writer to) {
    JsonGenerator json = IndentedJson.to(to);
    new ReleasesJson(json, releases).print();
    json.writeRaw("\n");
    json.flush();
  }

  private void print() {
    json.writeStartObject();
    json.writeStringProperty("format", FORMAT);
    release("before", Changes.BEFORE);
    release("after", Changes.AFTER);
    json.writeStringProperty("contest", changes.contest().id());
    json.writeNumberProperty("shared", changes.shared());
    json.writeNumberProperty("stationsChanged", changes.stations().size());
    json.writeNumberProperty("cellsChanged", changes.cells());
    json.writeNumberProperty("onlyBefore", changes.onlyIn(Changes.BEFORE));
    json.writeNumberProperty("onlyAfter", changes.onlyIn(Changes.AFTER));
    array("figures", releases.compared(), this::figure);
    array("changed", changes.stations(), this::changed);
    only("onlyBeforeStations", Changes.BEFORE);
    only("onlyAfterStations", Changes.AFTER);
    array(
        "nearMatches",
        changes.both().nearMatches(Changes.BEFORE, Changes.AFTER).matches(),
        this::near);
    array("sameCodes", changes.both().sameCodes(), this::same);
    json.writeEndObject();
  }

  private void release(String name, int release) {
    json.writeName(name);
    json.writeStartObject();
    json.writeStringProperty("name", releases.name(release));
    array("files", releases.sheets(release).origins(), this::origin);
    array(
        "lacks",
        java.util.stream.IntStream.range(0, changes.columns().size())
            .filter(column ->
                !changes.both().has(release, column) && changes.both().has(1 - release, column))
            .boxed()
            .toList(),
        column -> json.writeString(ReleasesTable.figure(changes.contest(), column)));
    json.writeEndObject();
  }

  private void origin(Origin origin) {
    json.writeStartObject();
    json.writeStringProperty("file", origin.file());
    json.writeStringProperty("sha256", origin.sha256());
    json.writeNumberProperty("bytes", origin.bytes());
    json.writeEndObject();
  }

  private void figure(int column) {
    ColumnChange change = changes.columns().get(column);
    json.writeStartObject();
    json.writeStringProperty("figure", ReleasesTable.figure(changes.contest(), column));
    json.writeNumberProperty("cells", change.cells());
    json.writeNumberProperty("up", change.up());
    json.writeNumberProperty("down", change.down());
    json.writeNumberProperty("states", change.states());
    json.writeNumberProperty("net", change.net());
    json.writeNumberProperty("onlyBefore", change.onlyBefore());
    json.writeNumberProperty("onlyAfter", change.onlyAfter());
    json.writeNumberProperty("total", change.total());
    json.writeEndObject();
  }

  private void changed(Changes.Changed changed) {
    int station = changed.station();
    json.writeStartObject();
    json.writeStringProperty("station", changes.both().code(station));
    json.writeStringProperty("before", releases.reference(Changes.BEFORE, station).toString());
    json.writeStringProperty("after", releases.reference(Changes.AFTER, station).toString());
    json.writeName("figures");
    json.writeStartObject();
    for (int column : changed.columns()) {
      json.writeName(ReleasesTable.figure(changes.contest(), column));
      json.writeStartArray();
      cell(changes.cell(Changes.BEFORE, station, column));
      cell(changes.cell(Changes.AFTER, station, column));
      json.writeEndArray();
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private void cell(long packed) {
    if (Figure.isCount(packed)) {
      json.writeNumber(packed);
    } else {
      json.writeString(ReleasesTable.cell(packed));
    }
  }

  private void only(String name, int release) {
    array(
        name,
        changes.only(release).boxed().toList(),
        station -> {
          json.writeStartObject();
          json.writeStringProperty("station", changes.both().code(station));
          json.writeStringProperty("at", releases.reference(release, station).toString());
          json.writeEndObject();
        });
  }

  private void near(NearMatch match) {
    json.writeStartObject();
    json.writeStringProperty("before", releases.sheets(Changes.BEFORE).station(match.one().row()));
    json.writeStringProperty("after", releases.sheets(Changes.AFTER).station(match.other().row()));
    json.writeStringProperty("likeness", match.likeness().word());
    json.writeBooleanProperty("sameVotes", match.sameVotes());
    json.writeEndObject();
  }

  private void same(SameCode same) {
    json.writeStartObject();
    json.writeStringProperty("release", same.copy() == Changes.BEFORE ? "before" : "after");
    json.writeStringProperty("at", releases.sheets(same.copy()).reference(same.row()).toString());
    json.writeStringProperty(
        "again", releases.sheets(same.copy()).reference(same.again()).toString());
    json.writeEndObject();
  }

  private <T> void array(String name, Collection<T> items, Consumer<T> write) {
    json.writeName(name);
    json.writeStartArray();
    items.forEach(write);
    json.writeEndArray();
  }
}
