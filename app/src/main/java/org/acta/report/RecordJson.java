package org.acta.report;

import java.util.List;
import java.util.Locale;
import org.acta.record.Objection;
import org.acta.record.RecordView;
import org.acta.record.SubmissionCheck;
import org.acta.record.SubmissionCheck.Entries;
import org.acta.record.SubmissionCheck.Signed;
import org.acta.record.Version;
import tools.jackson.core.JsonGenerator;

/// Prints what a record changed: every correction, withdrawal, objection and submission.
final class RecordJson {
  private RecordJson() {}

  static void write(JsonGenerator json, RecordView view) {
    json.writeName("record");
    json.writeStartObject();
    json.writeNumberProperty("entries", view.entries());
    versions(json, "superseded", view.superseded());
    versions(json, "withdrawn", view.withdrawn());
    json.writeName("leftOut");
    json.writeStartObject();
    json.writeNumberProperty("count", view.objections().count());
    json.writeName("first");
    json.writeStartArray();
    view.objections().first().forEach(objection -> objection(json, objection));
    json.writeEndArray();
    json.writeEndObject();
    json.writeName("submissions");
    json.writeStartArray();
    view.submissions().forEach(check -> submission(json, check));
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void versions(JsonGenerator json, String name, List<Version> versions) {
    json.writeName(name);
    json.writeStartArray();
    for (Version version : versions) {
      json.writeStartObject();
      json.writeNumberProperty("entry", version.index());
      json.writeStringProperty("kind", version.old().kind().word());
      json.writeStringProperty("source", version.old().source());
      json.writeNumberProperty("by", version.by());
      json.writeStringProperty("reason", version.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void objection(JsonGenerator json, Objection objection) {
    json.writeStartObject();
    json.writeNumberProperty("entry", objection.index());
    json.writeStringProperty("why", word(objection.getClass().getSimpleName()));
    if (objection instanceof Objection.NotApplied(_, var target, var why)) {
      json.writeNumberProperty("target", target.index());
      json.writeStringProperty("reason", why.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    json.writeEndObject();
  }

  private static String word(String name) {
    return name.replaceAll("(?<=.)(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static void submission(JsonGenerator json, SubmissionCheck check) {
    json.writeStartObject();
    json.writeNumberProperty("entry", check.index());
    json.writeStringProperty("source", check.source());
    json.writeStringProperty("file", check.file());
    json.writeBooleanProperty("whole", check.entries() instanceof Entries.Whole);
    switch (check.signature()) {
      case Signed.Not() -> json.writeStringProperty("signature", "none");
      case Signed.By(var key) -> signed(json, "by-source", key.base64());
      case Signed.UnknownKey(var key) -> signed(json, "unknown-key", key.base64());
      case Signed.Wrong(var key) -> signed(json, "wrong", key.base64());
    }
    json.writeEndObject();
  }

  private static void signed(JsonGenerator json, String what, String key) {
    json.writeStringProperty("signature", what);
    json.writeStringProperty("key", key);
  }
}
