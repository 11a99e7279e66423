package org.acta.api;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.acta.site.ApiPage;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;

/// The OpenAPI description as a page for people.
public final class Description {
  private final Map<?, ?> root;

  private Description(Map<?, ?> root) {
    this.root = root;
  }

  /// What the page says.
  public static ApiPage page() {
    try (JsonParser json = new JsonFactory().createParser(Api.description())) {
      json.nextToken();
      return new Description(object(value(json))).written();
    }
  }

  private ApiPage written() {
    Map<?, ?> info = object(root.get("info"));
    List<ApiPage.Operation> operations = new ArrayList<>();
    object(root.get("paths"))
        .forEach((path, item) ->
            operations.add(operation(String.valueOf(path), object(object(item).get("get")))));
    return new ApiPage(text(info, "title"), text(info, "description"), operations);
  }

  private ApiPage.Operation operation(String path, Map<?, ?> get) {
    List<ApiPage.Parameter> parameters = new ArrayList<>();
    boolean needed = false;
    for (Object one : (List<?>) Objects.requireNonNull(get.get("parameters"))) {
      Map<?, ?> parameter = resolved(object(one));
      needed |= Boolean.TRUE.equals(parameter.get("required"));
      parameters.add(
          new ApiPage.Parameter(
              text(parameter, "name"), text(parameter, "in"), text(parameter, "description")));
    }
    Map<?, ?> found = object(object(get.get("responses")).get("200"));
    List<String> answers =
        object(found.get("content")).keySet().stream().map(String::valueOf).toList();
    return new ApiPage.Operation(
        text(get, "operationId"),
        path,
        text(get, "summary"),
        needed ? "" : path.substring(1),
        parameters,
        answers);
  }

  private Map<?, ?> resolved(Map<?, ?> value) {
    if (!(value.get("$ref") instanceof String reference)) {
      return value;
    }
    Map<?, ?> at = root;
    for (String step : reference.substring("#/".length()).split("/", -1)) {
      at = object(at.get(step));
    }
    return at;
  }

  private static String text(Map<?, ?> object, String name) {
    return String.valueOf(Objects.requireNonNull(object.get(name), name));
  }

  private static Map<?, ?> object(@org.jspecify.annotations.Nullable Object value) {
    return (Map<?, ?>) Objects.requireNonNull(value);
  }

  private static Object value(JsonParser json) {
    if (json.currentToken() == JsonToken.START_OBJECT) {
      Map<String, Object> object = new LinkedHashMap<>();
      while (json.nextToken() != JsonToken.END_OBJECT) {
        String name = json.currentName();
        json.nextToken();
        object.put(name, value(json));
      }
      return object;
    }
    if (json.currentToken() == JsonToken.START_ARRAY) {
      List<Object> items = new ArrayList<>();
      while (json.nextToken() != JsonToken.END_ARRAY) {
        items.add(value(json));
      }
      return items;
    }
    return json.currentToken() == JsonToken.VALUE_TRUE ? true : String.valueOf(json.getString());
  }
}
