package org.acta.reader.text;

/// Turns places in a Java string into Unicode code points.
final class CodePoints {
  private final int[] before;

  CodePoints(String text) {
    before = new int[text.length() + 1];
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      before[i] = points;
      boolean firstOfPair =
          Character.isHighSurrogate(text.charAt(i))
              && i + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(i + 1));
      points += firstOfPair ? 0 : 1;
    }
    before[text.length()] = points;
  }

  /// How many code points stand before a place.
  int before(int index) {
    return before[index];
  }
}
