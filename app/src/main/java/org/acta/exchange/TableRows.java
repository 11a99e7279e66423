package org.acta.exchange;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.acta.exchange.Account.SheetSet;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;

/// The rows of a set of sheets as a table.
final class TableRows {
  private final SheetSet set;
  private final TableLayout layout;

  TableRows(SheetSet set, TableLayout layout) {
    this.set = set;
    this.layout = layout;
  }

  /// Takes rows.
  @FunctionalInterface
  interface Sink {
    /// @param naming the texts that name the sheet and, in the long form, the item
    /// @param figures packed
    void row(List<String> naming, long[] figures) throws IOException;
  }

  void write(Sink sink) throws IOException {
    for (int row = 0; row < set.sheets().size(); row++) {
      if (layout.wide()) {
        sink.row(layout.naming(row), wide(row));
      } else {
        listed(row, sink);
      }
    }
  }

  private long[] wide(int row) {
    Sheets sheets = set.sheets();
    long[] figures = new long[layout.items().size() + sheets.choices()];
    int at = 0;
    for (Item item : layout.items()) {
      figures[at++] = sheets.cell(row, item);
    }
    for (int choice = 0; choice < sheets.choices(); choice++) {
      figures[at++] = sheets.votes(row, choice);
    }
    return figures;
  }

  /// A row for each figure that is not missing; the register always has one, so that a sheet
  /// without any figure is there too.
  private void listed(int row, Sink sink) throws IOException {
    Sheets sheets = set.sheets();
    List<String> naming = layout.naming(row);
    for (int column = 0; column < sheets.width(); column++) {
      long cell = sheets.cell(row, column);
      if (column == Item.REGISTERED.ordinal() || cell != Figure.MISSING) {
        List<String> texts = new ArrayList<>(naming);
        texts.add(
            column < Item.COUNT
                ? TableLayout.name(Item.values()[column])
                : sheets.contest().choices().get(column - Item.COUNT).id());
        sink.row(texts, new long[] {cell});
      }
    }
  }
}
