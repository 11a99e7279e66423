package org.acta.record;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;

/// Collects the fields of one JSON object in the order in which they are to stand. What is absent
/// is left out.
final class Draft {
  private final Map<String, Json> members = new LinkedHashMap<>();

  Draft put(String name, Json value) {
    members.put(name, value);
    return this;
  }

  Draft put(String name, String text) {
    return put(name, new Json.Text(text));
  }

  Draft put(String name, long number) {
    return put(name, new Json.Whole(number));
  }

  Draft put(String name, Optional<String> text) {
    text.ifPresent(present -> put(name, present));
    return this;
  }

  Draft put(String name, OptionalLong number) {
    number.ifPresent(present -> put(name, present));
    return this;
  }

  /// An array, left out if it is empty.
  <T> Draft put(String name, Collection<T> items, Function<T, Json> json) {
    return items.isEmpty() ? this : put(name, items(items, json));
  }

  static <T> Json.Items items(Collection<T> items, Function<T, Json> json) {
    return new Json.Items(items.stream().map(json).toList());
  }

  static Json.Items texts(Collection<String> texts) {
    return items(texts, Json.Text::new);
  }

  Json.Fields json() {
    return new Json.Fields(members);
  }
}
