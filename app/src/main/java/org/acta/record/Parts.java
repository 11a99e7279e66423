package org.acta.record;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/// Things put into as few parts as their order allows, each of a bounded size.
final class Parts<T> {
  private final int most;
  private final List<List<T>> parts = new ArrayList<>();
  private final Map<List<T>, Integer> sizes = new IdentityHashMap<>();
  private int room;

  /// @param most bytes of a part; one thing that is larger is a part of its own
  Parts(int most) {
    this.most = most;
  }

  static int bytes(Json json) {
    return JsonText.write(json).getBytes(StandardCharsets.UTF_8).length + 2;
  }

  void add(T thing, int bytes) {
    if (parts.isEmpty() || bytes > room) {
      parts.add(new ArrayList<>());
      room = most;
    }
    room -= bytes;
    parts.getLast().add(thing);
    sizes.merge(parts.getLast(), bytes, Integer::sum);
  }

  List<List<T>> all() {
    return parts;
  }

  /// The bytes of one of the parts.
  int bytes(List<T> part) {
    return sizes.getOrDefault(part, 0);
  }
}
