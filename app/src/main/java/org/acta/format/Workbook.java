package org.acta.format;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamException;
import org.acta.format.Problem.Kind;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;

/// One sheet of an XLSX workbook (ECMA-376), whose rows are records.
///
/// Rows without any text are passed over, since a worksheet keeps them for their colours.
///
/// @param file the workbook, already inspected by [WorkbookGuard]
/// @param index which sheet, from 0
/// @param name its name
record Workbook(Path file, int index, String name) implements Records {

  /// The declared sheet, or the first that holds a cell; hidden ones come last.
  static Workbook choose(Path file, Optional<String> declared) throws IOException {
    try (ReadableWorkbook workbook = open(file)) {
      List<Sheet> sheets = attempt(file, () -> workbook.getSheets().toList());
      if (sheets.stream().map(Sheet::getName).anyMatch(Objects::isNull)) {
        throw Problem.in(file, Kind.XLSX_CORRUPT, "a sheet has no name").exception();
      }
      Sheet sheet =
          declared.isPresent()
              ? declared(file, sheets, declared.get())
              : inOrder(sheets)
                  .filter(candidate -> holdsCells(file, candidate))
                  .findFirst()
                  .orElseThrow(() -> Problem.in(file, Kind.XLSX_EMPTY).exception());
      return new Workbook(file, sheet.getIndex(), sheet.getName());
    }
  }

  private static Sheet declared(Path file, List<Sheet> sheets, String wanted) {
    return sheets.stream()
        .filter(sheet -> sheet.getName().equals(wanted))
        .findFirst()
        .or(() -> sheets.stream().filter(s -> number(s).equals(Blanks.strip(wanted))).findFirst())
        .orElseThrow(() ->
            Problem.in(
                    file,
                    Kind.NO_SUCH_SHEET,
                    wanted,
                    sheets.stream().map(Sheet::getName).collect(Collectors.joining(", ")))
                .exception());
  }

  private static String number(Sheet sheet) {
    return Integer.toString(sheet.getIndex() + 1);
  }

  private static Stream<Sheet> inOrder(List<Sheet> sheets) {
    return Stream.concat(
        sheets.stream().filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE),
        sheets.stream().filter(sheet -> sheet.getVisibility() != SheetVisibility.VISIBLE));
  }

  private static boolean holdsCells(Path file, Sheet sheet) {
    boolean[] found = {false};
    stream(
        file,
        sheet,
        row -> {
          found[0] = true;
          return false;
        });
    return found[0];
  }

  @Override
  public void stream(long firstRow, Sink sink) {
    try (ReadableWorkbook workbook = open(file)) {
      Sheet sheet =
          attempt(file, () -> workbook.getSheet(index))
              .orElseThrow(() -> Problem.in(file, Kind.FILE_CHANGED).exception());
      stream(file, sheet, row -> row.line() < firstRow || sink.take(row));
    } catch (IOException e) {
      throw Problem.in(file, Kind.UNREADABLE_FILE, e).exception(e);
    }
  }

  private static void stream(Path file, Sheet sheet, Sink sink) {
    Row row = new Row();
    try (Stream<org.dhatim.fastexcel.reader.Row> rows = attempt(file, () -> opened(sheet))) {
      Iterator<org.dhatim.fastexcel.reader.Row> each = attempt(file, rows::iterator);
      while (attempt(file, each::hasNext)) {
        attempt(file, () -> copied(each.next(), row));
        if (!row.isBlank() && !sink.take(row)) {
          return;
        }
      }
    }
  }

  private static Stream<org.dhatim.fastexcel.reader.Row> opened(Sheet sheet) {
    try {
      return sheet.openStream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Blank cells at the end of a row are for show, and left out.
  private static Row copied(org.dhatim.fastexcel.reader.Row from, Row row) {
    row.begin(from.getRowNum());
    int blanks = 0;
    for (int column = 0; column < from.getCellCount(); column++) {
      String text = CellText.of(from.getCell(column));
      if (Blanks.strip(text).isEmpty()) {
        blanks++;
        continue;
      }
      for (; blanks > 0; blanks--) {
        row.add("");
      }
      row.add(text);
    }
    return row;
  }

  private static ReadableWorkbook open(Path file) throws IOException {
    return attempt(
        file,
        () -> {
          try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }

  /// Whatever the library throws at a damaged workbook becomes one problem.
  private static <T> T attempt(Path file, Supplier<T> step) {
    try {
      return step.get();
    } catch (RuntimeException e) {
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      throw Problem.in(file, Kind.XLSX_CORRUPT, reason(cause)).exception(e);
    }
  }

  private static String reason(Throwable cause) {
    return switch (cause) {
      case XMLStreamException _ -> "its XML is broken";
      case NumberFormatException _ -> "a number or an address in it is broken";
      default -> cause.getClass().getSimpleName();
    };
  }
}
