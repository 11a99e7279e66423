package org.acta.simulate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.acta.sheet.Figure;

/// Writes rows of a CSV file and counts its lines.
final class SheetWriter implements AutoCloseable {
  private static final int BUFFER = 1 << 16;
  private static final String[] SMALL = new String[2048];

  static {
    for (int i = 0; i < SMALL.length; i++) {
      SMALL[i] = Integer.toString(i);
    }
  }

  private final CsvWriter csv;
  private final String[] fields;
  private long line = 1;

  /// Opens a file and writes its header.
  SheetWriter(Path file, boolean gzip, List<String> header) throws IOException {
    OutputStream bytes = Files.newOutputStream(file);
    OutputStream target = gzip ? new GZIPOutputStream(bytes, BUFFER) : bytes;
    csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(
                new OutputStreamWriter(
                    new BufferedOutputStream(target, BUFFER), StandardCharsets.UTF_8));
    fields = new String[header.size()];
    csv.writeRecord(header);
  }

  /// Writes a sheet.
  ///
  /// @return its line
  long sheet(Draft draft) {
    fields[0] = draft.station();
    System.arraycopy(draft.places(), 0, fields, 1, draft.places().length);
    int at = 1 + draft.places().length;
    for (long figure : draft.figures()) {
      fields[at++] = text(figure);
    }
    csv.writeRecord(fields);
    return ++line;
  }

  /// Writes a station of the roll.
  void station(String code, long registered) {
    fields[0] = code;
    fields[1] = text(registered);
    csv.writeRecord(fields);
  }

  private static String text(long packed) {
    if (packed == Figure.MISSING) {
      return "";
    } else if (packed == Figure.ILLEGIBLE) {
      return "illegible";
    } else if (packed == Figure.ANNULLED) {
      return "annulled";
    }
    return packed >= 0 && packed < SMALL.length ? SMALL[(int) packed] : Long.toString(packed);
  }

  @Override
  public void close() throws IOException {
    csv.close();
  }
}
