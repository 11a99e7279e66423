package org.acta.folder;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// The columns that name a station.
///
/// @param columns in the order of the file; empty if none were found
/// @param repeated rows that repeat an earlier one in all of them
/// @param compared rows that were compared
/// @param cost how unlikely the choice is; lower is better
record StationKey(List<Column> columns, long repeated, long compared, double cost) {
  private static final int MOST_CANDIDATES = 12;
  private static final int MOST_COLUMNS = 5;
  private static final double FILLED = 0.99;
  private static final int LONG_TEXT = 60;
  private static final int FEWEST = 4;
  private static final StationKey NONE = new StationKey(List.of(), 0, 0, Double.POSITIVE_INFINITY);

  /// The columns that may be part of a key, the likeliest first.
  ///
  /// @param votes where the votes start; unnamed numbers from there on are rather figures
  static List<Column> candidates(List<Column> columns, Set<Column> taken, int votes, int rows) {
    return columns.stream()
        .filter(c -> !taken.contains(c))
        .filter(c -> c.filled() >= FILLED * rows && c.texts().size() > 1)
        .filter(c -> !c.role().isFigure() && (!c.role().isAside() || c.role().isIdentity()))
        .filter(c -> c.index() < votes || !c.numeric() || c.role().isIdentity())
        .filter(c -> c.texts().stream().mapToInt(String::length).average().orElse(0) <= LONG_TEXT)
        .sorted(Comparator.comparingDouble(StationKey::price).thenComparing(Column::index))
        .limit(MOST_CANDIDATES)
        .toList();
  }

  private static double price(Column column) {
    boolean code = Header.saysCode(Header.words(column.name()));
    double price =
        switch (column.role()) {
          case STATION -> column.match().whole() ? 10 : 12;
          case CENTRE -> code || column.numeric() ? 19 : 20;
          case PLACE -> code || column.numeric() ? 20 : 21;
          default -> code ? 35 : column.numeric() ? 90 : 60;
        };
    return column.isRowNumber() && column.role() != ColumnRole.STATION ? 100 : price;
  }

  /// The cheapest set of columns that tells all rows apart, or nearly all.
  ///
  /// @param candidates in the order of the table's identities
  static StationKey find(
      List<Column> candidates, WholeTable table, boolean byContest, boolean byChoice) {
    record Trial(List<Integer> chosen, double price) {}
    List<Trial> trials = new ArrayList<>();
    for (int bits = 1; bits < 1 << candidates.size(); bits++) {
      if (Integer.bitCount(bits) <= MOST_COLUMNS) {
        int set = bits;
        List<Integer> chosen =
            IntStream.range(0, candidates.size()).filter(i -> (set >> i & 1) == 1).boxed().toList();
        trials.add(
            new Trial(chosen, chosen.stream().mapToDouble(i -> price(candidates.get(i))).sum()));
      }
    }
    trials.sort(Comparator.comparingDouble(Trial::price).thenComparing(t -> t.chosen().toString()));
    StationKey best = NONE;
    for (Trial trial : trials) {
      if (trial.price() >= best.cost()) {
        break;
      }
      // One repeated row in a file of a few is as likely a slip as one in a hundred.
      long few = Math.max(table.compared() >= FEWEST ? 1 : 0, table.compared() / 20);
      long repeated = table.repetitions(trial.chosen(), byContest, byChoice, few);
      double penalty =
          repeated == 0
              ? 0
              : repeated > few
                  ? Double.POSITIVE_INFINITY
                  : repeated * 100 <= table.compared() ? 45 : 90;
      if (trial.price() + penalty < best.cost()) {
        List<Column> columns =
            trial.chosen().stream()
                .map(candidates::get)
                .sorted(Comparator.comparing(Column::index))
                .toList();
        best = new StationKey(columns, repeated, table.compared(), trial.price() + penalty);
      }
    }
    return best;
  }

  boolean isFound() {
    return !columns.isEmpty();
  }

  /// Whether every column is named as one that says where or which station.
  boolean isNamed() {
    return columns.stream().allMatch(c -> c.role().isIdentity());
  }
}
