package org.acta.reconcile;

/// Two rows of one copy whose station codes differ in nothing but encoding or invisible characters.
/// The first is matched with other copies; the second is left out of the comparison and reported.
///
/// @param copy position among the copies
/// @param row the row that is matched
/// @param again the row that is not
public record SameCode(int copy, int row, int again) {}
