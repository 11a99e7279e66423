package org.acta.sheet;

import java.util.OptionalLong;

/// A cell of a tally sheet: a number, or the reason there is none.
///
/// The four states are never mixed: an empty cell is not a zero. Millions of cells are kept packed
/// as `long`; [#packed] and [#of] go between the two forms, and [#isCount] tells them apart without
/// making an object.
public sealed interface Figure {
  /// Packed form of [Missing].
  long MISSING = Long.MIN_VALUE;

  /// Packed form of [Illegible].
  long ILLEGIBLE = Long.MIN_VALUE + 1;

  /// Packed form of [Annulled].
  long ANNULLED = Long.MIN_VALUE + 2;

  /// The largest number taken for a count; more is a mistake in the file.
  long LARGEST = 999_999_999_999L;

  /// Nobody wrote a figure, or nobody has it.
  record Missing() implements Figure {}

  /// There is a figure that cannot be read.
  record Illegible() implements Figure {}

  /// There was a figure that an authority has annulled.
  record Annulled() implements Figure {}

  /// A number, zero included.
  ///
  /// @param ballots negative only if the sheet says so, which is a finding
  record Count(long ballots) implements Figure {
    public Count {
      if (ballots > LARGEST || ballots < -LARGEST) {
        throw new IllegalArgumentException(
            "a count lies between -" + LARGEST + " and " + LARGEST + ", not " + ballots);
      }
    }
  }

  /// Whether a packed figure is a number.
  static boolean isCount(long packed) {
    return packed > ANNULLED;
  }

  /// The number of a packed figure, or zero where there is none: for sums that say how many cells
  /// they left out.
  static long orZero(long packed) {
    return packed > ANNULLED ? packed : 0;
  }

  /// Unpacks a figure.
  static Figure of(long packed) {
    if (packed == MISSING) {
      return new Missing();
    } else if (packed == ILLEGIBLE) {
      return new Illegible();
    } else if (packed == ANNULLED) {
      return new Annulled();
    }
    return new Count(packed);
  }

  /// This figure as one `long`.
  default long packed() {
    return switch (this) {
      case Missing() -> MISSING;
      case Illegible() -> ILLEGIBLE;
      case Annulled() -> ANNULLED;
      case Count(long ballots) -> ballots;
    };
  }

  /// The number, if it is one.
  default OptionalLong count() {
    return this instanceof Count(long ballots) ? OptionalLong.of(ballots) : OptionalLong.empty();
  }
}
