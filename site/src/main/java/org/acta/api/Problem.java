package org.acta.api;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/// Why something is not answered, and what to do about it (RFC 9457).
///
/// @param status as HTTP numbers it, 400 to 599
/// @param title the kind of problem, in a few words
/// @param detail one sentence about this one
/// @param remedy one sentence that says what would be answered
public record Problem(int status, String title, String detail, String remedy) {
  /// What a problem is sent as.
  public static final String MEDIA_TYPE = "application/problem+json";

  private static final JsonFactory JSON = new JsonFactory();

  /// A question that cannot be understood.
  public static Problem asked(String detail, String remedy) {
    return new Problem(400, "The question cannot be understood", detail, remedy);
  }

  /// Something that the record does not have.
  public static Problem missing(String detail, String remedy) {
    return new Problem(404, "There is no such thing in the record", detail, remedy);
  }

  /// For programs.
  public byte[] json() {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringProperty("type", "about:blank");
      json.writeStringProperty("title", title);
      json.writeNumberProperty("status", status);
      json.writeStringProperty("detail", detail);
      json.writeStringProperty("remedy", remedy);
      json.writeEndObject();
    }
    return text.append('\n').toString().getBytes(StandardCharsets.UTF_8);
  }

  /// For people.
  public byte[] text() {
    return (title + ". " + detail + " " + remedy + "\n").getBytes(StandardCharsets.UTF_8);
  }
}
