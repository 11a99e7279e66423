package org.acta.reconcile;

/// What one row of one copy says about a station.
///
/// @param copy position among the copies
/// @param row of that copy's sheets
public record Version(int copy, int row) {}
