package org.acta.reader.quote;

/// A character, or two, that may open or close words of another.
///
/// @param at the code point it stands at
/// @param width how many code points it takes
/// @param side on which side of quoted words it can stand
record Mark(int at, int width, Style style, Side side) {
  /// What a mark is paired with.
  enum Style {
    /// Straight, curly, low or doubled: `"`, `“`, `„`, `''`.
    DOUBLE,
    /// `«` and `»`.
    GUILLEMET,
    /// `'`, `‘`, `’`, which an apostrophe looks like.
    SINGLE
  }

  /// Where quoted words stand, as seen from the mark.
  enum Side {
    OPENS,
    CLOSES,
    /// What is open decides.
    EITHER
  }

  int end() {
    return at + width;
  }
}
