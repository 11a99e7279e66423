package org.acta.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/// Writes lists for people as CSV: commas, quotes where they are needed, a line feed after each.
///
/// Such a list is opened with a double click, and strangers have a say in what stands in it: in
/// names of files, texts of codes, codes of stations. A text that a spreadsheet would take for a
/// formula, which begins with `=`, `+`, `-`, `@`, a tab or a carriage return and is no plain
/// number, gets an apostrophe in front. Data that must come back as it went out is not written
/// here.
public final class CsvText {
  private static final Pattern NUMBER = Pattern.compile("[+-]?[0-9]++(\\.[0-9]++)?");

  private final CsvWriter csv;

  /// Writes to a writer, which it does not close; [#flush] at the end.
  public CsvText(Writer to) {
    csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(to);
  }

  /// One record.
  public CsvText record(String... fields) {
    return record(List.of(fields));
  }

  /// One record.
  public CsvText record(List<String> fields) {
    csv.writeRecord(fields.stream().map(CsvText::harmless).toList());
    return this;
  }

  private static String harmless(String text) {
    boolean begins = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
    return begins && !NUMBER.matcher(text).matches() ? "'" + text : text;
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
