package org.acta.format;

import java.util.Optional;
import java.util.OptionalInt;

/// What the user declares about a table; whatever is left out is found by looking.
///
/// An option that does not concern a file is passed over, so that one description serves the CSV
/// and the XLSX snapshots of the same count.
///
/// @param encoding a registered name such as `ISO-8859-1`
/// @param separator the character between columns
/// @param headerRow the physical line of the header, from 1; in a workbook, its row
/// @param sheet the name of a sheet, or its number from 1
/// @param member the file inside a zip archive
/// @param maxBytes how many bytes the file may hold once decompressed, at least 1
public record TableOptions(
    Optional<String> encoding,
    Optional<Character> separator,
    OptionalInt headerRow,
    Optional<String> sheet,
    Optional<String> member,
    long maxBytes) {

  /// Eight gibibytes: ten times the largest national file known.
  public static final long DEFAULT_MAX_BYTES = 8L << 30;

  private static final TableOptions NONE =
      new TableOptions(
          Optional.empty(),
          Optional.empty(),
          OptionalInt.empty(),
          Optional.empty(),
          Optional.empty(),
          DEFAULT_MAX_BYTES);

  public TableOptions {
    if (headerRow.isPresent() && headerRow.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "a header row is counted from 1, not " + headerRow.getAsInt());
    }
    if (maxBytes < 1) {
      throw new IllegalArgumentException("maxBytes is at least 1, not " + maxBytes);
    }
  }

  /// Nothing declared: everything is found by looking.
  public static TableOptions none() {
    return NONE;
  }

  /// These options with a declared encoding.
  public TableOptions withEncoding(String name) {
    return new TableOptions(Optional.of(name), separator, headerRow, sheet, member, maxBytes);
  }

  /// These options with a declared separator.
  public TableOptions withSeparator(char character) {
    return new TableOptions(encoding, Optional.of(character), headerRow, sheet, member, maxBytes);
  }

  /// These options with a declared header line, from 1.
  public TableOptions withHeaderRow(int line) {
    return new TableOptions(encoding, separator, OptionalInt.of(line), sheet, member, maxBytes);
  }

  /// These options with a declared sheet: its name, or its number from 1.
  public TableOptions withSheet(String name) {
    return new TableOptions(encoding, separator, headerRow, Optional.of(name), member, maxBytes);
  }

  /// These options with a declared member of a zip archive.
  public TableOptions withMember(String name) {
    return new TableOptions(encoding, separator, headerRow, sheet, Optional.of(name), maxBytes);
  }

  /// These options with another bound on the decompressed bytes.
  public TableOptions withMaxBytes(long bytes) {
    return new TableOptions(encoding, separator, headerRow, sheet, member, bytes);
  }
}
