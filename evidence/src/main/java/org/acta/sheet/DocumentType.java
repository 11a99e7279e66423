package org.acta.sheet;

import java.util.Locale;
import java.util.Optional;

/// What kind of document a row was keyed from.
///
/// Corrections and recounts do not overwrite a sheet: they stand beside it, and an [Adoption] says
/// which of them is counted.
public enum DocumentType {
  /// The sheet as the station made it out; what every row is where a source does not tell.
  ORIGINAL,
  /// A later document that mends figures of the sheet.
  CORRECTION,
  /// The figures after the ballots were counted again.
  RECOUNT,
  /// A decision that the station's figures do not count.
  ANNULMENT,
  /// Anything else: a complaint, a list, a covering letter. It is kept and never counted.
  OTHER;

  /// Stable name for files, such as `recount`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The type of this name, if there is one.
  public static Optional<DocumentType> of(String word) {
    for (DocumentType type : values()) {
      if (type.word().equals(word)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
