package org.acta.folder;

import java.util.ArrayList;
import java.util.List;
import org.acta.format.Row;
import org.acta.format.TableFile;

/// The first rows of a table and some from all over the rest, chosen by their position alone, so
/// that one file always gives one sample.
///
/// @param columns names in the header
/// @param rows texts without the blanks around them, as wide as the header; rows of blanks are left
///   out
/// @param total rows of the whole table that are not blank
record TableSample(List<String> columns, List<List<String>> rows, long total) {
  private static final int MOST_CELLS = 400_000;
  private static final int MOST_ROWS = 2_000;

  /// Reads the whole table once.
  static TableSample of(TableFile table) {
    Taking taking = new Taking(table.columns().size());
    table.read(taking::row);
    List<List<String>> rows = new ArrayList<>(taking.first);
    rows.addAll(taking.spread);
    return new TableSample(table.columns(), rows, taking.total);
  }

  private static final class Taking {
    private final int width;
    private final int most;
    private final List<List<String>> first = new ArrayList<>();
    private List<List<String>> spread = new ArrayList<>();
    private long step = 1;
    private long total;

    Taking(int width) {
      this.width = width;
      this.most = Math.clamp(MOST_CELLS / Math.max(1, width), 20, MOST_ROWS);
    }

    void row(Row row) {
      if (row.isBlank()) {
        return;
      }
      long number = total++;
      if (first.size() < most) {
        first.add(texts(row));
      } else if ((number - most) % step == 0) {
        spread.add(texts(row));
        if (spread.size() == most) {
          thinOut();
        }
      }
    }

    /// Keeps every second one, and from now on takes half as many.
    private void thinOut() {
      List<List<String>> half = new ArrayList<>();
      for (int i = 0; i < spread.size(); i += 2) {
        half.add(spread.get(i));
      }
      spread = half;
      step *= 2;
    }

    private List<String> texts(Row row) {
      List<String> texts = new ArrayList<>(width);
      for (int i = 0; i < width; i++) {
        texts.add(row.text(i).strip());
      }
      return texts;
    }
  }
}
