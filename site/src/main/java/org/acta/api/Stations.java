package org.acta.api;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.acta.election.Place;
import org.acta.log.TlogProof;
import org.acta.record.Version;
import org.acta.sheet.Finding;
import org.acta.site.Links;
import org.acta.site.NearStations;
import org.acta.site.Snapshot;
import org.acta.site.Station;
import tools.jackson.core.JsonGenerator;

/// Polling stations, in the order of their codes, and all that the record has of one.
final class Stations {
  private static final String ADDRESS = "/api/v1/stations";
  private static final int MOST_PROOFS = 20;

  private final Snapshot snapshot;
  private final Map<String, String> codes = new HashMap<>();

  Stations(Snapshot snapshot) {
    this.snapshot = snapshot;
    snapshot.stations().keySet().forEach(code -> codes.put(Links.name(code), code));
  }

  Answer list(Query query, Places places, boolean table) {
    Optional<String> place =
        query.only(List.of("place", "limit", "cursor")).text("place").map(places::known);
    return new Listing<Station, String>(
            ADDRESS,
            snapshot.stations().values().stream()
                .filter(station ->
                    place.isEmpty()
                        || place(station).filter(at -> Places.within(at, place.get())).isPresent()),
            Station::code,
            Optional::of,
            Stations::write,
            List.of("code", "place", "sheets", "findings", "entries"),
            station ->
                List.of(
                    List.of(
                        station.code(),
                        place(station).filter(at -> at.depth() > 0).map(Place::path).orElse(""),
                        Integer.toString(station.rows().size()),
                        Integer.toString(station.findings().size()),
                        station.entries().stream()
                            .map(String::valueOf)
                            .collect(Collectors.joining(" ")))))
        .page(query, table);
  }

  /// The place of a station, if a sheet tells it; those with more places to them first.
  static Optional<Place> place(Station station) {
    return station.rows().stream()
        .map(row -> row.sheets().place(row.row()))
        .max(java.util.Comparator.comparingInt(Place::depth));
  }

  private static void write(JsonGenerator json, Station station) {
    json.writeStartObject();
    json.writeStringProperty("code", station.code());
    json.writeStringProperty("name", Links.name(station.code()));
    json.writeStringProperty("place", place(station).map(Places::path).orElse(""));
    json.writeNumberProperty("sheets", station.rows().size());
    json.writeNumberProperty("findings", station.findings().size());
    entries(json, station);
    json.writeEndObject();
  }

  private static void entries(JsonGenerator json, Station station) {
    json.writeArrayPropertyStart("entries");
    station.entries().forEach(json::writeNumber);
    json.writeEndArray();
  }

  /// One station, by its code as it is or as addresses spell it.
  Answer one(String name) {
    Station station =
        Optional.ofNullable(codes.get(name))
            .or(() -> Optional.of(name))
            .flatMap(snapshot::station)
            .orElseThrow(() -> new ProblemException(missing(name)));
    return Written.answer(json -> {
      json.writeStartObject();
      json.writeStringProperty("code", station.code());
      json.writeStringProperty("place", place(station).map(Places::path).orElse(""));
      json.writeStringProperty("page", "/" + Links.station(station.code()));
      Written.number(
          json,
          "registeredOnRoll",
          snapshot.report().folder().election().roll().of(station.code()));
      json.writeArrayPropertyStart("sheets");
      station.rows().forEach(row -> SheetRows.write(json, row));
      json.writeEndArray();
      findings(json, station);
      entries(json, station);
      changes(json, station);
      proofs(json, station);
      json.writeEndObject();
    });
  }

  private Problem missing(String name) {
    List<String> near = NearStations.of(snapshot.stations(), NearStations.code(name));
    return Problem.missing(
        "The record names no station with this code.",
        near.isEmpty()
            ? "Those that it names: " + ADDRESS
            : "Codes near it: " + String.join(", ", near) + ".");
  }

  private static void findings(JsonGenerator json, Station station) {
    json.writeArrayPropertyStart("findings");
    for (Station.Found found : station.findings()) {
      Finding.Check check = found.finding().check();
      json.writeStartObject();
      json.writeStringProperty("check", check.id());
      json.writeStringProperty("severity", check.severity().name().toLowerCase(Locale.ROOT));
      json.writeStringProperty("set", found.of().tally().sheets().id());
      json.writeNumberProperty(
          "entry", found.of().tally().sheets().reference(found.finding().row()).line());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void changes(JsonGenerator json, Station station) {
    json.writeArrayPropertyStart("changes");
    for (long index : new TreeSet<>(station.entries())) {
      for (Version version : snapshot.changes().getOrDefault(index, List.of())) {
        json.writeStartObject();
        json.writeNumberProperty("entry", version.index());
        json.writeNumberProperty("by", version.by());
        json.writeStringProperty("reason", version.reason());
        json.writeEndObject();
      }
    }
    json.writeEndArray();
  }

  private void proofs(JsonGenerator json, Station station) {
    json.writeArrayPropertyStart("proofs");
    station.entries().stream()
        .limit(MOST_PROOFS)
        .forEach(index -> {
          json.writeStartObject();
          json.writeNumberProperty("entry", index);
          json.writeStringProperty("proof", proof(snapshot, index));
          json.writeEndObject();
        });
    json.writeEndArray();
  }

  /// A C2SP tlog-proof of an entry in the tree of the checkpoint.
  static String proof(Snapshot snapshot, long index) {
    return new TlogProof(snapshot.log().inclusion(index), snapshot.log().note()).print();
  }
}
