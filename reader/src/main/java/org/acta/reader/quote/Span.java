package org.acta.reader.quote;

/// Where quoted words stand, without their marks, in Unicode code points.
///
/// @param end after the last of them
/// @param outer from the opening mark
/// @param after after the closing mark
/// @param pairing whether both marks stand there
/// @param depth how many other spans it stands in
record Span(int start, int end, int outer, int after, Pairing pairing, int depth) {
  /// Whether a span has both its marks.
  enum Pairing {
    PAIRED,
    /// The paragraph ends first, and the next one opens again.
    RUNS_ON,
    OPENER_LOST,
    CLOSER_LOST
  }

  boolean contains(int point) {
    return start <= point && point < end;
  }

  /// Whether the other lies within this one.
  boolean contains(Span other) {
    return start <= other.outer && other.after <= end;
  }

  Span at(int depth) {
    return new Span(start, end, outer, after, pairing, depth);
  }
}
