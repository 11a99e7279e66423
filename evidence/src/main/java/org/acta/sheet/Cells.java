package org.acta.sheet;

import java.util.Arrays;

/// The packed [Figure]s of many rows, in chunks of rows.
///
/// A chunk is kept in `int`s, the three states without a number at their lower end, until a number
/// comes that does not fit: then that chunk alone is kept in `long`s. A station has a few thousand
/// ballots, so that is seldom, and figures take half the memory.
final class Cells {
  private static final int CHUNK_BITS = 12;
  private static final int CHUNK = 1 << CHUNK_BITS;

  /// Rows of the first chunk before it grows: many sets have one sheet.
  private static final int FEW = 16;

  /// The last of the three states in a narrow chunk; numbers lie above.
  private static final int LAST_STATE =
      Integer.MIN_VALUE + (int) (Figure.ANNULLED - Long.MIN_VALUE);

  private static final int[] IS_WIDE = {};
  private static final long[] IS_NARROW = {};

  private final int width;
  private int[][] narrow = new int[1][];
  private long[][] wide = new long[1][];

  Cells(int width) {
    this.width = width;
  }

  /// Makes room for a row; rows come one after another from zero.
  void reserve(int row) {
    int chunk = row >> CHUNK_BITS;
    if ((row & (CHUNK - 1)) == 0) {
      if (chunk == narrow.length) {
        narrow = Arrays.copyOf(narrow, 2 * chunk);
        wide = Arrays.copyOf(wide, 2 * chunk);
      }
      narrow[chunk] = new int[(row == 0 ? FEW : CHUNK) * width];
      wide[chunk] = IS_NARROW;
    } else if (row == FEW) {
      boolean isWide = isWide(0);
      narrow[0] = isWide ? IS_WIDE : Arrays.copyOf(narrow[0], CHUNK * width);
      wide[0] = isWide ? Arrays.copyOf(wide[0], CHUNK * width) : IS_NARROW;
    }
  }

  private boolean isWide(int chunk) {
    return wide[chunk].length > 0;
  }

  private int at(int row, int column) {
    return (row & (CHUNK - 1)) * width + column;
  }

  /// The packed figure.
  long get(int row, int column) {
    int chunk = row >> CHUNK_BITS;
    int at = at(row, column);
    int[] cells = narrow[chunk];
    return cells.length == 0 ? wide[chunk][at] : widened(cells[at]);
  }

  /// Copies a row's packed figures.
  void get(int row, long[] into) {
    int chunk = row >> CHUNK_BITS;
    int at = at(row, 0);
    int[] cells = narrow[chunk];
    if (cells.length == 0) {
      System.arraycopy(wide[chunk], at, into, 0, width);
      return;
    }
    for (int column = 0; column < width; column++) {
      into[column] = widened(cells[at + column]);
    }
  }

  /// Puts a packed figure into a row that there is room for.
  void set(int row, int column, long packed) {
    int chunk = row >> CHUNK_BITS;
    if (!isWide(chunk) && !fits(packed)) {
      widen(chunk);
    }
    if (isWide(chunk)) {
      wide[chunk][at(row, column)] = packed;
    } else {
      narrow[chunk][at(row, column)] = narrowed(packed);
    }
  }

  private void widen(int chunk) {
    wide[chunk] = Arrays.stream(narrow[chunk]).mapToLong(Cells::widened).toArray();
    narrow[chunk] = IS_WIDE;
  }

  private static boolean fits(long packed) {
    return !Figure.isCount(packed) || packed > LAST_STATE && packed <= Integer.MAX_VALUE;
  }

  private static int narrowed(long packed) {
    return Figure.isCount(packed)
        ? (int) packed
        : Integer.MIN_VALUE + (int) (packed - Long.MIN_VALUE);
  }

  private static long widened(int cell) {
    return cell > LAST_STATE ? cell : Long.MIN_VALUE + (cell - Integer.MIN_VALUE);
  }
}
