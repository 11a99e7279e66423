package org.acta.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.Excerpt;
import org.acta.ledger.Family;
import org.acta.ledger.Testimony;
import org.acta.record.Kind;
import org.acta.site.Snapshot;
import org.acta.stance.StanceCsv;
import org.acta.stance.StanceJson;
import org.acta.stance.StanceReport;
import tools.jackson.core.JsonGenerator;

/// Who takes which position, and what else was said and done.
final class Deeds {
  private final Snapshot snapshot;

  Deeds(Snapshot snapshot) {
    this.snapshot = snapshot;
  }

  /// Where everybody stands on a day, or now.
  Answer positions(Query query, boolean table) {
    query.only(List.of("at", "actor", "family", "history"));
    StanceReport.Asked asked =
        new StanceReport.Asked(
            query.read(
                "at", "a day such as 2026-11-02", text -> Optional.of(LocalDate.parse(text))),
            query.read("actor", "an actor's key such as state:BR", ActorKey::parse),
            query.read("family", "one of " + families(), Deeds::family),
            query.read("history", "true or false", Deeds::flag).orElse(false));
    var election = snapshot.report().folder().election();
    StanceReport report =
        new StanceReport(
            election.id(), election.name(), snapshot.ledger(), StanceReport.Unit.ENTRY, asked);
    byte[] bytes =
        (table ? StanceCsv.positions(report) : StanceJson.print(report))
            .getBytes(java.nio.charset.StandardCharsets.UTF_8);
    return new Answer.Given(
        table ? Tables.MEDIA_TYPE : Written.MEDIA_TYPE, bytes, Optional.empty(), false);
  }

  private static Optional<Family> family(String word) {
    for (Family family : Family.values()) {
      if (family.word().equals(word)) {
        return Optional.of(family);
      }
    }
    return Optional.empty();
  }

  private static String families() {
    return java.util.Arrays.stream(Family.values())
        .map(Family::word)
        .collect(Collectors.joining(", "));
  }

  private static Optional<Boolean> flag(String text) {
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  /// Statements, events or relations, in the order of the record.
  ///
  /// @param name of the list, such as `statements`
  Answer list(String name, Kind kind, Query query, boolean table) {
    Optional<ActorKey> actor =
        query
            .only(List.of("actor", "limit", "cursor"))
            .read("actor", "an actor's key such as state:BR", ActorKey::parse);
    return new Listing<Testimony, Long>(
            "/api/v1/" + name,
            snapshot.ledger().testimonies().stream()
                .filter(told -> told.deed().kind().type().equals(kind.word()))
                .filter(told -> actor.isEmpty() || concerns(told.deed(), actor.get())),
            Testimony::entry,
            text -> Optional.of(Long.parseLong(text)),
            Deeds::write,
            List.of(
                "entry",
                "kind",
                "status",
                "day",
                "actor",
                "actors",
                "speaker",
                "recipient",
                "place",
                "words",
                "paraphrase",
                "language",
                "outlet",
                "url",
                "references"),
            told -> List.of(row(told)))
        .page(query, table);
  }

  private static boolean concerns(ConfirmedDeed deed, ActorKey key) {
    return deed.actor().filter(key::equals).isPresent()
        || deed.actors().contains(key)
        || deed.attribution().speaker().filter(key::equals).isPresent();
  }

  private static void write(JsonGenerator json, Testimony told) {
    ConfirmedDeed deed = told.deed();
    json.writeStartObject();
    json.writeNumberProperty("entry", told.entry());
    json.writeStringProperty("kind", deed.kind().word());
    json.writeStringProperty("status", deed.status().word());
    json.writeStringProperty("day", told.day().latest().toString());
    json.writeStringProperty("dayKnown", told.day().basis().name().toLowerCase(Locale.ROOT));
    Written.text(json, "actor", deed.actor().map(ActorKey::text));
    strings(json, "actors", deed.actors().stream().map(ActorKey::text).toList());
    Written.text(json, "speaker", deed.attribution().speaker().map(ActorKey::text));
    Written.text(json, "recipient", deed.recipient().map(ActorKey::text));
    Written.text(json, "place", deed.place().map(ConfirmedDeed.Spot::name));
    strings(json, "words", deed.words().quotes().stream().map(Excerpt::text).toList());
    Written.text(json, "paraphrase", deed.words().paraphrase());
    Written.text(json, "language", deed.words().language());
    Written.text(json, "outlet", told.publication().outlet());
    Written.text(json, "url", told.publication().url());
    strings(json, "references", deed.references());
    json.writeEndObject();
  }

  private static void strings(JsonGenerator json, String name, List<String> texts) {
    json.writeArrayPropertyStart(name);
    texts.forEach(json::writeString);
    json.writeEndArray();
  }

  private static List<String> row(Testimony told) {
    ConfirmedDeed deed = told.deed();
    return List.of(
        Long.toString(told.entry()),
        deed.kind().word(),
        deed.status().word(),
        told.day().latest().toString(),
        deed.actor().map(ActorKey::text).orElse(""),
        deed.actors().stream().map(ActorKey::text).collect(Collectors.joining(";")),
        deed.attribution().speaker().map(ActorKey::text).orElse(""),
        deed.recipient().map(ActorKey::text).orElse(""),
        deed.place().map(ConfirmedDeed.Spot::name).orElse(""),
        deed.words().quotes().stream().map(Excerpt::text).collect(Collectors.joining(" / ")),
        deed.words().paraphrase().orElse(""),
        deed.words().language().orElse(""),
        told.publication().outlet().orElse(""),
        told.publication().url().orElse(""),
        String.join(";", deed.references()));
  }
}
