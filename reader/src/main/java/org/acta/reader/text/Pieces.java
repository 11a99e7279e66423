package org.acta.reader.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// Cuts a text where no sentence could end for so long that the parser would labour, and where one
/// ends with the network X.
///
/// Sentences of newspapers stay whole: the longest of them are a few hundred characters long.
final class Pieces {
  private static final int MOST = 1_500;
  private static final Set<String> ON = Set.of("on", "to", "via", "of", "through", "network");

  private Pieces() {}

  /// @param start as an index of the string
  /// @param end after the last character
  record Piece(int start, int end) {}

  /// The pieces of a part of a text, in order; together they are all of it.
  static List<Piece> of(String text, int from, int to) {
    List<Piece> pieces = new ArrayList<>();
    int start = from;
    int stop = from;
    int space = from;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '.' && onX(text, i) && i + 1 < to) {
        pieces.add(new Piece(start, i + 1));
        start = i + 1;
      }
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
    if (start < to) {
      pieces.add(new Piece(start, to));
    }
    return pieces;
  }

  /// As in "he wrote on X. The ministry said", where the parser takes "X." for an initial.
  private static boolean onX(String text, int stop) {
    return stop > 3
        && text.charAt(stop - 1) == 'X'
        && ON.contains(text.substring(text.lastIndexOf(' ', stop - 3) + 1, stop - 1).strip())
        && stop + 2 < text.length()
        && Character.isWhitespace(text.charAt(stop + 1));
  }
}
