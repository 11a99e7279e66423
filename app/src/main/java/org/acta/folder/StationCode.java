package org.acta.folder;

import java.util.regex.Pattern;
import org.acta.format.Row;

/// How the texts of several columns become one code: joined by a hyphen.
///
/// @param dropZeros whether zeros at the front of each part are left out, so that `01-0344` and
///   `1-344` are one station; declared, never guessed
record StationCode(boolean dropZeros) {
  private static final Pattern ZEROS = Pattern.compile("(^|-)0+(?=[^-])");

  /// The code of a row; empty if a part is empty or there is no column.
  String of(Row row, int[] columns) {
    StringBuilder code = new StringBuilder();
    for (int column : columns) {
      String part = row.text(column).strip();
      if (part.isEmpty()) {
        return "";
      }
      code.append(code.isEmpty() ? "" : "-").append(part);
    }
    return of(code.toString());
  }

  /// The code as it is compared.
  String of(String joined) {
    return dropZeros ? ZEROS.matcher(joined).replaceAll("$1") : joined;
  }
}
