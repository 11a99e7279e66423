package org.acta.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/// Reads JSON as objects and values, within bounds.
///
/// NIST's `@id` and `@type` are called `ObjectId` and `type`, as in its XML.
final class JsonNodes {
  private static final int LONGEST_TEXT = 1 << 20;
  private static final int LONGEST_NAME = 1 << 10;
  private static final int LONGEST_NUMBER = 40;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(2 * NodeStream.DEEPEST)
                  .maxNumberLength(LONGEST_NUMBER)
                  .maxStringLength(LONGEST_TEXT)
                  .maxNameLength(LONGEST_NAME)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private final NodeStream nodes;
  private final JsonParser json;
  private final Deque<String> names = new ArrayDeque<>();

  private JsonNodes(NodeStream nodes, JsonParser json) {
    this.nodes = nodes;
    this.json = json;
  }

  /// Reads to the end.
  ///
  /// @param root what the outermost object is called
  /// @throws org.acta.format.InputException if it is not one JSON object, or is larger than any
  ///   honest one
  static void read(Path file, InputStream bytes, String root, NodeHandler handler)
      throws IOException {
    try (JsonParser json = FACTORY.createParser(ObjectReadContext.empty(), bytes)) {
      if (json.nextToken() != JsonToken.START_OBJECT) {
        throw Problem.in(file, Kind.JSON_SYNTAX, "it is no object").exception();
      }
      new JsonNodes(new NodeStream(file, handler), json).read(root);
    } catch (JacksonIOException e) {
      throw e.getCause();
    } catch (JacksonException e) {
      Kind kind =
          e instanceof StreamConstraintsException ? Kind.DOCUMENT_OVERSIZED : Kind.JSON_SYNTAX;
      Problem problem = Problem.in(file, kind, String.valueOf(e.getOriginalMessage()));
      throw (e.getLocation() == null ? problem : problem.atLine(e.getLocation().getLineNr()))
          .exception(e);
    }
  }

  private void read(String root) {
    begin(root);
    String name = root;
    for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
      switch (token) {
        case PROPERTY_NAME -> name = known(json.currentName());
        case START_OBJECT -> begin(name);
        case END_OBJECT -> {
          nodes.end();
          name = names.pop();
        }
        case VALUE_STRING -> nodes.value(name, classOrText(name, json.getString()), line());
        case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT, VALUE_TRUE, VALUE_FALSE ->
            nodes.value(name, json.getString(), line());
        default -> {}
      }
    }
  }

  private void begin(String name) {
    names.push(name);
    nodes.begin(name, line());
  }

  private long line() {
    return Math.max(1, json.currentTokenLocation().getLineNr());
  }

  private static String known(String name) {
    return switch (name) {
      case "@id" -> "ObjectId";
      case "@type" -> "type";
      default -> name;
    };
  }

  private static String classOrText(String name, String text) {
    return name.equals("type") ? text.substring(text.lastIndexOf('.') + 1) : text;
  }
}
