package org.acta.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
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

  /// By copy: rows whose stations an earlier copy names too.
  private final List<BitSet> known = new ArrayList<>();

  private int[][] rows;
  private int size;

  private Matching(List<Copy> copies) {
    rows = new int[copies.size()][1024];
    copies.forEach(copy -> {
      indices.add(new Index(copy));
      known.add(new BitSet());
    });
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
    private int next;

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

    /// The same, for codes that are asked one after another: most copies have them in one order, so
    /// the row after the last one found is looked at first.
    int rowInTurn(String plain) {
      boolean found =
          next < copy.sheets().size()
              && copy.standings().of(next).inTotals()
              && copy.sheets().station(next).equals(plain);
      int row = found ? next : row(plain);
      next = row == NONE ? next : row + 1;
      return row;
    }
  }

  private void add(int copy, Copy of) {
    for (int row = 0; row < of.sheets().size(); row++) {
      if (!of.standsForStation(row)) {
        continue;
      }
      String code = of.sheets().station(row);
      String plain = Spelling.plain(code);
      int standing = plain.equals(code) ? row : indices.get(copy).row(plain);
      if (standing != row) {
        sameCodes.add(new SameCode(copy, standing, row));
      } else if (!known.get(copy).get(row)) {
        append(copy, row, plain);
      }
    }
  }

  private void append(int copy, int row, String plain) {
    if (size == rows[0].length) {
      int larger = size + (size >> 1);
      for (int i = 0; i < rows.length; i++) {
        rows[i] = Arrays.copyOf(rows[i], larger);
      }
    }
    for (int i = 0; i < rows.length; i++) {
      rows[i][size] = i < copy ? NONE : i == copy ? row : matched(i, plain);
    }
    size++;
  }

  /// The row of a later copy; its station is known from now on.
  private int matched(int copy, String plain) {
    int row = indices.get(copy).rowInTurn(plain);
    if (row != NONE) {
      known.get(copy).set(row);
    }
    return row;
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
