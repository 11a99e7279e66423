package org.acta.reader.quote;

/// The code points of a text, and what a newspaper's reader sees in them.
///
/// Beyond both ends there are spaces.
final class Characters {
  private static final String OPENING = "([{<¿¡";
  private static final String DASHES = "-–—―‒/";
  private static final String CLOSING = ".,;:!?…)]}>%";
  private final int[] points;

  Characters(String text) {
    points = text.codePoints().toArray();
  }

  int length() {
    return points.length;
  }

  int at(int index) {
    return index < 0 || index >= points.length ? ' ' : points[index];
  }

  boolean space(int index) {
    int point = at(index);
    return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x200B;
  }

  boolean letter(int index) {
    return Character.isLetter(at(index));
  }

  boolean digit(int index) {
    return Character.isDigit(at(index));
  }

  boolean word(int index) {
    return Character.isLetterOrDigit(at(index));
  }

  boolean dash(int index) {
    return DASHES.indexOf(at(index)) >= 0;
  }

  /// Whether words can begin after it.
  boolean beginning(int index) {
    return space(index) || dash(index) || OPENING.indexOf(at(index)) >= 0;
  }

  /// Whether words can have ended before it.
  boolean ending(int index) {
    return space(index) || dash(index) || stop(index);
  }

  /// A mark that ends a sentence or a part of it.
  boolean stop(int index) {
    return CLOSING.indexOf(at(index)) >= 0;
  }

  /// A mark that ends a sentence.
  boolean fullStop(int index) {
    return ".!?…".indexOf(at(index)) >= 0;
  }

  /// The first place from one on that is no space, or the bound.
  int skipSpaces(int from, int to) {
    int i = from;
    while (i < to && space(i)) {
      i++;
    }
    return i;
  }

  /// The end of what stands before a place, without spaces.
  int trimEnd(int from, int to) {
    int i = to;
    while (i > from && space(i - 1)) {
      i--;
    }
    return i;
  }

  boolean anyWord(int from, int to) {
    for (int i = from; i < to; i++) {
      if (word(i)) {
        return true;
      }
    }
    return false;
  }

  String text(int from, int to) {
    return new String(points, from, to - from);
  }
}
