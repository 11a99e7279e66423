package org.acta.sheet;

/// The figures of a sheet that are not votes for a choice.
public enum Item {
  /// Voters on the station's register.
  REGISTERED,
  /// Ballots cast: valid, null and blank ones.
  CAST,
  /// Votes for any choice.
  VALID,
  /// Ballots that count for nobody because they are spoilt.
  NULLS,
  /// Ballots left blank.
  BLANK;

  /// How many there are; votes for choice `i` stand in column `COUNT + i`.
  public static final int COUNT = 5;
}
