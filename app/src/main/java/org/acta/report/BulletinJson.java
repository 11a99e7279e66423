package org.acta.report;

import tools.jackson.core.JsonGenerator;

/// Prints one bulletin for programs.
final class BulletinJson {
  private BulletinJson() {}

  static void write(JsonGenerator json, Report report, OfBulletin of) {
    json.writeStartObject();
    json.writeStringProperty("id", of.bulletin().id());
    json.writeEndObject();
  }
}
