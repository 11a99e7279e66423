package org.acta.format;

/// Takes the records of a table one after the other.
@FunctionalInterface
public interface RowHandler {
  /// Takes the next record.
  ///
  /// @param row reused for every record; copy what must outlive the call
  void row(Row row);
}
