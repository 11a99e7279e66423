package org.acta.reader.quote;

import java.util.ArrayList;
import java.util.List;
import org.acta.reader.quote.Piece.Own;
import org.acta.reader.quote.Piece.Quoted;

/// A sentence as the author of the article set it: own words, and quoted words as one piece each.
///
/// A grammar sees `"Is this so?" asked Reyes.` as two sentences, and it is one.
///
/// @param paragraph number of the paragraph, from 0
record Line(int paragraph, List<Piece> pieces) {
  Line {
    pieces = List.copyOf(pieces);
  }

  /// The own words after a piece, up to the next quoted piece.
  List<Own> after(int at) {
    List<Own> words = new ArrayList<>();
    for (int i = at + 1; i < pieces.size() && pieces.get(i) instanceof Own own; i++) {
      words.add(own);
    }
    return words;
  }

  /// The own words before a piece, from the quoted piece before it.
  List<Own> before(int at) {
    List<Own> words = new ArrayList<>();
    for (int i = at - 1; i >= 0 && pieces.get(i) instanceof Own own; i--) {
      words.addFirst(own);
    }
    return words;
  }

  /// All own words, in order.
  List<Own> own() {
    return pieces.stream().filter(Own.class::isInstance).map(Own.class::cast).toList();
  }

  boolean quotes(Span span) {
    return pieces.stream()
        .anyMatch(piece -> piece instanceof Quoted quoted && quoted.span() == span);
  }

  /// Whether nothing but quoted words stands here.
  boolean allQuoted() {
    return own().stream().allMatch(Own::punctuation);
  }
}
