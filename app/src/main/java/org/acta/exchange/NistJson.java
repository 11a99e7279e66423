package org.acta.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.acta.format.IndentedJson;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;

/// The JSON form.
final class NistJson implements NistOutput {
  private static final String CLASSES = "ElectionResults.";

  private final JsonGenerator json;

  /// Within a list, objects have no names of their own.
  private boolean listed = true;

  NistJson(OutputStream out) {
    json = IndentedJson.to(out);
  }

  /// Two blanks for each level, and the same line ends everywhere.

  @Override
  public void begin(String name, String type) {
    if (!listed) {
      json.writeName(name);
    }
    listed = false;
    json.writeStartObject();
    json.writeStringProperty("@type", CLASSES + type);
  }

  @Override
  public void begin(String name, String type, String id) {
    begin(name, type);
    json.writeStringProperty("@id", id);
  }

  @Override
  public void end() {
    json.writeEndObject();
    listed = json.streamWriteContext().inArray();
  }

  @Override
  public void list(String name) {
    json.writeName(name);
    json.writeStartArray();
    listed = true;
  }

  @Override
  public void endList() {
    json.writeEndArray();
    listed = false;
  }

  @Override
  public void text(String name, String text) {
    json.writeStringProperty(name, text);
  }

  @Override
  public void number(String name, long number) {
    json.writeNumberProperty(name, number);
  }

  @Override
  public void references(String name, List<String> ids) {
    list(name);
    ids.forEach(json::writeString);
    endList();
  }

  @Override
  public void international(String name, String label, String text) {
    begin(name, "InternationalizedText");
    if (!label.isEmpty()) {
      text("Label", label);
    }
    list("Text");
    begin("Text", "LanguageString");
    text(Node.CONTENT, text);
    text("Language", "und");
    end();
    endList();
    end();
  }

  @Override
  public void close() throws IOException {
    try {
      json.writeRaw('\n');
      json.close();
    } catch (JacksonException e) {
      throw new IOException(e);
    }
  }
}
