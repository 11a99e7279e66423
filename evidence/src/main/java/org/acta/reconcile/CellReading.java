package org.acta.reconcile;

import java.util.Locale;
import org.acta.sheet.Figure;

/// What the versions of a station together say in one column.
public enum CellReading {
  /// Fewer than two versions have the column.
  NOT_COMPARED,
  /// Every version has the same number.
  AGREED,
  /// Two versions have different numbers.
  DISPUTED,
  /// One version has a number that is annulled in another.
  ANNULLED_IN_SOME,
  /// Some versions have the same number, which is illegible in others.
  LEGIBLE_IN_SOME,
  /// Some versions have the same number, which is missing in others.
  GIVEN_BY_SOME,
  /// No version has a number, and they do not give the same state: it is missing in one and
  /// annulled in another, say.
  STATES_DIFFER,
  /// No version has a number, and all give the same state.
  NO_NUMBER;

  /// Whether the versions contradict each other.
  public boolean isContradiction() {
    return this == DISPUTED || this == ANNULLED_IN_SOME;
  }

  /// Stable name for files, such as `given-by-some`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// Takes in one figure after another.
  static final class Taking {
    private int taken;
    private boolean number;
    private boolean different;
    private boolean missing;
    private boolean illegible;
    private boolean annulled;
    private long lowest;
    private long highest;

    void start() {
      taken = 0;
      number = false;
      different = false;
      missing = false;
      illegible = false;
      annulled = false;
      lowest = 0;
      highest = 0;
    }

    void take(long packed) {
      taken++;
      if (Figure.isCount(packed)) {
        different |= number && packed != lowest;
        lowest = number ? Math.min(lowest, packed) : packed;
        highest = number ? Math.max(highest, packed) : packed;
        number = true;
      } else if (packed == Figure.MISSING) {
        missing = true;
      } else if (packed == Figure.ILLEGIBLE) {
        illegible = true;
      } else {
        annulled = true;
      }
    }

    CellReading reading() {
      if (taken < 2) {
        return NOT_COMPARED;
      } else if (different) {
        return DISPUTED;
      } else if (!number) {
        return missing && illegible || annulled && (missing || illegible)
            ? STATES_DIFFER
            : NO_NUMBER;
      } else if (annulled) {
        return ANNULLED_IN_SOME;
      } else if (illegible) {
        return LEGIBLE_IN_SOME;
      }
      return missing ? GIVEN_BY_SOME : AGREED;
    }

    /// The smallest number, or zero if there is none.
    long lowest() {
      return lowest;
    }

    /// The largest number, or zero if there is none.
    long highest() {
      return highest;
    }
  }
}
