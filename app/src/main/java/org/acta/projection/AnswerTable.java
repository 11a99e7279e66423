package org.acta.projection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Columns side by side, numbers to the right.
final class AnswerTable implements AnswerPrinter {
  /// Characters of a cell that are shown; what is cut ends in `…`.
  private static final int WIDEST = 80;

  private final Writer out;
  private List<String> columns = List.of();
  private final List<List<Cell>> rows = new ArrayList<>();

  AnswerTable(Writer out) {
    this.out = out;
  }

  @Override
  public void begin(List<String> names) {
    columns = names;
  }

  @Override
  public void row(List<Cell> cells) {
    rows.add(cells);
  }

  @Override
  public void end() {
    int[] widths = new int[columns.size()];
    boolean[] numeric = new boolean[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      int column = i;
      widths[i] = length(shown(columns.get(i)));
      rows.forEach(row -> widths[column] = Math.max(widths[column], length(shown(row, column))));
      numeric[i] =
          rows.stream()
              .map(row -> row.get(column))
              .allMatch(cell -> cell instanceof Cell.Number || cell instanceof Cell.None);
    }
    line(columns.stream().map(AnswerTable::shown).toList(), widths, numeric);
    List<String> rules = new ArrayList<>();
    for (int width : widths) {
      rules.add("-".repeat(width));
    }
    line(rules, widths, numeric);
    for (List<Cell> row : rows) {
      List<String> cells = new ArrayList<>();
      for (int i = 0; i < widths.length; i++) {
        cells.add(shown(row, i));
      }
      line(cells, widths, numeric);
    }
  }

  private static String shown(List<Cell> row, int column) {
    return shown(row.get(column).print());
  }

  /// One line without control characters, which could move the cursor of a terminal.
  private static String shown(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return length(line) <= WIDEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, WIDEST - 1)) + "…";
  }

  private static int length(String text) {
    return text.codePointCount(0, text.length());
  }

  private void line(List<String> cells, int[] widths, boolean[] numeric) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String space = String.join("", Collections.nCopies(widths[i] - length(cells.get(i)), " "));
      line.append(i > 0 ? "  " : "");
      line.append(numeric[i] ? space + cells.get(i) : cells.get(i) + space);
    }
    try {
      out.write(line.toString().stripTrailing() + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
