package org.acta.stance;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.Family;
import org.acta.ledger.FamilyCount;
import org.acta.ledger.Ledger;
import org.acta.ledger.Standing;
import org.acta.ledger.Target;
import org.acta.ledger.Testimony;
import tools.jackson.core.JsonGenerator;

/// Prints who stands where, in short, as the field `positions` of the report on the sheets.
public final class StanceSectionJson {
  private final JsonGenerator json;
  private final StanceReport report;
  private final Ledger ledger;

  private StanceSectionJson(JsonGenerator json, StanceReport report) {
    this.json = json;
    this.report = report;
    this.ledger = report.ledger();
  }

  /// Writes the field; nothing if nobody is told to have taken a position.
  public static void write(JsonGenerator json, StanceReport report) {
    if (!report.standings().isEmpty()) {
      json.writeName("positions");
      new StanceSectionJson(json, report).section();
    }
  }

  private void section() {
    json.writeStartObject();
    json.writeName("counts");
    json.writeStartObject();
    for (Target target : Target.values()) {
      List<FamilyCount> counts = ledger.counts(target);
      if (!counts.isEmpty()) {
        json.writeName(target.word());
        json.writeStartObject();
        counts.forEach(count -> keys(count.family().word(), count.named()));
        json.writeEndObject();
      }
    }
    json.writeEndObject();
    array("standings", report.standings(), this::standing);
    json.writeName("notCounted");
    json.writeStartObject();
    for (Target target : Target.values()) {
      List<FamilyCount.OfGroup> groups =
          ledger.counts(target).stream().flatMap(count -> count.groups().stream()).toList();
      if (!groups.isEmpty()) {
        array(target.word(), groups, this::group);
      }
    }
    json.writeNumberProperty(
        "withoutStance", StanceSection.positions(ledger) - StanceSection.standing(ledger));
    json.writeNumberProperty(
        "noPositions", ledger.testimonies().size() - StanceSection.positions(ledger));
    json.writeEndObject();
    json.writeEndObject();
  }

  private void standing(Standing standing) {
    json.writeStartObject();
    json.writeStringProperty("actor", standing.actor().text());
    json.writeStringProperty("target", standing.target().word());
    array(
        "families",
        List.copyOf(standing.families()),
        (Family family) -> json.writeString(family.word()));
    json.writeStringProperty("since", standing.since().day().latest().toString());
    array("current", standing.current(), this::testimony);
    json.writeEndObject();
  }

  private void testimony(Testimony told) {
    ConfirmedDeed deed = told.deed();
    json.writeStartObject();
    json.writeNumberProperty(report.unit().name().toLowerCase(Locale.ROOT), told.entry());
    json.writeStringProperty("kind", deed.kind().word());
    json.writeStringProperty("status", deed.status().word());
    keys("via", deed.attribution().via());
    text("outlet", told.publication().outlet());
    text("url", told.publication().url());
    array("references", deed.references(), json::writeString);
    json.writeEndObject();
  }

  private void group(FamilyCount.OfGroup group) {
    json.writeStartObject();
    json.writeStringProperty("group", group.group().text());
    number("size", group.size());
    keys("members", group.members());
    number("unnamed", group.unnamed());
    json.writeEndObject();
  }

  private void text(String name, Optional<String> value) {
    value.ifPresent(text -> json.writeStringProperty(name, text));
  }

  private void number(String name, OptionalInt value) {
    value.ifPresent(number -> json.writeNumberProperty(name, number));
  }

  private void keys(String name, List<ActorKey> keys) {
    array(name, keys, key -> json.writeString(key.text()));
  }

  /// An array, left out if it is empty.
  private <T> void array(String name, List<T> values, Consumer<T> each) {
    if (!values.isEmpty()) {
      json.writeName(name);
      json.writeStartArray();
      values.forEach(each);
      json.writeEndArray();
    }
  }
}
