package org.acta.api;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.acta.format.CsvText;

/// Tables for people with a spreadsheet: no text of a stranger is a formula.
final class Tables {
  static final String MEDIA_TYPE = "text/csv; charset=utf-8; header=present";

  private Tables() {}

  static byte[] bytes(List<String> header, Stream<List<String>> rows) {
    StringWriter text = new StringWriter();
    CsvText csv = new CsvText(text);
    csv.record(header);
    rows.forEach(csv::record);
    csv.flush();
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }
}
