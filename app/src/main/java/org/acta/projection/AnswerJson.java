package org.acta.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/// A JSON array with an object on a line for each row.
final class AnswerJson implements AnswerPrinter {
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  private final Writer out;
  private List<String> columns = List.of();
  private boolean some;

  AnswerJson(Writer out) {
    this.out = out;
  }

  @Override
  public void begin(List<String> names) {
    columns = names;
    write("[");
  }

  @Override
  public void row(List<Cell> cells) {
    write(some ? ",\n" : "\n");
    some = true;
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      for (int i = 0; i < cells.size(); i++) {
        json.writeName(columns.get(i));
        write(json, cells.get(i));
      }
      json.writeEndObject();
    }
  }

  private static void write(JsonGenerator json, Cell cell) {
    switch (cell) {
      case Cell.None() -> json.writeNull();
      case Cell.Number(String digits) -> json.writeNumber(digits);
      case Cell.Flag(boolean set) -> json.writeBoolean(set);
      case Cell.Text(String text) -> json.writeString(text);
      case Cell.Items(var items) -> {
        json.writeStartArray();
        items.forEach(item -> write(json, item));
        json.writeEndArray();
      }
    }
  }

  @Override
  public void end() {
    write(some ? "\n]\n" : "]\n");
  }

  private void write(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
