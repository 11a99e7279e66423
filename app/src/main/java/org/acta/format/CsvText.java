package org.acta.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;

/// Writes records as CSV: commas, quotes where they are needed, a line feed after each.
public final class CsvText {
  private final CsvWriter csv;

  /// Writes to a writer, which it does not close; [#flush] at the end.
  public CsvText(Writer to) {
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
  }

  /// One record.
  public CsvText record(String... fields) {
    csv.writeRecord(fields);
    return this;
  }

  /// Hands on what is still kept here.
  public void flush() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
