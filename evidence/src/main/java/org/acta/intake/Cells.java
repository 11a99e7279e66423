package org.acta.intake;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;

/// The figures of one form as somebody keyed them: the items, then the choices in ballot order, as
/// a row of [org.acta.sheet.Sheets] has them.
public final class Cells {
  private final long[] packed;

  private Cells(long[] packed) {
    this.packed = packed;
  }

  /// @param packed see [Figure]; copied
  public static Cells of(long... packed) {
    if (packed.length <= Item.COUNT) {
      throw new IllegalArgumentException(
          "a form has " + Item.COUNT + " items and at least one choice, not " + packed.length);
    }
    return new Cells(packed.clone());
  }

  /// Columns: the items and the choices.
  public int width() {
    return packed.length;
  }

  /// The packed figure in a column.
  public long get(int column) {
    return packed[column];
  }

  /// The packed figure of an item.
  public long get(Item item) {
    return packed[item.ordinal()];
  }

  /// A copy, packed.
  public long[] toArray() {
    return packed.clone();
  }

  /// Columns in which two entries differ, in their order. A missing figure differs from a zero.
  ///
  /// @throws IllegalArgumentException if the other has not as many columns
  public int[] differing(Cells other) {
    if (other.packed.length != packed.length) {
      throw new IllegalArgumentException(
          "entries of " + packed.length + " and " + other.packed.length + " columns");
    }
    return IntStream.range(0, packed.length).filter(i -> packed[i] != other.packed[i]).toArray();
  }

  /// Whether every choice has a number.
  public boolean whole() {
    return LongStream.of(packed).skip(Item.COUNT).allMatch(Figure::isCount);
  }

  /// The sum of the votes that are numbers.
  public long votes() {
    return LongStream.of(packed).skip(Item.COUNT).map(Figure::orZero).sum();
  }

  /// Ballots that the form speaks of: as written, or valid, null and blank ones together, whichever
  /// is more.
  public long ballots() {
    long valid = Math.max(votes(), orZero(Item.VALID));
    return Math.max(
        orZero(Item.CAST), Math.max(0, valid + orZero(Item.NULLS) + orZero(Item.BLANK)));
  }

  private long orZero(Item item) {
    return Figure.orZero(get(item));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Cells cells && Arrays.equals(packed, cells.packed);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(packed);
  }

  @Override
  public String toString() {
    return Arrays.toString(packed);
  }
}
