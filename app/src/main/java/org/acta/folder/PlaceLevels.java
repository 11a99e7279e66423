package org.acta.folder;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;

/// The place tree: columns of which each lies within the one before.
final class PlaceLevels {
  private static final double NEARLY = 0.95;

  private final TableSample sample;
  private final List<Column> columns;

  private PlaceLevels(TableSample sample, List<Column> columns) {
    this.sample = sample;
    this.columns = columns;
  }

  /// One level.
  ///
  /// @param name the column with the place's name, or its code if it has no name
  /// @param code the column with its code, if there are both
  record Level(String title, Column name, Optional<Column> code) {
    Column key() {
      return code.orElse(name);
    }
  }

  /// @param taken columns that mean something else
  /// @param before only columns to the left of this one are taken without being named
  static List<Level> find(TableSample sample, List<Column> columns, Set<Column> taken, int before) {
    return new PlaceLevels(sample, columns).find(taken, before);
  }

  private List<Level> find(Set<Column> taken, int before) {
    List<Level> levels = new ArrayList<>();
    Set<Column> used = new HashSet<>(taken);
    for (Column column : columns) {
      if (used.contains(column) || column.texts().size() < 2 || !mayBePlace(column, before)) {
        continue;
      }
      Optional<Column> partner = partner(column, used, levels);
      boolean code = isCode(column) && partner.isPresent();
      Column name = code ? partner.orElseThrow() : column;
      Optional<Column> other = code ? Optional.of(column) : partner;
      if (!isNamed(column) && !isNamed(name) && !nests(levels, name)) {
        continue;
      }
      used.add(column);
      partner.ifPresent(used::add);
      insert(levels, new Level(title(name, other, levels), name, other));
    }
    return useful(levels);
  }

  private static boolean isNamed(Column column) {
    return column.role() == ColumnRole.PLACE || column.role() == ColumnRole.CENTRE;
  }

  private static boolean isCode(Column column) {
    return column.numeric() || Header.saysCode(Header.words(column.name()));
  }

  private boolean mayBePlace(Column column, int before) {
    if (column.filled() < NEARLY * sample.rows().size()) {
      return false;
    }
    return isNamed(column)
        || column.role() == ColumnRole.NONE && column.index() < before && !column.numeric();
  }

  /// The column that holds the names of these codes, or the codes of these names: a neighbour, or
  /// one that is called the same.
  private Optional<Column> partner(Column column, Set<Column> used, List<Level> above) {
    List<Column> candidates = new ArrayList<>();
    for (int at : new int[] {column.index() + 1, column.index() - 1}) {
      if (at >= 0 && at < columns.size()) {
        candidates.add(columns.get(at));
      }
    }
    columns.stream().filter(c -> c != column && sameLevel(c, column)).forEach(candidates::add);
    return candidates.stream()
        .filter(c -> !used.contains(c) && c.texts().size() > 1)
        .filter(c -> c.filled() >= NEARLY * sample.rows().size())
        .filter(c -> isNamed(c) || c.role() == ColumnRole.NONE)
        .filter(c -> isCode(c) != isCode(column))
        .filter(c -> goTogether(column, c, above))
        .findFirst();
  }

  private static boolean sameLevel(Column a, Column b) {
    return isNamed(a) && a.role() == b.role() && a.match().level().equals(b.match().level());
  }

  /// Whether two columns are called the same, or change together within the places above.
  private boolean goTogether(Column a, Column b, List<Level> above) {
    if (sameLevel(a, b)) {
      return true;
    }
    boolean section = a.match().level().equals("section") || b.match().level().equals("section");
    if (isNamed(a) && isNamed(b) && !section) {
      return false;
    }
    return within(above, a, b) && within(above, b, a);
  }

  private boolean within(List<Level> above, Column from, Column to) {
    return agreement(
            row -> List.of(path(above, above.size(), row), text(from, row)), row -> text(to, row))
        >= 0.9;
  }

  /// Whether rows with one text here have one text there.
  private boolean determines(Column from, Column to) {
    return agreement(row -> text(from, row), row -> text(to, row)) >= 0.9;
  }

  private String text(Column column, int row) {
    return sample.rows().get(row).get(column.index());
  }

  private double agreement(IntFunction<Object> from, IntFunction<Object> to) {
    Map<Object, Object> first = new HashMap<>();
    int agreed = 0;
    int rows = sample.rows().size();
    for (int row = 0; row < rows; row++) {
      Object value = to.apply(row);
      agreed += Objects.equals(first.computeIfAbsent(from.apply(row), _ -> value), value) ? 1 : 0;
    }
    return rows == 0 ? 0 : (double) agreed / rows;
  }

  /// Whether a column that is not named as a place still behaves as one: its values repeat, and
  /// each lies within one place of the level above.
  private boolean nests(List<Level> levels, Column column) {
    int distinct = column.texts().size();
    if (distinct < 2 || distinct * 2 > sample.rows().size()) {
      return false;
    }
    return levels.isEmpty()
        ? consecutive(column)
        : agreement(row -> text(column, row), row -> path(levels, levels.size(), row)) >= NEARLY
            && distinct > levels.getLast().name().texts().size();
  }

  /// Whether equal values stand together, as they do in a file sorted by place.
  private boolean consecutive(Column column) {
    int changes = 0;
    int rows = sample.rows().size();
    for (int row = 1; row < rows; row++) {
      changes += text(column, row).equals(text(column, row - 1)) ? 0 : 1;
    }
    return changes < 2 * column.texts().size() && column.texts().size() * 3 <= rows;
  }

  private Object path(List<Level> levels, int depth, int row) {
    List<String> path = new ArrayList<>();
    for (int i = 0; i < depth; i++) {
      path.add(text(levels.get(i).key(), row));
    }
    return path;
  }

  private String whole(Level level, int row) {
    return text(level.name(), row) + "\n" + text(level.key(), row);
  }

  /// Puts a level above those that it contains.
  private void insert(List<Level> levels, Level level) {
    int at = levels.size();
    while (at > 0 && contains(level, levels.get(at - 1))) {
      at--;
    }
    levels.add(at, level);
  }

  private boolean contains(Level above, Level below) {
    return !above.name().numeric()
        && above.name().texts().size() < below.name().texts().size()
        && determines(below.name(), above.name())
        && !determines(above.name(), below.name());
  }

  /// Leaves out levels that cut across deeper ones, add nothing, or have a place for each row.
  private List<Level> useful(List<Level> all) {
    List<Level> levels = new ArrayList<>(all);
    for (int i = 0; i < levels.size(); i++) {
      for (int j = i + 1; j < levels.size(); j++) {
        int above = i;
        Column here = levels.get(i).key();
        Level deeper = levels.get(j);
        double within =
            agreement(
                row -> List.of(path(levels, above, row), whole(deeper, row)),
                row -> text(here, row));
        if (within < 0.8 && !deeper.name().numeric()) {
          boolean cuts = levels.get(i).name().numeric();
          levels.remove(cuts ? i : j);
          i = cuts ? i - 1 : i;
          j = cuts ? levels.size() : j - 1;
        }
      }
    }
    List<Level> kept = new ArrayList<>();
    int groups = 1;
    for (Level level : levels) {
      kept.add(level);
      Set<Object> paths = new HashSet<>();
      for (int row = 0; row < sample.rows().size(); row++) {
        paths.add(path(kept, kept.size(), row));
      }
      boolean each = paths.size() == sample.rows().size() && paths.size() > 3;
      if (paths.size() <= groups || each) {
        kept.removeLast();
      } else {
        groups = paths.size();
      }
    }
    return kept;
  }

  private static String title(Column name, Optional<Column> code, List<Level> levels) {
    String title = name.match().level();
    if (name.role() == ColumnRole.CENTRE) {
      title = "centre";
    } else if (title.isEmpty()) {
      title = code.map(c -> c.match().level()).filter(t -> !t.isEmpty()).orElse("");
    }
    if (title.isEmpty()) {
      title = ShortId.of(name.name(), "level").toLowerCase(java.util.Locale.ROOT);
    }
    Set<String> before = new HashSet<>();
    levels.forEach(level -> before.add(level.title()));
    String unique = title;
    for (int i = 2; before.contains(unique); i++) {
      unique = title + "-" + i;
    }
    return unique;
  }
}
