package org.acta.report;

import java.util.List;
import java.util.Locale;
import org.acta.quickcount.Redraw;
import org.acta.record.RecordedCount;
import org.acta.record.RecordedCount.Filed;
import tools.jackson.core.JsonGenerator;

/// Prints a quick count of a record: its entries, the draw, and what was computed from it.
public final class QuickCountsJson {
  private QuickCountsJson() {}

  /// One quick count as an object.
  public static void write(JsonGenerator json, OfQuickCount quick) {
    RecordedCount of = quick.of();
    json.writeStartObject();
    json.writeStringProperty("id", of.id());
    json.writeStringProperty("title", of.plan().title());
    json.writeStringProperty("source", of.source());
    json.writeStringProperty("contest", of.plan().contest());
    json.writeStringProperty("set", of.plan().set());
    json.writeNumberProperty("entry", of.planned());
    filed(json, "framed", of.framed());
    filed(json, "sampled", of.sampled());
    of.fault()
        .ifPresent(fault -> {
          json.writeName("fault");
          json.writeStartObject();
          json.writeStringProperty("why", word(fault.why().name()));
          json.writeStringProperty("what", fault.what());
          json.writeEndObject();
        });
    json.writeName("drawn");
    json.writeStartArray();
    of.strata().keySet().forEach(json::writeString);
    json.writeEndArray();
    of.seed().ifPresent(seed -> json.writeStringProperty("seed", seed));
    quick.redraw().ifPresent(redraw -> redraw(json, redraw));
    QuickCountJson.write(json, quick.report());
    json.writeEndObject();
  }

  private static void filed(JsonGenerator json, String name, List<Filed> files) {
    json.writeName(name);
    json.writeStartArray();
    for (Filed filed : files) {
      json.writeStartObject();
      json.writeStringProperty("file", filed.origin().file());
      json.writeStringProperty("sha256", filed.origin().sha256());
      json.writeNumberProperty("entry", filed.submission());
      filed
          .published()
          .ifPresent(time -> json.writeStringProperty("published", QuickCountSection.day(time)));
      json.writeStringProperty("obtained", filed.obtained().toString());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void redraw(JsonGenerator json, Redraw redraw) {
    json.writeName("redraw");
    json.writeStartObject();
    switch (redraw) {
      case Redraw.Same() -> json.writeStringProperty("kind", "same");
      case Redraw.Other(var notDrawn, var leftOut) -> {
        json.writeStringProperty("kind", "other");
        codes(json, "notDrawn", notDrawn);
        codes(json, "leftOut", leftOut);
      }
      case Redraw.Impossible(var why) -> {
        json.writeStringProperty("kind", "impossible");
        json.writeStringProperty("why", why);
      }
    }
    json.writeEndObject();
  }

  private static void codes(JsonGenerator json, String name, List<String> codes) {
    json.writeName(name);
    json.writeStartArray();
    codes.forEach(json::writeString);
    json.writeEndArray();
  }

  private static String word(String name) {
    return name.toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
