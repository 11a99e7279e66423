package org.acta.projection;

import java.io.Writer;
import java.util.List;

/// Prints the rows of an answer as they come.
public sealed interface AnswerPrinter permits AnswerTable, AnswerCsv, AnswerJson {
  /// Columns side by side, for people. Column widths are found from the rows, which are kept until
  /// the end.
  static AnswerPrinter table(Writer out) {
    return new AnswerTable(out);
  }

  /// CSV of RFC 4180 with a header. NULL is an empty field, an empty text is `""`.
  static AnswerPrinter csv(Writer out) {
    return new AnswerCsv(out);
  }

  /// A JSON array with an object for each row.
  static AnswerPrinter json(Writer out) {
    return new AnswerJson(out);
  }

  /// Before the first row.
  void begin(List<String> columns);

  /// A row.
  void row(List<Cell> cells);

  /// After the last row.
  void end();
}
