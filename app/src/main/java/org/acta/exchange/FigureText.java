package org.acta.exchange;

import org.acta.sheet.Figure;

/// The four states of a figure as texts that [org.acta.format.Counts] reads back.
final class FigureText {
  static final String ILLEGIBLE = "illegible";
  static final String ANNULLED = "annulled";

  private FigureText() {}

  /// A number, a word, or nothing where the figure is missing.
  static String of(long packed) {
    return switch (Figure.of(packed)) {
      case Figure.Missing() -> "";
      case Figure.Illegible() -> ILLEGIBLE;
      case Figure.Annulled() -> ANNULLED;
      case Figure.Count(long ballots) -> Long.toString(ballots);
    };
  }
}
