package org.acta.folder;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.acta.format.Counts;
import org.acta.sheet.Figure;

/// A column of a sample: its name, what the name says, and what stands in it.
///
/// @param index from 0
/// @param figures packed figures by row; a text that is no figure is missing
/// @param texts distinct texts, empty ones not counted
/// @param filled rows with a text
/// @param numeric whether nearly every text is a figure, and at least one is
/// @param kinds how many distinct figures
record Column(
    int index,
    String name,
    ColumnWords.Match match,
    long[] figures,
    Set<String> texts,
    int filled,
    boolean numeric,
    int kinds) {
  private static final double NEARLY_ALL = 0.95;

  static Column of(TableSample sample, int index) {
    Counts counts = Counts.withDefaults();
    int rows = sample.rows().size();
    long[] figures = new long[rows];
    Set<String> texts = new HashSet<>();
    Set<Long> kinds = new HashSet<>();
    int filled = 0;
    int readable = 0;
    int numbers = 0;
    for (int row = 0; row < rows; row++) {
      String text = sample.rows().get(row).get(index);
      figures[row] = Figure.MISSING;
      if (text.isEmpty()) {
        continue;
      }
      filled++;
      texts.add(text);
      long figure = counts.read(text);
      if (Counts.isFigure(figure)) {
        readable++;
        figures[row] = figure;
        if (Figure.isCount(figure)) {
          numbers++;
          kinds.add(figure);
        }
      }
    }
    boolean numeric = numbers > 0 && readable >= NEARLY_ALL * filled;
    String name = sample.columns().get(index);
    return new Column(
        index,
        name,
        ColumnWords.known().match(name),
        figures,
        texts,
        filled,
        numeric,
        kinds.size());
  }

  static List<Column> all(TableSample sample) {
    return java.util.stream.IntStream.range(0, sample.columns().size())
        .mapToObj(i -> of(sample, i))
        .toList();
  }

  /// The name, or the place of a column without one, on one line.
  String title() {
    return name.isEmpty() ? "#" + (index + 1) : YamlText.comment(name);
  }

  ColumnRole role() {
    return match.role();
  }

  long number(int row) {
    return Figure.orZero(figures[row]);
  }

  boolean has(int row) {
    return Figure.isCount(figures[row]);
  }

  /// Whether it holds nothing but zeros and gaps.
  boolean allZero() {
    for (int row = 0; row < figures.length; row++) {
      if (number(row) != 0) {
        return false;
      }
    }
    return true;
  }

  /// Whether the figures grow by one from row to row, as line numbers do.
  boolean isRowNumber() {
    if (!numeric || figures.length < 5) {
      return false;
    }
    int steps = 0;
    for (int row = 1; row < figures.length; row++) {
      if (has(row) && has(row - 1) && number(row) == number(row - 1) + 1) {
        steps++;
      }
    }
    return kinds == figures.length && steps >= 0.9 * (Math.min(figures.length, 2000) - 1);
  }

  /// Whether the figures are nearly all multiples of ten, as packs of paper are.
  boolean isRound() {
    int round = 0;
    int all = 0;
    for (int row = 0; row < figures.length; row++) {
      if (number(row) > 0) {
        all++;
        round += number(row) % 10 == 0 ? 1 : 0;
      }
    }
    return all >= 20 && round > 0.7 * all;
  }
}
