package org.acta.folder;

import java.util.List;
import org.acta.format.ColumnNames;
import org.acta.format.InputException;
import org.acta.format.TableFile;

/// Writes a column so that it answers to nothing else.
final class ColumnReference {
  private static final int LONGEST = 300;

  private final ColumnNames names;
  private final List<String> columns;

  ColumnReference(TableFile table) {
    this.names = table.columnNames();
    this.columns = table.columns();
  }

  /// The name as in the header if that is enough, else `NAME#2`, else `#5`.
  String to(Column column) {
    String name = column.name();
    boolean writable =
        !name.isEmpty()
            && name.length() <= LONGEST
            && !name.endsWith("?")
            && name.codePoints().noneMatch(c -> Character.getType(c) == Character.SURROGATE);
    if (writable && finds(name, column.index())) {
      return name;
    }
    long before =
        columns.subList(0, column.index()).stream().filter(other -> other.equals(name)).count();
    String numbered = name + "#" + (before + 1);
    return writable && finds(numbered, column.index()) ? numbered : "#" + (column.index() + 1);
  }

  private boolean finds(String written, int index) {
    try {
      return names.find(written) == index;
    } catch (InputException _) {
      return false;
    }
  }
}
