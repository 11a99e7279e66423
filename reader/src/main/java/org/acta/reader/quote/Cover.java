package org.acta.reader.quote;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// Which places of an article lie in quoted words.
final class Cover {
  private final NavigableMap<Integer, Span> spans = new TreeMap<>();

  /// @param spans that stand in no other
  Cover(List<Span> spans) {
    spans.forEach(span -> this.spans.put(span.start(), span));
  }

  boolean covers(int point) {
    Map.Entry<Integer, Span> before = spans.floorEntry(point);
    return before != null && before.getValue().contains(point);
  }
}
