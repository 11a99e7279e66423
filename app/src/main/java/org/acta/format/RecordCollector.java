package org.acta.format;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.nio.file.Path;
import org.acta.format.Problem.Kind;

/// Copies the fields that FastCSV finds into one [Row], used over and over.
final class RecordCollector extends AbstractBaseCsvCallbackHandler<Row> {
  /// As many columns as a worksheet can have.
  static final int MOST_COLUMNS = 16_384;

  /// As many characters as one record may have.
  static final int MOST_CHARACTERS = 1 << 24;

  private final Path file;
  private final Row row = new Row();
  private long newlines;

  RecordCollector(Path file) {
    this.file = file;
  }

  /// The line where the field that comes next starts.
  long lineOfNextField() {
    return row.line() + newlines;
  }

  @Override
  protected void handleBegin(long startingLine) {
    row.begin(startingLine);
    newlines = 0;
  }

  @Override
  protected void handleField(int column, char[] buffer, int offset, int length, boolean quoted) {
    if (column >= MOST_COLUMNS) {
      throw Problem.in(file, Kind.TOO_MANY_COLUMNS, MOST_COLUMNS).atLine(row.line()).exception();
    }
    if (row.characterCount() + length > MOST_CHARACTERS) {
      throw Problem.in(file, Kind.RECORD_TOO_LONG, MOST_CHARACTERS).atLine(row.line()).exception();
    }
    row.add(buffer, offset, length);
    if (quoted) {
      countNewlines(buffer, offset, length);
    }
  }

  private void countNewlines(char[] buffer, int offset, int length) {
    for (int i = offset; i < offset + length; i++) {
      boolean second = buffer[i] == '\n' && i > offset && buffer[i - 1] == '\r';
      newlines += (buffer[i] == '\n' || buffer[i] == '\r') && !second ? 1 : 0;
    }
  }

  @Override
  protected Row buildRecord() {
    return row;
  }
}
