package org.acta.api;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.acta.bulletin.Bulletin;
import org.acta.site.Snapshot;
import tools.jackson.core.JsonGenerator;

/// Bulletins, in the order of the entries that they are in.
final class Announced {
  private final Snapshot snapshot;
  private final List<Placed> bulletins;

  /// A bulletin where it stands; those without an entry come first.
  private record Placed(long entry, int turn, Bulletin bulletin) {
    String key() {
      return String.format(java.util.Locale.ROOT, "%019d.%06d", entry + 1, turn);
    }
  }

  Announced(Snapshot snapshot) {
    this.snapshot = snapshot;
    List<Bulletin> all = snapshot.report().folder().bulletins();
    this.bulletins =
        IntStream.range(0, all.size())
            .mapToObj(i -> placed(all.get(i), i))
            .sorted(java.util.Comparator.comparing(Placed::key))
            .toList();
  }

  private Placed placed(Bulletin bulletin, int turn) {
    return new Placed(
        snapshot.entries().bulletin(bulletin.source(), bulletin.id()).orElse(-1L), turn, bulletin);
  }

  Answer list(Query query, boolean table) {
    query.only(List.of("limit", "cursor"));
    return new Listing<Placed, String>(
            "/api/v1/bulletins",
            bulletins.stream(),
            Placed::key,
            Optional::of,
            Announced::write,
            List.of(
                "entry", "id", "title", "source", "contest", "time", "choice", "votes", "percent"),
            Announced::rows)
        .page(query, table);
  }

  private static Optional<String> time(Bulletin bulletin) {
    return bulletin
        .time()
        .map(time ->
            switch (time) {
              case Bulletin.Time.At(var moment) -> moment.toString();
              case Bulletin.Time.On(var day) -> day.toString();
            });
  }

  private static void write(JsonGenerator json, Placed placed) {
    Bulletin bulletin = placed.bulletin();
    json.writeStartObject();
    if (placed.entry() >= 0) {
      json.writeNumberProperty("entry", placed.entry());
    }
    json.writeStringProperty("id", bulletin.id());
    json.writeStringProperty("title", bulletin.title());
    json.writeStringProperty("source", bulletin.source());
    json.writeStringProperty("contest", bulletin.contest());
    Written.text(json, "time", time(bulletin));
    json.writeArrayPropertyStart("scope");
    bulletin.scope().forEach(json::writeString);
    json.writeEndArray();
    json.writeObjectPropertyStart("votes");
    bulletin.votes().forEach(json::writeNumberProperty);
    json.writeEndObject();
    json.writeObjectPropertyStart("percentages");
    bulletin
        .percentages()
        .forEach((id, share) -> json.writeStringProperty(id, share.toPlainString()));
    json.writeEndObject();
    Written.number(json, "valid", bulletin.valid());
    Written.number(json, "nulls", bulletin.nulls());
    Written.number(json, "blank", bulletin.blank());
    Written.number(json, "cast", bulletin.cast());
    Written.number(json, "registered", bulletin.registered());
    Written.text(json, "turnout", bulletin.turnout().map(java.math.BigDecimal::toPlainString));
    json.writeArrayPropertyStart("references");
    bulletin.references().forEach(json::writeString);
    json.writeEndArray();
    json.writeEndObject();
  }

  private static List<List<String>> rows(Placed placed) {
    Bulletin bulletin = placed.bulletin();
    Set<String> choices = new LinkedHashSet<>(bulletin.votes().keySet());
    choices.addAll(bulletin.percentages().keySet());
    List<List<String>> rows = new ArrayList<>();
    for (String id : choices) {
      Long votes = bulletin.votes().get(id);
      var percent = bulletin.percentages().get(id);
      rows.add(
          List.of(
              placed.entry() < 0 ? "" : Long.toString(placed.entry()),
              bulletin.id(),
              bulletin.title(),
              bulletin.source(),
              bulletin.contest(),
              time(bulletin).orElse(""),
              id,
              votes == null ? "" : votes.toString(),
              percent == null ? "" : percent.toPlainString()));
    }
    return rows;
  }
}
