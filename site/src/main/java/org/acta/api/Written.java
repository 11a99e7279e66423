package org.acta.api;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/// JSON as it is answered: without space, and what is not known left out.
final class Written {
  static final String MEDIA_TYPE = "application/json";

  private static final JsonFactory JSON = new JsonFactory();

  private Written() {}

  static byte[] bytes(Consumer<JsonGenerator> value) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      value.accept(json);
    }
    return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  static Answer answer(Consumer<JsonGenerator> value) {
    return new Answer.Given(MEDIA_TYPE, bytes(value), Optional.empty(), false);
  }

  static void text(JsonGenerator json, String name, Optional<String> value) {
    value.ifPresent(text -> json.writeStringProperty(name, text));
  }

  static void number(JsonGenerator json, String name, OptionalLong value) {
    value.ifPresent(number -> json.writeNumberProperty(name, number));
  }
}
