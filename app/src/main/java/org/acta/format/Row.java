package org.acta.format;

import java.util.Arrays;

/// One record of a table, valid until the next one is read.
///
/// The characters of all fields stand in one [#buffer]; [#start] and [#length] say where each field
/// is, so that a figure is read without making a `String`. Fields are as they stand in the file,
/// unquoted but not trimmed. A column beyond [#size] reads as empty.
public final class Row {
  private char[] characters = new char[4096];

  /// Field `i` lies between the bounds `i` and `i + 1`.
  private int[] bounds = new int[64];

  private int used;
  private int size;
  private long line;

  Row() {}

  /// The physical line where the record starts, from 1, in the decompressed file; in a workbook,
  /// the number of the row.
  public long line() {
    return line;
  }

  /// How many fields the record has; it may be fewer or more than the header has.
  public int size() {
    return size;
  }

  /// The characters of the whole record; read only, and only until the next record.
  public char[] buffer() {
    return characters;
  }

  /// Where the field starts within [#buffer].
  ///
  /// @param column from 0
  public int start(int column) {
    return bounds[Math.min(column, size)];
  }

  /// How many characters the field has; zero beyond the end of the record.
  ///
  /// @param column from 0
  public int length(int column) {
    return column < size ? bounds[column + 1] - bounds[column] : 0;
  }

  /// The field as a new text; empty beyond the end of the record.
  ///
  /// @param column from 0
  public String text(int column) {
    int length = length(column);
    return length == 0 ? "" : new String(characters, bounds[column], length);
  }

  /// Whether no field holds anything but blanks, as in a line of separators only.
  public boolean isBlank() {
    for (int i = 0; i < used; i++) {
      if (!Blanks.isBlank(characters[i])) {
        return false;
      }
    }
    return true;
  }

  void begin(long startingLine) {
    line = startingLine;
    size = 0;
    used = 0;
  }

  void add(char[] from, int offset, int length) {
    reserve(length);
    System.arraycopy(from, offset, characters, used, length);
    close(length);
  }

  void add(String text) {
    reserve(text.length());
    text.getChars(0, text.length(), characters, used);
    close(text.length());
  }

  /// Adds empty fields up to this many.
  void widen(int fields) {
    while (size < fields) {
      close(0);
    }
  }

  int characterCount() {
    return used;
  }

  private void reserve(int length) {
    if (used + length > characters.length) {
      characters = Arrays.copyOf(characters, Math.max(used + length, characters.length * 2));
    }
  }

  private void close(int length) {
    used += length;
    if (++size == bounds.length) {
      bounds = Arrays.copyOf(bounds, size * 2);
    }
    bounds[size] = used;
  }
}
