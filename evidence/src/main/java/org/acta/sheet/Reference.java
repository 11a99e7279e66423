package org.acta.sheet;

/// Where one sheet stands in its source, so that every number can be looked up.
///
/// @param origin the file
/// @param line the line at which its first record starts, counted from 1
public record Reference(Origin origin, long line) {
  @Override
  public String toString() {
    return origin.file() + ":" + line;
  }
}
