package org.acta.serve;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/// What the server did, a JSON object a line, without anything of those who asked: no address, no
/// name of a browser, no query, no code of a station.
public final class AccessLog {
  /// Nobody listens.
  public static final AccessLog SILENT =
      new AccessLog(
          Level.NONE,
          new PrintStream(PrintStream.nullOutputStream()),
          () -> java.time.Instant.EPOCH);

  private static final JsonFactory JSON = new JsonFactory();
  private static final int MOST_FRAMES = 12;

  private final Level level;
  private final Writer out;
  private final InstantSource clock;

  /// How much is written.
  public enum Level {
    /// Nothing.
    NONE,
    /// What went wrong.
    ERRORS,
    /// Every request, too.
    REQUESTS
  }

  /// @param out where lines go, each as soon as it is whole
  public AccessLog(Level level, PrintStream out, InstantSource clock) {
    this.level = level;
    this.out = new BufferedWriter(new java.io.OutputStreamWriter(out, StandardCharsets.UTF_8));
    this.clock = clock;
  }

  /// A request that was answered.
  ///
  /// @param path its kind
  void request(String method, String path, int status, long millis, long bytes) {
    if (level == Level.REQUESTS || level == Level.ERRORS && status >= 500) {
      line(
          "request",
          json -> {
            json.writeStringProperty("method", method);
            json.writeStringProperty("path", path);
            json.writeNumberProperty("status", status);
            json.writeNumberProperty("ms", millis);
            json.writeNumberProperty("bytes", bytes);
          });
    }
  }

  /// What went wrong in the program. The message is left out, since it may quote a request.
  void failure(Throwable failure) {
    if (level != Level.NONE) {
      line(
          "failure",
          json -> {
            json.writeStringProperty("class", failure.getClass().getName());
            json.writeArrayPropertyStart("at");
            StackTraceElement[] frames = failure.getStackTrace();
            for (int i = 0; i < Math.min(MOST_FRAMES, frames.length); i++) {
              json.writeString(
                  frames[i].getClassName()
                      + "."
                      + frames[i].getMethodName()
                      + ":"
                      + frames[i].getLineNumber());
            }
            json.writeEndArray();
          });
    }
  }

  /// What the server says of itself.
  ///
  /// @param sentence without anything of a request
  public void say(String event, String sentence) {
    if (level != Level.NONE) {
      line(event, json -> json.writeStringProperty("message", sentence));
    }
  }

  private interface Fields {
    void write(JsonGenerator json);
  }

  private void line(String event, Fields fields) {
    StringWriter text = new StringWriter(160);
    try (JsonGenerator json = JSON.createGenerator(text)) {
      json.writeStartObject();
      json.writeStringProperty("time", clock.instant().toString());
      json.writeStringProperty("event", event);
      fields.write(json);
      json.writeEndObject();
    }
    text.append('\n');
    synchronized (out) {
      try {
        out.write(text.toString());
        out.flush();
      } catch (IOException e) {
        // Nobody reads the log any more; those who read the pages need not suffer for it.
      }
    }
  }
}
