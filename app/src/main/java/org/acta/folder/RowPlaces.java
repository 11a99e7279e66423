package org.acta.folder;

import java.util.List;
import java.util.function.ToIntFunction;
import org.acta.election.Place;
import org.acta.format.Row;
import org.jspecify.annotations.Nullable;

/// Finds the place of each row of one file, and grows the place tree by those that are new.
///
/// Files are nearly always sorted by place, so that a row is first held against the one before it.
final class RowPlaces {
  private final Place root;
  private final int[] names;
  private final int[] codes;
  private final String[] last;
  private Place lastPlace;

  /// @param find the position of a column
  RowPlaces(Place root, List<Mapping.Level> levels, ToIntFunction<String> find) {
    this.root = root;
    this.names = levels.stream().mapToInt(l -> find.applyAsInt(l.name())).toArray();
    this.codes =
        levels.stream().mapToInt(l -> find.applyAsInt(l.code().orElse(l.name()))).toArray();
    this.last = new String[levels.size()];
    this.lastPlace = root;
  }

  /// The place of a row; the root if the file names none.
  Place of(Row row) {
    boolean same = true;
    for (int level = 0; level < last.length; level++) {
      if (!holds(row, codes[level], last[level])) {
        same = false;
        last[level] = row.text(codes[level]);
      }
    }
    if (!same) {
      Place at = root;
      for (int level = 0; level < last.length; level++) {
        at = at.child(last[level].strip(), row.text(names[level]).strip());
      }
      lastPlace = at;
    }
    return lastPlace;
  }

  private static boolean holds(Row row, int column, @Nullable String text) {
    int length = row.length(column);
    if (text == null || text.length() != length) {
      return false;
    }
    char[] buffer = row.buffer();
    int start = row.start(column);
    for (int i = 0; i < length; i++) {
      if (buffer[start + i] != text.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
