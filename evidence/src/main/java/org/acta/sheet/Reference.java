package org.acta.sheet;

/// Where one sheet stands in its source, so that every number can be looked up.
///
/// @param origin the file
/// @param line the line at which its first record starts, counted from 1; or the index of the entry
///   that keeps it, counted from 0
public record Reference(Origin origin, long line) {
  /// Such as `sheets.csv:12`, or `entry 1234` where the sheet was read from a record.
  @Override
  public String toString() {
    return switch (origin.numbering()) {
      case LINES -> origin.file() + ":" + line;
      case ENTRIES -> "entry " + line;
    };
  }
}
