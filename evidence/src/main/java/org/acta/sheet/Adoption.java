package org.acta.sheet;

import java.util.Locale;
import java.util.Optional;

/// Which document counts where a station has several with different figures.
///
/// A document without figures never takes the place of one with figures. Whatever is adopted, every
/// other document stays in the [Sheets] and is reported.
public enum Adoption {
  /// None is adopted: the station is disputed.
  NONE,
  /// The last one by the moment at which it was written; those without a moment come first, and of
  /// two of the same moment the later row counts.
  LATEST,
  /// The original, as long as there is one.
  ORIGINAL,
  /// An annulment, else a recount, else a correction, else the original. Where two of the same kind
  /// differ, the station is disputed.
  RECOUNT_OVER_CORRECTION_OVER_ORIGINAL;

  /// Stable name for files, such as `latest`.
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The rule of this name, if there is one.
  public static Optional<Adoption> of(String word) {
    for (Adoption adoption : values()) {
      if (adoption.word().equals(word)) {
        return Optional.of(adoption);
      }
    }
    return Optional.empty();
  }

  /// Compares two rows of a station: above zero if the later row outranks the earlier, below zero
  /// if it is outranked, zero if the rule does not tell them apart.
  int compare(Sheets sheets, int earlier, int later) {
    return switch (this) {
      case NONE -> 0;
      case LATEST -> sheets.written(later) >= sheets.written(earlier) ? 1 : -1;
      case ORIGINAL ->
          Boolean.compare(
              sheets.document(later) == DocumentType.ORIGINAL,
              sheets.document(earlier) == DocumentType.ORIGINAL);
      case RECOUNT_OVER_CORRECTION_OVER_ORIGINAL ->
          sheets.document(later).compareTo(sheets.document(earlier));
    };
  }
}
