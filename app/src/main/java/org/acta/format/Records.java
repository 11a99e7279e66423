package org.acta.format;

/// The records of a file from a given line on, header and all; what CSV, XLSX and decoded files
/// have in common.
sealed interface Records permits DelimitedText, Workbook, Decoded {
  /// Takes records until it has enough.
  @FunctionalInterface
  interface Sink {
    /// Takes a record, valid only during the call.
    ///
    /// @return whether to go on
    boolean take(Row row);
  }

  /// Streams the records that start on `firstLine` or later.
  void stream(long firstLine, Sink sink);
}
