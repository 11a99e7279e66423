package org.acta.api;

import java.util.Locale;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.election.Election;
import org.acta.election.Source;
import org.acta.report.Report;
import org.acta.site.Snapshot;
import org.acta.tally.Coverage;
import tools.jackson.core.JsonGenerator;

/// What the election is, and in short what the record has of it.
final class About {
  private About() {}

  static Answer election(Snapshot snapshot) {
    Election election = snapshot.report().folder().election();
    return Written.answer(json -> {
      json.writeStartObject();
      json.writeStringProperty("id", election.id());
      json.writeStringProperty("name", election.name());
      Written.text(json, "date", election.date().map(Object::toString));
      json.writeArrayPropertyStart("contests");
      election.contests().forEach(contest -> contest(json, contest));
      json.writeEndArray();
      json.writeArrayPropertyStart("sources");
      election.sources().forEach(source -> source(json, source));
      json.writeEndArray();
      json.writeObjectPropertyStart("roll");
      Written.number(json, "registered", election.roll().registeredInAll());
      Written.number(json, "stations", election.roll().stationsInAll());
      json.writeEndObject();
      json.writeEndObject();
    });
  }

  private static void contest(JsonGenerator json, Contest contest) {
    json.writeStartObject();
    json.writeStringProperty("id", contest.id());
    json.writeStringProperty("title", contest.title());
    json.writeArrayPropertyStart("choices");
    for (Choice choice : contest.choices()) {
      json.writeStartObject();
      json.writeStringProperty("id", choice.id());
      json.writeStringProperty("name", choice.name());
      Written.text(json, "party", choice.party());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void source(JsonGenerator json, Source source) {
    json.writeStartObject();
    json.writeStringProperty("id", source.id());
    json.writeStringProperty("name", source.name());
    json.writeStringProperty(
        "kind", source.kind().name().toLowerCase(Locale.ROOT).replace('_', '-'));
    source.stateRun().ifPresent(yes -> json.writeBooleanProperty("stateRun", yes));
    Written.text(json, "url", source.url());
    json.writeEndObject();
  }

  static Answer summary(Snapshot snapshot) {
    Report report = snapshot.report();
    return Written.answer(json -> {
      json.writeStartObject();
      json.writeStringProperty("election", report.folder().election().id());
      json.writeNumberProperty("entries", snapshot.log().size());
      json.writeNumberProperty("bulletins", report.folder().bulletins().size());
      json.writeNumberProperty("stations", snapshot.stations().size());
      json.writeNumberProperty("testimonies", snapshot.ledger().testimonies().size());
      json.writeArrayPropertyStart("sheets");
      report.sheets().forEach(of -> sheets(json, of));
      json.writeEndArray();
      json.writeEndObject();
    });
  }

  private static void sheets(JsonGenerator json, Report.OfSheets of) {
    Coverage coverage = of.tally().coverage();
    json.writeStartObject();
    json.writeStringProperty("title", of.title());
    Written.number(json, "stationsTotal", coverage.stationsTotal());
    json.writeNumberProperty("disputed", coverage.disputed());
    json.writeNumberProperty("findings", of.findings().size());
    json.writeName("sums");
    Sums.write(json, of, of.tally().national());
    json.writeEndObject();
  }
}
