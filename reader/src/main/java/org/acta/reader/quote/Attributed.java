package org.acta.reader.quote;

import org.acta.reader.quote.Piece.Quoted;

/// Quoted words, where they stand and who is said to have said them.
///
/// @param at place among the pieces of the line
/// @param whole whether they are a clause of their own
record Attributed(Line line, int at, boolean whole, Attribution attribution) {
  Span span() {
    return ((Quoted) line.pieces().get(at)).span();
  }

  Attributed by(Attribution other) {
    return new Attributed(line, at, whole, other);
  }

  boolean known() {
    return attribution.speaker().isPresent();
  }
}
