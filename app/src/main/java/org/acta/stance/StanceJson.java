package org.acta.stance;

import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.acta.format.IndentedJson;
import org.acta.ledger.Actor;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.Conflict;
import org.acta.ledger.Demand;
import org.acta.ledger.Excerpt;
import org.acta.ledger.Family;
import org.acta.ledger.FamilyCount;
import org.acta.ledger.Ledger;
import org.acta.ledger.Standing;
import org.acta.ledger.Target;
import org.acta.ledger.Testimony;
import tools.jackson.core.JsonGenerator;

/// Prints where everybody stands for programs: stable names, no sentences. What is not known is
/// absent.
public final class StanceJson {
  /// Changes when a field changes its meaning or goes away; new fields may come at any time.
  public static final String FORMAT = "acta-positions/1";

  private final JsonGenerator json;
  private final StanceReport report;

  private StanceJson(JsonGenerator json, StanceReport report) {
    this.json = json;
    this.report = report;
  }

  /// One JSON object, indented, ending in a line feed.
  public static String print(StanceReport report) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = IndentedJson.to(text)) {
      new StanceJson(json, report).report();
    }
    return text.append('\n').toString();
  }

  private void report() {
    Ledger ledger = report.ledger();
    json.writeStartObject();
    text("format", FORMAT);
    text("election", report.election());
    text("name", report.name());
    report.asked().at().ifPresent(day -> text("at", day.toString()));
    json.writeName("counts");
    json.writeStartObject();
    for (Target target : Target.values()) {
      List<FamilyCount> counts = ledger.counts(target);
      if (!counts.isEmpty()) {
        array(target.word(), counts, this::count);
      }
    }
    json.writeEndObject();
    array("standings", report.standings(), this::standing);
    array("conflicts", ledger.conflicts(), this::conflict);
    json.writeEndObject();
  }

  private void count(FamilyCount count) {
    json.writeStartObject();
    text("family", count.family().word());
    keys("named", count.named());
    array("groups", count.groups(), this::group);
    json.writeEndObject();
  }

  private void group(FamilyCount.OfGroup group) {
    json.writeStartObject();
    text("group", group.group().text());
    number("size", group.size());
    keys("members", group.members());
    number("unnamed", group.unnamed());
    json.writeEndObject();
  }

  private void standing(Standing standing) {
    json.writeStartObject();
    text("actor", standing.actor().text());
    text("target", standing.target().word());
    array("families", List.copyOf(standing.families()), this::family);
    text("first", standing.first().day().latest().toString());
    text("last", standing.last().day().latest().toString());
    array("current", standing.current(), this::testimony);
    if (report.asked().history()) {
      array("history", standing.history(), this::testimony);
    }
    json.writeEndObject();
  }

  private void family(Family family) {
    json.writeString(family.word());
  }

  private void conflict(Conflict conflict) {
    json.writeStartObject();
    text("actor", conflict.actor().text());
    text("target", conflict.target().word());
    text("day", conflict.day().toString());
    array("reports", conflict.testimonies(), this::testimony);
    json.writeEndObject();
  }

  private void testimony(Testimony told) {
    ConfirmedDeed deed = told.deed();
    json.writeStartObject();
    json.writeNumberProperty(report.unit().name().toLowerCase(Locale.ROOT), told.entry());
    text("kind", deed.kind().word());
    text("family", told.family().word());
    text("status", deed.status().word());
    text("day", told.day().latest().toString());
    text("dayKnown", told.day().basis().name().toLowerCase(Locale.ROOT));
    deed.attribution().speaker().ifPresent(key -> text("speaker", key.text()));
    deed.attribution().onBehalfOf().ifPresent(key -> text("onBehalfOf", key.text()));
    keys("via", deed.attribution().via());
    told.publication().outlet().ifPresent(name -> text("outlet", name));
    told.publication()
        .stateRun()
        .ifPresent(yes -> json.writeBooleanProperty("outletStateRun", yes));
    told.publication().url().ifPresent(url -> text("url", url));
    array("words", deed.words().quotes(), this::excerpt);
    one("trigger", deed.words().trigger());
    one("evidence", deed.words().evidence());
    deed.words().paraphrase().ifPresent(words -> text("paraphrase", words));
    deed.words().language().ifPresent(language -> text("language", language));
    array("demands", deed.demands(), this::demand);
    array("references", deed.references(), json::writeString);
    array("names", deed.names(), this::name);
    if (told.follows().isPresent()) {
      json.writeNumberProperty("follows", told.follows().getAsLong());
    }
    json.writeEndObject();
  }

  private void demand(Demand demand) {
    json.writeString(demand.word());
  }

  private void name(Actor actor) {
    json.writeStartObject();
    text("key", actor.key().text());
    text("name", actor.name());
    actor.role().ifPresent(role -> text("role", role));
    actor
        .stateRun()
        .ifPresent(run -> {
          json.writeBooleanProperty("stateRun", run.yes());
          run.evidence().ifPresent(words -> text("stateRunEvidence", words));
        });
    json.writeEndObject();
  }

  private void one(String name, Optional<Excerpt> excerpt) {
    excerpt.ifPresent(words -> {
      json.writeName(name);
      excerpt(words);
    });
  }

  private void excerpt(Excerpt excerpt) {
    json.writeStartObject();
    text("text", excerpt.text());
    number("start", excerpt.start());
    number("end", excerpt.end());
    json.writeEndObject();
  }

  private void text(String name, String value) {
    json.writeStringProperty(name, value);
  }

  private void number(String name, OptionalInt value) {
    value.ifPresent(number -> json.writeNumberProperty(name, number));
  }

  private void keys(String name, List<ActorKey> keys) {
    array(name, keys, key -> json.writeString(key.text()));
  }

  private interface Writing<T> {
    void write(T value);
  }

  /// An array, left out if it is empty.
  private <T> void array(String name, List<T> values, Writing<T> writing) {
    if (!values.isEmpty()) {
      json.writeName(name);
      json.writeStartArray();
      values.forEach(writing::write);
      json.writeEndArray();
    }
  }
}
