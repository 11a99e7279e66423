package org.acta.ledger;

/// Words of an article and where they stand in it.
///
/// @param start in Unicode code points from the start of the text
/// @param end after the last of them
/// @param text exactly what stands there
public record Passage(int start, int end, String text) {
  /// @throws IllegalArgumentException if the text is not as long as the place
  public Passage {
    if (start < 0 || end < start || text.codePointCount(0, text.length()) != end - start) {
      throw new IllegalArgumentException("no passage from " + start + " to " + end + ": " + text);
    }
  }

  /// Whether the other lies within this one.
  public boolean contains(Passage other) {
    return start <= other.start && other.end <= end;
  }

  /// Whether both have a character in common.
  public boolean overlaps(Passage other) {
    return start < other.end && other.start < end;
  }
}
