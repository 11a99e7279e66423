package org.acta.folder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acta.sheet.Item;

/// Which columns are votes for choices and which are the sheet's other figures.
///
/// @param choices in the order of the file; fewer than two if none were found
/// @param items columns to be added up, by item
/// @param how why each item was taken
/// @param sum how the choices were found
/// @param asides columns that were left out, and why
record VoteColumns(
    List<Column> choices,
    Map<Item, List<Column>> items,
    Map<Item, Reason> how,
    Reason sum,
    Map<Column, Reason> asides) {

  /// Why something was taken, in a word of `map.properties` and what is put into it.
  record Reason(String key, List<String> arguments) {
    static Reason of(String key, Object... arguments) {
      return new Reason(key, java.util.Arrays.stream(arguments).map(String::valueOf).toList());
    }
  }

  /// The columns of the register, to be added up.
  List<Column> register() {
    return items.getOrDefault(Item.REGISTERED, List.of());
  }

  /// Every column that has a meaning here.
  List<Column> used() {
    List<Column> used = new ArrayList<>(choices);
    items.values().forEach(used::addAll);
    used.addAll(asides.keySet());
    return used;
  }

  /// What only a person can tell: whether the columns of votes and of the register are what they
  /// were taken for.
  List<Reason> doubts() {
    List<Reason> doubts = new ArrayList<>();
    if (sum.key().equals("choices.stretch")) {
      doubts.add(Reason.of("doubt.votes", names(choices)));
    }
    Reason register = how.getOrDefault(Item.REGISTERED, Reason.of("name"));
    if (register.key().startsWith("register.")) {
      doubts.add(Reason.of("doubt." + register.key(), names(register())));
    }
    asides.forEach((column, reason) -> {
      if (reason.key().equals("aside.before")) {
        doubts.add(Reason.of("doubt.aside.before", names(List.of(column))));
      }
    });
    return doubts;
  }

  private static String names(List<Column> columns) {
    return columns.stream().map(Column::title).collect(Collectors.joining(", "));
  }

  /// The first column of votes, or `otherwise` if there are none.
  int firstFigure(int otherwise) {
    return choices.isEmpty() ? otherwise : choices.getFirst().index();
  }

  /// These figures for a file that lists the choices below each other.
  ///
  /// @param count the column of the votes, which then is no other figure
  VoteColumns withoutChoices(Column count) {
    Map<Item, List<Column>> others = new LinkedHashMap<>(items);
    others.values().removeIf(list -> list.contains(count));
    return new VoteColumns(List.of(), others, how, Reason.of("choices.none"), Map.of());
  }

  /// Looks at the numeric columns of a sample.
  static VoteColumns find(List<Column> columns) {
    return new Finding(columns).find();
  }

  private static final class Finding {
    private static final int FEWEST_ROWS = 3;
    private static final double MOST_ROWS = 0.95;
    private static final double MANY_ROWS = 0.85;
    private static final double REGISTERED_ROWS = 0.97;

    private final List<Column> columns;
    private final List<Column> numeric;
    private final int rows;
    private final Map<Item, List<Column>> items = new LinkedHashMap<>();
    private final Map<Item, Reason> how = new LinkedHashMap<>();
    private final Map<Column, Reason> asides = new LinkedHashMap<>();
    private List<Column> choices = List.of();
    private Reason sum = Reason.of("choices.none");

    Finding(List<Column> columns) {
      this.columns = columns;
      this.numeric = columns.stream().filter(Column::numeric).toList();
      this.rows = columns.isEmpty() ? 0 : columns.getFirst().figures().length;
    }

    VoteColumns find() {
      List<Column> pool =
          numeric.stream()
              .filter(c -> !c.role().isAside() && c.role() != ColumnRole.REGISTERED)
              .filter(c -> !c.isRowNumber() && !Header.saysCode(Header.words(c.name())))
              .toList();
      Optional<SumOfVotes> best = SumOfVotes.best(pool, rows);
      if (best.isEmpty()) {
        best = SumOfVotes.best(columnsOfAnyName(), rows).filter(SumOfVotes::isTelling);
      }
      if (best.isPresent()) {
        take(best.get());
      } else {
        takeStretch(pool);
      }
      nameItems();
      findCast();
      findRegistered();
      return new VoteColumns(choices, items, how, sum, asides);
    }

    /// A party may be called as a place is; a sum that comes out says more than its name.
    private List<Column> columnsOfAnyName() {
      return numeric.stream()
          .filter(c -> c.role() != ColumnRole.REGISTERED && !c.isRowNumber())
          .toList();
    }

    private void put(Item item, List<Column> taken, Reason reason) {
      items.put(item, taken);
      how.put(item, reason);
    }

    private void take(SumOfVotes found) {
      String share = found.percent();
      Column target = found.target();
      boolean all = found.nulls().isPresent() || found.blank().isPresent();
      choices = found.choices();
      boolean whole = all || target.role() == ColumnRole.CAST;
      Item item = whole ? Item.CAST : Item.VALID;
      put(item, List.of(target), Reason.of(all ? "sum.all" : "sum.choices", share));
      found
          .nulls()
          .ifPresent(c -> put(Item.NULLS, List.of(c), Reason.of(found.nullsReason(), share)));
      found.blank().ifPresent(c -> put(Item.BLANK, List.of(c), Reason.of("name.sum", share)));
      sum =
          Reason.of(all ? "choices.sum.all" : "choices.sum", choices.size(), target.name(), share);
    }

    /// Without a sum to go by: the longest stretch of numeric columns that nothing else explains.
    private void takeStretch(List<Column> pool) {
      List<Column> best = List.of();
      List<Column> here = new ArrayList<>();
      for (Column column : columns) {
        boolean free =
            pool.contains(column)
                && !column.role().isFigure()
                && !(column.role() == ColumnRole.COUNT && column.match().whole())
                && fitsRegister(column);
        if (free) {
          here.add(column);
        }
        if (!free || column.index() == columns.size() - 1) {
          if (here.size() > best.size()
              || here.size() == best.size() && sumOf(here) > sumOf(best)) {
            best = List.copyOf(here);
          }
          here.clear();
        }
      }
      List<Column> votes = withoutRegister(withoutCode(best));
      choices = votes.size() >= 2 ? withoutRemainders(votes) : List.of();
      if (choices.size() >= 2) {
        sum = Reason.of("choices.stretch", choices.size());
      }
    }

    /// Leaves out a first column that is different on every row or nearly so, if nothing else could
    /// name the stations: those who write such a table begin with the station.
    private List<Column> withoutCode(List<Column> found) {
      if (found.size() < 2 || rows < FEWEST_ROWS) {
        return found;
      }
      Column first = found.getFirst();
      boolean alone = columns.stream().noneMatch(c -> c != first && mayNameStations(c, found));
      return alone && isNearlyDistinct(first) ? found.subList(1, found.size()) : found;
    }

    private boolean mayNameStations(Column column, List<Column> found) {
      return !found.contains(column)
          && !column.role().isFigure()
          && (column.role() == ColumnRole.STATION || isNearlyDistinct(column));
    }

    private boolean isNearlyDistinct(Column column) {
      return column.texts().size() >= column.filled() - Math.max(1, rows / 20)
          && column.filled() >= MOST_ROWS * rows;
    }

    /// Takes a first or last column that is at least all the others together for the register, if
    /// no column is named as one, and leaves out what stands before a first one.
    private List<Column> withoutRegister(List<Column> found) {
      if (named(ColumnRole.REGISTERED).isPresent() || rows < FEWEST_ROWS) {
        return found;
      }
      for (int at = 0; at + 2 < found.size(); at++) {
        List<Column> after = found.subList(at + 1, found.size());
        if (!isRising(found.get(at)) && outweighs(found.get(at), after)) {
          found.subList(0, at).forEach(c -> asides.put(c, Reason.of("aside.before")));
          return after;
        }
      }
      List<Column> before = found.subList(0, Math.max(0, found.size() - 1));
      return before.size() >= 2 && outweighs(found.getLast(), before) ? before : found;
    }

    private boolean outweighs(Column column, List<Column> others) {
      double share = share(row -> column.number(row) >= sum(others, row), column);
      if (share < REGISTERED_ROWS || others.stream().allMatch(Column::allZero)) {
        return false;
      }
      put(Item.REGISTERED, List.of(column), Reason.of("register.outweighs", percent(share)));
      return true;
    }

    private static long sum(List<Column> some, int row) {
      return some.stream().mapToLong(c -> c.number(row)).sum();
    }

    /// Whether it never falls from row to row, as codes do in a sorted file.
    private boolean isRising(Column column) {
      for (int row = 1; row < rows; row++) {
        if (column.number(row) < column.number(row - 1)) {
          return false;
        }
      }
      return rows >= 5;
    }

    private long sumOf(List<Column> some) {
      long all = 0;
      for (Column column : some) {
        for (int row = 0; row < rows; row++) {
          all += column.number(row);
        }
      }
      return all;
    }

    /// Votes for a choice are never more than the voters of the station.
    private boolean fitsRegister(Column column) {
      Optional<Column> register = named(ColumnRole.REGISTERED);
      return register.isEmpty()
          || share(row -> column.number(row) <= register.get().number(row), register.get()) > 0.9;
    }

    /// Leaves out a column such as *Others* that only repeats the sum of the rest but a few.
    private List<Column> withoutRemainders(List<Column> found) {
      for (Column column : found) {
        List<Column> rest = found.stream().filter(c -> c != column).toList();
        if (rest.size() >= 3 && !column.allZero() && repeats(column, rest)) {
          asides.put(column, Reason.of("aside.repeats"));
          return rest;
        }
      }
      return found;
    }

    private boolean repeats(Column column, List<Column> rest) {
      for (int i = 0; i < rest.size(); i++) {
        for (int j = i; j < rest.size(); j++) {
          Column a = rest.get(i);
          Column b = rest.get(j);
          if (share(row -> left(rest, a, b, row) == column.number(row), column) >= MOST_ROWS
              && rest.stream().filter(c -> c != a && c != b && !c.allZero()).count() >= 2) {
            return true;
          }
        }
      }
      return false;
    }

    private static long left(List<Column> rest, Column a, Column b, int row) {
      long left = 0;
      for (Column c : rest) {
        left += c == a || c == b ? 0 : c.number(row);
      }
      return left;
    }

    /// Takes the figures that are named so, unless they are choices already.
    private void nameItems() {
      nameItem(Item.NULLS, ColumnRole.NULLS);
      nameItem(Item.BLANK, ColumnRole.BLANK);
      nameItem(Item.VALID, ColumnRole.VALID);
    }

    private void nameItem(Item item, ColumnRole role) {
      if (!items.containsKey(item)) {
        named(role).ifPresent(column -> put(item, List.of(column), Reason.of("name")));
      }
    }

    private Optional<Column> named(ColumnRole role) {
      Optional<Column> best = Optional.empty();
      for (Column column : numeric) {
        if (column.role() == role
            && !taken(column)
            && (best.isEmpty() || column.match().cover() > best.get().match().cover() + 1e-9)) {
          best = Optional.of(column);
        }
      }
      return best;
    }

    private boolean taken(Column column) {
      return choices.contains(column)
          || items.values().stream().anyMatch(list -> list.contains(column));
    }

    private long ballots(int row) {
      long all = 0;
      for (Column column : choices) {
        all += column.number(row);
      }
      for (Item item : List.of(Item.NULLS, Item.BLANK)) {
        for (Column column : items.getOrDefault(item, List.of())) {
          all += column.number(row);
        }
      }
      return all;
    }

    private void findCast() {
      if (items.containsKey(Item.CAST) || choices.size() < 2) {
        return;
      }
      List<Column> parts =
          numeric.stream().filter(c -> c.role() == ColumnRole.CAST_PART && !taken(c)).toList();
      if (parts.size() > 1 && agreement(parts) >= MANY_ROWS) {
        put(Item.CAST, parts, Reason.of("sum.boxes", percent(agreement(parts))));
        return;
      }
      Optional<Column> best = Optional.empty();
      double bestScore = MANY_ROWS;
      for (Column column : numeric) {
        boolean fits =
            column.role() == ColumnRole.CAST
                || column.role() == ColumnRole.TOTAL
                || column.role() == ColumnRole.NONE
                || column.role() == ColumnRole.REGISTERED && !column.match().whole();
        if (fits && !taken(column) && !column.allZero()) {
          double score =
              agreement(List.of(column))
                  + (column.role() == ColumnRole.CAST ? column.match().cover() * 0.1 : 0);
          if (score > bestScore + 1e-9) {
            best = Optional.of(column);
            bestScore = score;
          }
        }
      }
      if (best.isPresent()) {
        put(
            Item.CAST,
            List.of(best.get()),
            Reason.of(
                best.get().role() == ColumnRole.CAST ? "name.sum" : "sum.all",
                percent(agreement(List.of(best.get())))));
      } else {
        nameItem(Item.CAST, ColumnRole.CAST);
      }
    }

    private double agreement(List<Column> some) {
      return share(
          row -> {
            long all = 0;
            for (Column column : some) {
              all += column.number(row);
            }
            return all == ballots(row);
          },
          some.getFirst());
    }

    private void findRegistered() {
      if (items.containsKey(Item.REGISTERED)) {
        return;
      }
      Optional<Column> named = named(ColumnRole.REGISTERED);
      if (named.isPresent()) {
        if (choices.size() >= 2
            && !items.containsKey(Item.CAST)
            && agreement(List.of(named.get())) >= MANY_ROWS) {
          put(Item.CAST, List.of(named.get()), Reason.of("sum.all", percent(1)));
          return;
        }
        put(Item.REGISTERED, List.of(named.get()), Reason.of("name"));
        return;
      }
      if (choices.size() < 2) {
        return;
      }
      for (Column column : numeric) {
        double share = enough(column, Optional.empty());
        if (mayBeRegister(column) && share >= REGISTERED_ROWS) {
          Optional<Column> more = share >= 0.99 ? Optional.empty() : supplement(column, share);
          List<Column> taken = new ArrayList<>(List.of(column));
          more.ifPresent(taken::add);
          double reached = enough(column, more);
          put(
              Item.REGISTERED,
              taken,
              Reason.of(more.isPresent() ? "register.two" : "register.above", percent(reached)));
          return;
        }
      }
    }

    private boolean mayBeRegister(Column column) {
      return column.role() == ColumnRole.NONE
          && !taken(column)
          && column.index() < choices.getFirst().index()
          && !column.isRound()
          && !column.isRowNumber()
          && column.kinds() > Math.min(5, rows / 3)
          && !Header.saysCode(Header.words(column.name()))
          && share(row -> column.number(row) <= 20 * Math.max(20, ballots(row)), column) > 0.9
          && distinctEnough(column);
    }

    /// A register is not a number that goes up from row to row as station codes do.
    private boolean distinctEnough(Column column) {
      int rising = 0;
      for (int row = 1; row < Math.min(rows, 2000); row++) {
        rising += column.number(row) >= column.number(row - 1) ? 1 : 0;
      }
      return rows < 20 || rising < 0.9 * Math.min(rows, 2000);
    }

    private double enough(Column column, Optional<Column> more) {
      return share(
          row -> column.number(row) + more.map(c -> c.number(row)).orElse(0L) >= ballots(row),
          column);
    }

    /// A second list of voters, such as a special one, that explains where the first falls short.
    private Optional<Column> supplement(Column column, double share) {
      Optional<Column> best = Optional.empty();
      double most = share + (1 - share) / 2;
      for (Column other : numeric) {
        if (other != column
            && other.role() == ColumnRole.NONE
            && !taken(other)
            && !other.isRound()
            && other.index() > column.index()
            && other.index() < choices.getFirst().index()
            && share(row -> 4 * other.number(row) < column.number(row), column) > 0.9) {
          double reached = enough(column, Optional.of(other));
          if (reached > most) {
            best = Optional.of(other);
            most = reached;
          }
        }
      }
      return best;
    }

    private interface Question {
      boolean holds(int row);
    }

    /// The part of the rows with a figure of their own in which something holds.
    private double share(Question question, Column given) {
      int all = 0;
      int held = 0;
      for (int row = 0; row < rows; row++) {
        if (given.has(row)) {
          all++;
          held += question.holds(row) ? 1 : 0;
        }
      }
      return all == 0 ? 0 : (double) held / all;
    }

    private static String percent(double share) {
      return SumOfVotes.percent(share);
    }
  }
}
