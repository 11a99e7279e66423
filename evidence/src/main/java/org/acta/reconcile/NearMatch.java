package org.acta.reconcile;

import java.util.Locale;

/// Two codes of different copies that look alike and that no other unmatched code resembles. A
/// proposal for a person to look at; nothing is matched by it.
///
/// @param one what the first copy has
/// @param other what the second copy has
/// @param likeness how the codes resemble each other
/// @param sameVotes whether both have the same number for every choice, and some vote at all
public record NearMatch(Version one, Version other, Likeness likeness, boolean sameVotes) {

  /// How two codes resemble each other, closest first.
  public enum Likeness {
    /// The same letters and digits, with other separators, zeroes, case or accents.
    SEPARATORS,
    /// Two neighbouring characters change places.
    SWAPPED,
    /// One character more, fewer, or another.
    ONE_CHARACTER;

    /// Stable name for files, such as `one-character`.
    public String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }
}
