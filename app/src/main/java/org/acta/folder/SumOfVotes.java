package org.acta.folder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// A run of neighbouring columns whose row sums stand in another column: votes and their total.
///
/// @param choices the run without spoilt and blank ballots
/// @param target the column of the sums
/// @param nulls spoilt ballots that belong to the sum
/// @param blank blank ballots that belong to the sum
/// @param nullsReason how the spoilt ballots were told from votes
/// @param share the part of the rows in which the sum is right
/// @param length columns that were added up
record SumOfVotes(
    List<Column> choices,
    Column target,
    Optional<Column> nulls,
    Optional<Column> blank,
    String nullsReason,
    double share,
    int length) {
  private static final double ENOUGH = 0.85;
  private static final double GOOD = 0.95;
  private static final double SAME = 0.001;
  private static final int MOST_COLUMNS = 250;
  private static final int PROBES = 60;

  /// The run that is likeliest to be the votes: first one whose total is named so, then one that is
  /// right in more rows, then a longer one.
  static Optional<SumOfVotes> best(List<Column> pool, int rows) {
    if (pool.size() > MOST_COLUMNS || rows < 2) {
      return Optional.empty();
    }
    Optional<SumOfVotes> best = Optional.empty();
    for (Column target : pool) {
      if (target.role() == ColumnRole.NULLS
          || target.role() == ColumnRole.BLANK
          || target.kinds() < 2) {
        continue;
      }
      for (SumOfVotes found : new Runs(pool, target, rows).find()) {
        if (best.isEmpty() || found.beats(best.get())) {
          best = Optional.of(found);
        }
      }
    }
    return best;
  }

  private boolean beats(SumOfVotes other) {
    if (share >= GOOD != other.share >= GOOD) {
      return share >= GOOD;
    }
    if (named() != other.named()) {
      return named() > other.named();
    }
    if (Math.abs(share - other.share) > SAME) {
      return share > other.share;
    }
    return length > other.length;
  }

  /// Whether it can hardly be chance.
  boolean isTelling() {
    return share >= GOOD && length >= 3;
  }

  private int named() {
    return switch (target.role()) {
      case VALID -> target.match().whole() ? 4 : 3;
      case CAST -> target.match().whole() ? 3 : 2;
      case TOTAL -> 2;
      default -> length > 3 ? 1 : 0;
    };
  }

  /// The share for people, such as `99.3 %`; never rounded up to all.
  String percent() {
    return percent(share);
  }

  static String percent(double share) {
    return new BigDecimal(share * 100).setScale(1, RoundingMode.DOWN).toPlainString() + " %";
  }

  /// All runs that add up to one target.
  private static final class Runs {
    private final List<Column> pool;
    private final Column target;
    private final int[] counted;
    private final int[] probes;
    private final List<Optional<Column>> nulls;
    private final List<Optional<Column>> blanks;

    Runs(List<Column> pool, Column target, int rows) {
      this.pool = pool;
      this.target = target;
      this.counted =
          java.util.stream.IntStream.range(0, rows)
              .filter(row -> target.number(row) != 0)
              .toArray();
      int step = Math.max(1, counted.length / PROBES);
      this.probes =
          java.util.stream.IntStream.iterate(0, i -> i < counted.length, i -> i + step)
              .map(i -> counted[i])
              .toArray();
      this.nulls = extra(ColumnRole.NULLS);
      this.blanks = extra(ColumnRole.BLANK);
    }

    private List<Optional<Column>> extra(ColumnRole role) {
      List<Optional<Column>> options = new ArrayList<>(List.of(Optional.empty()));
      if (target.role() != ColumnRole.VALID) {
        pool.stream()
            .filter(c -> c.role() == role)
            .findFirst()
            .ifPresent(c -> options.add(Optional.of(c)));
      }
      return options;
    }

    List<SumOfVotes> find() {
      List<SumOfVotes> found = new ArrayList<>();
      for (Optional<Column> spoilt : nulls) {
        for (Optional<Column> empty : blanks) {
          List<Column> free =
              pool.stream()
                  .filter(c -> c.role() != ColumnRole.NULLS && c.role() != ColumnRole.BLANK)
                  .toList();
          find(free, spoilt, empty, Optional.empty(), found);
          Optional<Column> others =
              free.stream().filter(c -> c.role() == ColumnRole.WRITE_IN).findFirst();
          if (others.isPresent()) {
            List<Column> rest = free.stream().filter(c -> c != others.get()).toList();
            find(rest, spoilt, empty, others, found);
          }
        }
      }
      return found;
    }

    private void find(
        List<Column> free,
        Optional<Column> spoilt,
        Optional<Column> empty,
        Optional<Column> others,
        List<SumOfVotes> found) {
      for (int from = 0; from < free.size(); from++) {
        long[] sums = new long[target.figures().length];
        add(spoilt, sums);
        add(empty, sums);
        add(others, sums);
        for (int to = from; to < free.size() && mayBeChoice(free.get(to)); to++) {
          add(Optional.of(free.get(to)), sums);
          if (to > from && share(probes, sums) >= ENOUGH - 0.1) {
            double share = share(counted, sums);
            List<Column> run = free.subList(from, to + 1);
            if (share >= ENOUGH && run.stream().filter(c -> !c.allZero()).count() >= 2) {
              List<Column> choices = new ArrayList<>(withoutOtherFigures(run));
              others.ifPresent(choices::add);
              found.add(told(List.copyOf(choices), spoilt, empty, share));
            }
          }
        }
      }
    }

    private boolean mayBeChoice(Column column) {
      return column != target && !column.role().isFigure();
    }

    private static void add(Optional<Column> column, long[] sums) {
      if (column.isPresent()) {
        for (int row = 0; row < sums.length; row++) {
          sums[row] += column.get().number(row);
        }
      }
    }

    private double share(int[] rows, long[] sums) {
      if (rows.length == 0) {
        return 0;
      }
      long right = Arrays.stream(rows).filter(row -> sums[row] == target.number(row)).count();
      return (double) right / rows.length;
    }

    /// Drops columns at the ends of a run that are nearly always zero and begin like the name of
    /// another figure, such as *Number of lost ballots* beside *Number of valid ballots*.
    private List<Column> withoutOtherFigures(List<Column> run) {
      int from = 0;
      int to = run.size();
      while (to - from > 2 && isOtherFigure(run.get(from), run)) {
        from++;
      }
      while (to - from > 2 && isOtherFigure(run.get(to - 1), run)) {
        to--;
      }
      return run.subList(from, to);
    }

    private boolean isOtherFigure(Column column, List<Column> run) {
      String word = firstWord(column);
      long zeros = Arrays.stream(counted).filter(row -> column.number(row) == 0).count();
      return zeros > 0.98 * counted.length
          && firstWord(target).equals(word)
          && run.stream().filter(c -> firstWord(c).equals(word)).count() * 2 <= run.size();
    }

    private static String firstWord(Column column) {
      List<String> words = Header.words(column.name());
      return words.isEmpty() ? "" : words.getFirst();
    }

    /// If all but the last column of a run share the start of their names, such as `p_1`, `p_2` and
    /// then `f_6`, the last one is no choice.
    private SumOfVotes told(
        List<Column> run, Optional<Column> spoilt, Optional<Column> empty, double share) {
      int last = run.size() - 1;
      int length = run.size() + (spoilt.isPresent() ? 1 : 0) + (empty.isPresent() ? 1 : 0);
      boolean odd =
          spoilt.isEmpty()
              && target.role() != ColumnRole.VALID
              && last >= 3
              && stem(run.getFirst()).length() > 0
              && run.subList(0, last).stream().allMatch(c -> stem(c).equals(stem(run.getFirst())))
              && !stem(run.get(last)).equals(stem(run.getFirst()));
      return odd
          ? new SumOfVotes(
              run.subList(0, last),
              target,
              Optional.of(run.get(last)),
              empty,
              "nulls.odd",
              share,
              length)
          : new SumOfVotes(run, target, spoilt, empty, "name.sum", share, length);
    }

    private static String stem(Column column) {
      String name = column.name();
      int digits = 0;
      while (digits < name.length() && !Character.isDigit(name.charAt(digits))) {
        digits++;
      }
      return digits < name.length() ? name.substring(0, digits) : "";
    }
  }
}
