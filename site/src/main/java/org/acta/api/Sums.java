package org.acta.api;

import org.acta.report.Report;
import org.acta.sheet.Sheets;
import org.acta.tally.Totals;
import tools.jackson.core.JsonGenerator;

/// What a set of sheets adds up to at a place.
final class Sums {
  private Sums() {}

  static void write(JsonGenerator json, Report.OfSheets of, Totals totals) {
    Sheets sheets = of.tally().sheets();
    json.writeStartObject();
    json.writeStringProperty("set", sheets.id());
    json.writeStringProperty("source", sheets.source());
    json.writeStringProperty("contest", sheets.contest().id());
    json.writeNumberProperty("stations", totals.stations());
    json.writeNumberProperty("cast", totals.cast());
    json.writeNumberProperty("valid", totals.valid());
    json.writeObjectPropertyStart("votes");
    for (int i = 0; i < sheets.contest().choices().size(); i++) {
      json.writeNumberProperty(sheets.contest().choices().get(i).id(), totals.votes(i));
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
