package org.acta.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.acta.exchange.Account.SheetSet;

/// Writes a set of sheets as CSV: UTF-8, commas, line feeds.
///
/// Texts are written as they are. One that a spreadsheet would take for a formula is counted and
/// not altered: a table that came through here must be the table that went in.
final class CsvFile {
  private CsvFile() {}

  /// @return texts that a spreadsheet would take for formulas
  static long write(SheetSet set, TableLayout layout, Path file) throws IOException {
    long[] formulas = {layout.header().stream().filter(CsvFile::isFormula).count()};
    try (CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      csv.writeRecord(layout.header());
      new TableRows(set, layout)
          .write((naming, figures) -> {
            formulas[0] += naming.stream().filter(CsvFile::isFormula).count();
            List<String> fields = new ArrayList<>(naming);
            for (long figure : figures) {
              fields.add(FigureText.of(figure));
            }
            csv.writeRecord(fields);
          });
    }
    return formulas[0];
  }

  private static boolean isFormula(String text) {
    return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
  }
}
