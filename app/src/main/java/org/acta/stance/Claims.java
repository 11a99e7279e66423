package org.acta.stance;

import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.acta.format.IndentedJson;
import org.acta.ledger.Actor;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.EventKind;
import org.acta.ledger.Excerpt;
import org.acta.ledger.PositionKind;
import org.acta.ledger.RelationKind;
import org.acta.ledger.StatementKind;
import org.acta.ledger.Testimony;
import tools.jackson.core.JsonGenerator;

/// Positions and statements as schema.org's [Claim](https://schema.org/Claim), in JSON-LD: what was
/// said, by whom, and where it appeared. It goes one way, and says nothing of what is true.
public final class Claims {
  private Claims() {}

  /// All claims of the ledger as it was on the day asked for, in its order.
  public static String print(StanceReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = IndentedJson.to(text)) {
      json.writeStartObject();
      json.writeStringProperty("@context", "https://schema.org");
      json.writeName("@graph");
      json.writeStartArray();
      report.ledger().testimonies().stream()
          .filter(Claims::said)
          .forEach(told -> claim(json, report, told));
      json.writeEndArray();
      json.writeEndObject();
    }
    return text.append('\n').toString();
  }

  private static boolean said(Testimony told) {
    return switch (told.deed().kind()) {
      case PositionKind _, StatementKind _ -> told.deed().actor().isPresent();
      case EventKind _, RelationKind _ -> false;
    };
  }

  private static void claim(JsonGenerator json, StanceReport report, Testimony told) {
    ConfirmedDeed deed = told.deed();
    json.writeStartObject();
    json.writeStringProperty("@type", "Claim");
    json.writeStringProperty("identifier", report.election() + "#" + told.entry());
    json.writeStringProperty("name", deed.kind().type() + "/" + deed.kind().word());
    text(deed).ifPresent(words -> json.writeStringProperty("text", words));
    deed.words().paraphrase().ifPresent(words -> json.writeStringProperty("abstract", words));
    deed.words().language().ifPresent(language -> json.writeStringProperty("inLanguage", language));
    json.writeStringProperty("dateCreated", told.day().latest().toString());
    json.writeName("about");
    json.writeStartObject();
    json.writeStringProperty("@type", "Event");
    json.writeStringProperty("identifier", report.election());
    json.writeStringProperty("name", report.name());
    json.writeEndObject();
    json.writeName("author");
    party(json, deed, deed.actor().orElseThrow());
    deed.attribution()
        .speaker()
        .ifPresent(speaker -> {
          json.writeName("claimInterpreter");
          party(json, deed, speaker);
        });
    appearance(json, told);
    json.writeEndObject();
  }

  /// The actor's own words if they are known, else the sentence that tells of them.
  private static Optional<String> text(ConfirmedDeed deed) {
    return deed.words().quotes().stream()
        .findFirst()
        .or(() -> deed.words().evidence())
        .map(Excerpt::text);
  }

  private static void party(JsonGenerator json, ConfirmedDeed deed, ActorKey key) {
    json.writeStartObject();
    json.writeStringProperty(
        "@type",
        switch (key.kind()) {
          case STATE -> "Country";
          case ORGAN -> "GovernmentOrganization";
          case PERSON -> "Person";
          case IGO, PARTY, ORG, GROUP, OUTLET -> "Organization";
        });
    json.writeStringProperty("identifier", key.text());
    json.writeStringProperty(
        "name", deed.named(key).map(Actor::name).orElse(key.iso().orElse(key.text())));
    json.writeEndObject();
  }

  private static void appearance(JsonGenerator json, Testimony told) {
    List<String> references = told.deed().references();
    if (told.publication().url().isEmpty()
        && told.publication().outlet().isEmpty()
        && references.isEmpty()) {
      return;
    }
    json.writeName("appearance");
    json.writeStartObject();
    json.writeStringProperty("@type", "CreativeWork");
    told.publication()
        .url()
        .or(() -> references.stream().filter(one -> one.startsWith("http")).findFirst())
        .ifPresent(url -> json.writeStringProperty("url", url));
    told.publication()
        .outlet()
        .ifPresent(name -> {
          json.writeName("publisher");
          json.writeStartObject();
          json.writeStringProperty("@type", "Organization");
          json.writeStringProperty("name", name);
          json.writeEndObject();
        });
    references.stream()
        .filter(one -> !one.startsWith("http"))
        .findFirst()
        .ifPresent(words -> json.writeStringProperty("citation", words));
    json.writeEndObject();
  }
}
