package org.acta.intake;

import java.util.Locale;

/// Where a form is in a tally centre. A form is in one state at a time.
public enum State {
  /// Nobody has brought it yet.
  NOT_RECEIVED,
  /// Its barcode or station is in doubt; no figure is keyed until that is cleared.
  CLEARANCE,
  /// It waits for the first entry.
  FIRST_ENTRY,
  /// It waits for the second entry, by another clerk.
  SECOND_ENTRY,
  /// The two entries differ; a third clerk looks at the paper.
  CORRECTION,
  /// The figures are held against the paper once more.
  QUALITY_CONTROL,
  /// A rule or a person holds it; it does not count.
  QUARANTINE,
  /// Passed; it counts, and waits to be filed.
  ARCHIVING,
  /// Filed; it counts.
  ARCHIVED,
  /// Looked at and left out, such as the copy of another form.
  SET_ASIDE;

  /// Whether the form's figures are in the totals.
  public boolean counts() {
    return this == ARCHIVING || this == ARCHIVED;
  }

  /// Whether somebody still has to do something before the form counts or is left out.
  public boolean atWork() {
    return switch (this) {
      case CLEARANCE, FIRST_ENTRY, SECOND_ENTRY, CORRECTION, QUALITY_CONTROL, QUARANTINE -> true;
      case NOT_RECEIVED, ARCHIVING, ARCHIVED, SET_ASIDE -> false;
    };
  }

  /// In words, such as `first entry`.
  public String words() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
