package org.acta.folder;

/// What a column of a file of tally sheets can hold, as far as its name says.
enum ColumnRole {
  STATION,
  CENTRE,
  PLACE,
  REGISTERED,
  CAST,
  CAST_PART,
  VALID,
  NULLS,
  BLANK,
  TOTAL,
  WRITE_IN,
  IGNORED,
  LATITUDE,
  LONGITUDE,
  ADDRESS,
  STATUS,
  CONTEST,
  CHOICE,
  COUNT,
  YES,
  NO,
  /// The name says nothing that is known.
  NONE;

  /// Whether it stands for a figure of the sheet other than a vote for a choice.
  boolean isFigure() {
    return switch (this) {
      case REGISTERED, CAST, CAST_PART, VALID, NULLS, BLANK, TOTAL -> true;
      default -> false;
    };
  }

  /// Whether it tells where or which station.
  boolean isIdentity() {
    return switch (this) {
      case STATION, CENTRE, PLACE -> true;
      default -> false;
    };
  }

  /// Whether a column of this name is neither a vote nor a figure.
  boolean isAside() {
    return switch (this) {
      case STATION, CENTRE, PLACE, IGNORED, LATITUDE, LONGITUDE, ADDRESS, STATUS, CONTEST -> true;
      default -> false;
    };
  }
}
