package org.acta.reader.text;

import java.util.ArrayList;
import java.util.List;

/// Cuts a text where no sentence could end for so long that the parser would labour.
///
/// Sentences of newspapers stay whole: the longest of them are a few hundred characters long.
final class Pieces {
  private static final int MOST = 1_500;

  private Pieces() {}

  /// @param start as an index of the string
  /// @param end after the last character
  record Piece(int start, int end) {}

  /// The pieces of a text, in order; together they are all of it.
  static List<Piece> of(String text, int from) {
    List<Piece> pieces = new ArrayList<>();
    int start = from;
    int stop = from;
    int space = from;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' || c == '!' || c == '?' || c == '\n') {
        stop = i + 1;
      } else if (Character.isWhitespace(c)) {
        space = i + 1;
      }
      if (i - stop >= MOST) {
        int cut = space > stop && space > start ? space : i;
        if (Character.isLowSurrogate(text.charAt(cut)) && cut > start + 1) {
          cut--;
        }
        pieces.add(new Piece(start, cut));
        start = cut;
        stop = cut;
      }
    }
    if (start < text.length()) {
      pieces.add(new Piece(start, text.length()));
    }
    return pieces;
  }
}
