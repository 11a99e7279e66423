package org.acta.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.acta.sheet.Figure;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes sets of sheets as a workbook, one worksheet for each.
///
/// Texts are cells of text, which a spreadsheet never runs as formulas.
final class XlsxFile {
  private static final int MOST_ROWS = 1_048_576;
  private static final int MOST_COLUMNS = 16_384;
  private static final int LONGEST_TEXT = 32_767;
  private static final int FLUSHED = 1_000;

  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
  private static final Pattern CLOCK = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z");

  private final Path file;

  private XlsxFile(Path file) {
    this.file = file;
  }

  /// @param generated when the workbook says it was made
  static void write(
      List<Account.SheetSet> sets, List<TableLayout> layouts, Path file, Instant generated)
      throws IOException {
    Path draft = file.resolveSibling("draft");
    try {
      draft(sets, layouts, draft);
      repack(draft, file, generated);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  /// The library takes the time of the clock; the same sheets are to be the same bytes.
  private static void repack(Path draft, Path file, Instant generated) throws IOException {
    try (ZipFile from = new ZipFile(draft.toFile());
        ZipOutputStream to = new ZipOutputStream(Files.newOutputStream(file))) {
      for (ZipEntry entry : Collections.list(from.entries())) {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(NO_TIME);
        to.putNextEntry(copy);
        try (InputStream bytes = from.getInputStream(entry)) {
          if (entry.getName().equals("docProps/core.xml")) {
            String text = new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
            String time = generated.truncatedTo(ChronoUnit.SECONDS).toString();
            to.write(CLOCK.matcher(text).replaceAll(time).getBytes(StandardCharsets.UTF_8));
          } else {
            bytes.transferTo(to);
          }
        }
        to.closeEntry();
      }
    }
  }

  private static void draft(List<Account.SheetSet> sets, List<TableLayout> layouts, Path file)
      throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        Workbook workbook = new Workbook(out, "Acta", "1.0")) {
      for (int i = 0; i < sets.size(); i++) {
        new XlsxFile(file)
            .sheet(workbook.newWorksheet("sheets " + (i + 1)), sets.get(i), layouts.get(i));
      }
    }
  }

  private void sheet(Worksheet sheet, Account.SheetSet set, TableLayout layout) throws IOException {
    if (set.sheets().size() >= MOST_ROWS) {
      throw limit(MOST_ROWS + " rows");
    } else if (layout.header().size() > MOST_COLUMNS) {
      throw limit(MOST_COLUMNS + " columns");
    }
    for (int column = 0; column < layout.header().size(); column++) {
      sheet.value(0, column, held(layout.header().get(column)));
    }
    int[] row = {0};
    new TableRows(set, layout)
        .write((naming, figures) -> {
          row[0]++;
          int column = 0;
          for (String text : naming) {
            if (!text.isEmpty()) {
              sheet.value(row[0], column, held(text));
            }
            column++;
          }
          for (long figure : figures) {
            if (Figure.isCount(figure)) {
              sheet.value(row[0], column, figure);
            } else if (figure != Figure.MISSING) {
              sheet.value(row[0], column, FigureText.of(figure));
            }
            column++;
          }
          if (row[0] % FLUSHED == 0) {
            sheet.flush();
          }
        });
    sheet.finish();
  }

  private String held(String text) {
    if (text.length() > LONGEST_TEXT) {
      throw limit(LONGEST_TEXT + " characters in a cell");
    }
    if (text.codePoints()
        .anyMatch(c -> c < ' ' || c >= 0xD800 && c <= 0xDFFF || c > 0xFFFD && c < 0x10000)) {
      throw Problem.in(file, Kind.TEXT_NOT_HELD, text, "XLSX").exception();
    }
    return text;
  }

  private RuntimeException limit(String what) {
    return Problem.in(file, Kind.FORMAT_LIMIT, "XLSX", what).exception();
  }
}
