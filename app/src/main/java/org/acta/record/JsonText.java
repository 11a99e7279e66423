package org.acta.record;

import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.core.json.JsonWriteFeature;

/// Writes and reads [Json] in its one spelling: no space between tokens, members in the order
/// given, `"` `\` and control characters escaped and nothing else.
final class JsonText {
  /// Objects and arrays within each other. Entries need six.
  static final int DEEPEST = 12;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(DEEPEST)
                  .maxNumberLength(20)
                  .maxStringLength(Entry.MOST_BYTES)
                  .maxNameLength(Entry.MOST_BYTES)
                  .build())
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .disable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .disable(JsonWriteFeature.ESCAPE_FORWARD_SLASHES)
          .disable(JsonWriteFeature.ESCAPE_NON_ASCII)
          .build();

  private JsonText() {}

  static String write(Json value) {
    StringWriter text = new StringWriter(512);
    try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
      write(json, value);
    }
    return text.toString();
  }

  private static void write(JsonGenerator json, Json value) {
    switch (value) {
      case Json.Text(String text) -> json.writeString(text);
      case Json.Whole(long number) -> json.writeNumber(number);
      case Json.Flag(boolean set) -> json.writeBoolean(set);
      case Json.Items(var items) -> {
        json.writeStartArray();
        items.forEach(item -> write(json, item));
        json.writeEndArray();
      }
      case Json.Fields(var members) -> {
        json.writeStartObject();
        members.forEach((name, member) -> {
          json.writeName(Json.wellFormed(name));
          write(json, member);
        });
        json.writeEndObject();
      }
    }
  }

  /// Reads one value and nothing after it.
  ///
  /// @throws RefusedException if the text is anything else
  static Json read(String text) {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), text)) {
      json.nextToken();
      Json value = value(json);
      if (rest(json)) {
        throw new RefusedException(new Refusal.TrailingBytes(at(json)));
      }
      return value;
    } catch (StreamConstraintsException e) {
      throw new RefusedException(new Refusal.TooDeep(DEEPEST));
    } catch (StreamReadException e) {
      throw new RefusedException(
          new Refusal.NotJson(
              String.valueOf(e.getOriginalMessage()),
              e.getLocation() == null ? 0 : e.getLocation().getCharOffset()));
    }
  }

  private static boolean rest(JsonParser json) {
    try {
      return json.nextToken() != null;
    } catch (StreamReadException e) {
      return true;
    }
  }

  private static long at(JsonParser json) {
    return json.currentTokenLocation().getCharOffset();
  }

  private static Json value(JsonParser json) {
    JsonToken token = json.currentToken();
    if (token == null) {
      throw new RefusedException(new Refusal.NotJson("nothing", 0));
    }
    return switch (token) {
      case START_OBJECT -> object(json);
      case START_ARRAY -> {
        List<Json> items = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
          items.add(value(json));
        }
        yield new Json.Items(items);
      }
      case VALUE_STRING -> text(json, json.getString());
      case VALUE_NUMBER_INT -> whole(json);
      case VALUE_TRUE -> new Json.Flag(true);
      case VALUE_FALSE -> new Json.Flag(false);
      case VALUE_NUMBER_FLOAT,
          VALUE_NULL,
          VALUE_EMBEDDED_OBJECT,
          PROPERTY_NAME,
          END_OBJECT,
          END_ARRAY,
          NOT_AVAILABLE ->
          throw new RefusedException(
              new Refusal.NotJson("'" + token.asString() + "' where entries have none", at(json)));
    };
  }

  /// A lone surrogate can be written as an escape only; no program agrees with another on its
  /// bytes.
  private static Json.Text text(JsonParser json, String text) {
    if (!Json.wellFormed(text).equals(text)) {
      throw new RefusedException(new Refusal.NotJson("half of a surrogate pair", at(json)));
    }
    return new Json.Text(text);
  }

  private static Json.Fields object(JsonParser json) {
    Map<String, Json> members = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT) {
      String name = text(json, json.currentName()).text();
      json.nextToken();
      Json value = value(json);
      if (members.put(name, value) != null) {
        throw new RefusedException(new Refusal.DuplicateKey(name));
      }
    }
    return new Json.Fields(members);
  }

  private static Json.Whole whole(JsonParser json) {
    String digits = json.getString();
    try {
      return new Json.Whole(Long.parseLong(digits));
    } catch (NumberFormatException e) {
      throw new RefusedException(new Refusal.NotJson("the number " + digits, at(json)));
    }
  }
}
