package org.acta.site;

import org.acta.ledger.Family;
import org.acta.ledger.Standing;

/// How a family of positions is drawn: a mark, a pattern and a colour, so that none of them is
/// alone. The style sheet knows each by its name.
enum Shade {
  ACCEPT("M-4.4,0a4.4,4.4 0 1,0 8.8,0a4.4,4.4 0 1,0 -8.8,0Z"),
  NEUTRAL(
      "M-4.6,0a4.6,4.6 0 1,0 9.2,0a4.6,4.6 0 1,0 -9.2,0ZM-2.3,0a2.3,2.3 0 1,1 4.6,0a2.3,2.3 0 1,1"
          + " -4.6,0Z"),
  DOUBT("M0,-5L5.2,4.2H-5.2Z"),
  REFUSE(
      "M-4.6,-2.6L-2.6,-4.6L0,-2L2.6,-4.6L4.6,-2.6L2,0L4.6,2.6L2.6,4.6L0,2L-2.6,4.6L-4.6,2.6L-2,0Z"),
  CLAIM("M0,-5.6L4.8,0L0,5.6L-4.8,0Z"),
  /// Several families stand side by side.
  SEVERAL("M-4.6,-4.6H-.8V4.6H-4.6ZM.8,-4.6H4.6V4.6H.8Z");

  private final String mark;

  Shade(String mark) {
    this.mark = mark;
  }

  /// The outline of its mark, about ten units wide, around the origin.
  String mark() {
    return mark;
  }

  static Shade of(Family family) {
    return switch (family) {
      case ACCEPT -> ACCEPT;
      case NEUTRAL -> NEUTRAL;
      case DOUBT -> DOUBT;
      case REFUSE -> REFUSE;
      case CLAIM -> CLAIM;
    };
  }

  static Shade of(Standing standing) {
    return standing.family().map(Shade::of).orElse(SEVERAL);
  }
}
