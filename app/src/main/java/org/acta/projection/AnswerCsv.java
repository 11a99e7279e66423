package org.acta.projection;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// CSV with line feeds. Texts are what they are: a spreadsheet that takes one for a formula is told
/// by its own import.
final class AnswerCsv implements AnswerPrinter {
  private final CsvWriter csv;

  AnswerCsv(Writer out) {
    this.csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .quoteStrategy(QuoteStrategies.EMPTY)
            .build(out);
  }

  @Override
  public void begin(List<String> columns) {
    csv.writeRecord(columns);
  }

  @Override
  public void row(List<Cell> cells) {
    List<@Nullable String> fields = new ArrayList<>();
    cells.forEach(cell -> fields.add(cell instanceof Cell.None ? null : cell.print()));
    csv.writeRecord(fields);
  }

  @Override
  public void end() {
    try {
      csv.flush();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
