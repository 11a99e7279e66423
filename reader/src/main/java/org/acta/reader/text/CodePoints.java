package org.acta.reader.text;

/// Turns places in a Java string into Unicode code points, and back.
final class CodePoints {
  private final int[] before;
  private final int[] at;

  CodePoints(String text) {
    before = new int[text.length() + 1];
    at = new int[text.codePointCount(0, text.length()) + 1];
    int points = 0;
    int i = 0;
    while (i < text.length()) {
      at[points] = i;
      int width = Character.charCount(text.codePointAt(i));
      for (int half = 0; half < width; half++) {
        before[i + half] = points;
      }
      i += width;
      points++;
    }
    before[text.length()] = points;
    at[points] = text.length();
  }

  /// How many code points stand before a place.
  int before(int index) {
    return before[index];
  }

  /// The place before which so many code points stand.
  int at(int points) {
    return at[points];
  }

  /// How many code points there are.
  int count() {
    return at.length - 1;
  }
}
