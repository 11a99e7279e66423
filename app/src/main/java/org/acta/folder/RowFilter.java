package org.acta.folder;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.acta.format.ColumnNames;
import org.acta.format.Row;

/// Rows to keep, by the texts that some columns must have.
///
/// @param texts by position of the column
record RowFilter(Map<Integer, Set<String>> texts) {

  /// @throws org.acta.format.InputException if a column is not in the header
  static RowFilter of(Map<String, Set<String>> where, ColumnNames header) {
    Map<Integer, Set<String>> texts = new HashMap<>();
    where.forEach((column, wanted) -> texts.put(header.find(column), wanted));
    return new RowFilter(texts);
  }

  boolean passes(Row row) {
    return texts.entrySet().stream()
        .allMatch(column -> column.getValue().contains(row.text(column.getKey()).strip()));
  }
}
