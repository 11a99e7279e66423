package org.acta.api;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.acta.ledger.Actor;
import org.acta.site.Links;
import org.acta.site.Snapshot;

/// Stations, places and actors by a part of their code or name.
final class Search {
  private static final String ADDRESS = "/api/v1/search";
  private static final int LONGEST = 200;

  private final Snapshot snapshot;
  private final Places places;
  private final Map<String, String> actors = new TreeMap<>();

  /// Something that was found.
  ///
  /// @param id a station's code, a place's path or an actor's key
  private record Hit(String type, String id, String name, String address) {
    String key() {
      return type + " " + id;
    }
  }

  Search(Snapshot snapshot, Places places) {
    this.snapshot = snapshot;
    this.places = places;
    snapshot.ledger().testimonies().stream()
        .flatMap(told -> told.deed().names().stream())
        .forEach((Actor actor) -> actors.put(actor.key().text(), actor.name()));
  }

  Answer list(Query query, boolean table) {
    String text =
        query
            .only(List.of("q", "limit", "cursor"))
            .text("q")
            .orElseThrow(() ->
                new ProblemException(
                    Problem.asked("Nothing is looked for.", "Give a code or a name as q.")));
    if (text.length() > LONGEST) {
      throw new ProblemException(
          Problem.asked("What is looked for is too long.", "Give a part of it."));
    }
    String lower = text.toLowerCase(Locale.ROOT);
    return new Listing<Hit, String>(
            ADDRESS,
            hits(lower),
            Hit::key,
            Optional::of,
            (json, hit) -> {
              json.writeStartObject();
              json.writeStringProperty("type", hit.type());
              json.writeStringProperty("id", hit.id());
              json.writeStringProperty("name", hit.name());
              json.writeStringProperty("address", hit.address());
              json.writeEndObject();
            },
            List.of("type", "id", "name", "address"),
            hit -> List.of(List.of(hit.type(), hit.id(), hit.name(), hit.address())))
        .page(query, table);
  }

  /// In the order of their keys: actors, places, stations.
  private Stream<Hit> hits(String lower) {
    Stream<Hit> named =
        actors.entrySet().stream()
            .filter(actor ->
                actor.getKey().toLowerCase(Locale.ROOT).contains(lower)
                    || actor.getValue().toLowerCase(Locale.ROOT).contains(lower))
            .map(actor ->
                new Hit(
                    "actor",
                    actor.getKey(),
                    actor.getValue(),
                    "/api/v1/positions?actor=" + escaped(actor.getKey())));
    Stream<Hit> where =
        places.named(lower).stream()
            .map(place ->
                new Hit(
                    "place",
                    place.getKey(),
                    place.getValue(),
                    "/api/v1/sheets?place=" + escaped(place.getKey())));
    Stream<Hit> stations =
        snapshot.stations().keySet().stream()
            .filter(code -> code.toLowerCase(Locale.ROOT).contains(lower))
            .map(code -> new Hit("station", code, code, "/api/v1/stations/" + Links.name(code)));
    return Stream.concat(named, Stream.concat(where, stations));
  }

  private static String escaped(String text) {
    return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
  }
}
