package org.acta.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Finds the rows that stand for the same station in every copy.
///
/// Stations are numbered in the order of the first copy, then come those that only the second has,
/// and so on.
final class Matching {
  static final int NONE = -1;

  private final List<Index> indices = new ArrayList<>();
  private final List<SameCode> sameCodes = new ArrayList<>();
  private int[][] rows;
  private int size;

  private Matching(List<Copy> copies) {
    rows = new int[copies.size()][1024];
    copies.forEach(copy -> indices.add(new Index(copy)));
    for (int copy = 0; copy < copies.size(); copy++) {
      add(copy, copies.get(copy));
    }
    for (int copy = 0; copy < copies.size(); copy++) {
      rows[copy] = Arrays.copyOf(rows[copy], size);
    }
  }

  static Matching of(List<Copy> copies) {
    return new Matching(copies);
  }

  /// The rows of one copy by plain code. Codes that are plain already are found by the standings.
  private static final class Index {
    private final Copy copy;
    private final Map<String, Integer> others = new HashMap<>();

    Index(Copy copy) {
      this.copy = copy;
      for (int row = 0; row < copy.sheets().size(); row++) {
        String code = copy.sheets().station(row);
        String plain = Spelling.plain(code);
        if (!plain.equals(code) && copy.standsForStation(row)) {
          others.putIfAbsent(plain, row);
        }
      }
    }

    int row(String plain) {
      int row = copy.standings().rowOf(plain);
      return row >= 0 ? row : others.getOrDefault(plain, NONE);
    }
  }

  private void add(int copy, Copy of) {
    for (int row = 0; row < of.sheets().size(); row++) {
      if (!of.standsForStation(row)) {
        continue;
      }
      String plain = Spelling.plain(of.sheets().station(row));
      int known = indices.get(copy).row(plain);
      if (known != row) {
        sameCodes.add(new SameCode(copy, known, row));
      } else if (isNew(copy, plain)) {
        append(copy, row, plain);
      }
    }
  }

  private boolean isNew(int copy, String plain) {
    for (int earlier = 0; earlier < copy; earlier++) {
      if (indices.get(earlier).row(plain) != NONE) {
        return false;
      }
    }
    return true;
  }

  private void append(int copy, int row, String plain) {
    if (size == rows[0].length) {
      int larger = size + (size >> 1);
      for (int i = 0; i < rows.length; i++) {
        rows[i] = Arrays.copyOf(rows[i], larger);
      }
    }
    for (int i = 0; i < rows.length; i++) {
      rows[i][size] = i < copy ? NONE : i == copy ? row : indices.get(i).row(plain);
    }
    size++;
  }

  int size() {
    return size;
  }

  /// The row that stands for a station in a copy, or [#NONE].
  int row(int copy, int station) {
    return rows[copy][station];
  }

  /// Whether any copy names the station of this code.
  boolean names(String code) {
    String plain = Spelling.plain(code);
    return indices.stream().anyMatch(index -> index.row(plain) != NONE);
  }

  /// Rows of one copy whose codes differ by their spelling only. The first stands for the station.
  List<SameCode> sameCodes() {
    return sameCodes;
  }
}
