package org.acta.log;

import java.util.Arrays;
import java.util.List;

/// A bundle: 1 to 256 entries, each after its length in two bytes, the higher first.
///
/// @see <a href="https://c2sp.org/tlog-tiles">C2SP tlog-tiles, Log entries</a>
public final class EntryBundle {
  /// The most bytes that an entry can have.
  public static final int MOST_BYTES = 65_535;

  /// The most bytes that a bundle can have.
  static final int MOST_FILE = TilePath.FULL * (2 + MOST_BYTES);

  /// The bytes of a length.
  static final int PREFIX = 2;

  private final byte[] bytes;

  /// Where entry i begins, its length not counted; and one more, where the next would begin.
  private final int[] starts;

  private EntryBundle(byte[] own, int[] starts) {
    bytes = own;
    this.starts = starts;
  }

  /// What was made of some bytes.
  public sealed interface Reading {
    /// They are a bundle, from the first byte to the last.
    record Whole(EntryBundle bundle) implements Reading {}

    /// They are not a bundle.
    ///
    /// @param offset of the first byte that cannot belong to one; the number of bytes, if they end
    ///   too early
    /// @param problem what is wrong there
    record Refused(int offset, Problem problem) implements Reading {}
  }

  /// Why bytes are not a bundle.
  public enum Problem {
    /// There is no entry at all.
    EMPTY,
    /// They end inside a length or an entry.
    TRUNCATED,
    /// They end after fewer entries than were expected.
    TOO_FEW,
    /// They go on after 256 entries, or after as many as were expected.
    TRAILING
  }

  /// The bundle of these entries, in this order; the bytes are copied.
  ///
  /// @param entries 1 to 256, each of at most 65,535 bytes
  /// @throws IllegalArgumentException if there are fewer or more, or one is longer
  public static EntryBundle of(List<byte[]> entries) {
    if (entries.isEmpty() || entries.size() > TilePath.FULL) {
      throw new IllegalArgumentException("a bundle has 1 to 256 entries, not " + entries.size());
    }
    int length = 0;
    for (byte[] entry : entries) {
      if (entry.length > MOST_BYTES) {
        throw new IllegalArgumentException("an entry has at most 65535 bytes, not " + entry.length);
      }
      length += PREFIX + entry.length;
    }
    byte[] bytes = new byte[length];
    int[] starts = new int[entries.size() + 1];
    int at = 0;
    for (int i = 0; i < entries.size(); i++) {
      byte[] entry = entries.get(i);
      bytes[at] = (byte) (entry.length >>> 8);
      bytes[at + 1] = (byte) entry.length;
      starts[i] = at + PREFIX;
      at = starts[i] + entry.length;
      System.arraycopy(entry, 0, bytes, starts[i], entry.length);
    }
    starts[entries.size()] = at + PREFIX;
    return new EntryBundle(bytes, starts);
  }

  /// Reads a bundle of 1 to 256 entries. What is read from a path should be held to its width: see
  /// [#parse(byte\[\], int)].
  public static Reading parse(byte[] bytes) {
    return parse(bytes.clone(), 1, TilePath.FULL);
  }

  /// Reads a bundle of exactly `width` entries.
  ///
  /// @param width from 1 to 256
  /// @throws IllegalArgumentException if the width is out of that range
  public static Reading parse(byte[] bytes, int width) {
    if (width < 1 || width > TilePath.FULL) {
      throw new IllegalArgumentException("a width is from 1 to 256, not " + width);
    }
    return parse(bytes.clone(), width, width);
  }

  /// Reads a bundle of exactly `width` entries, and takes over the bytes, which nobody else may
  /// change.
  static Reading take(byte[] own, int width) {
    return parse(own, width, width);
  }

  private static Reading parse(byte[] bytes, int fewest, int most) {
    int[] starts = new int[most + 1];
    return switch (scan(bytes, bytes.length, fewest, starts)) {
      case Scan.Entries(int count) ->
          new Reading.Whole(new EntryBundle(bytes, Arrays.copyOf(starts, count + 1)));
      case Scan.Stopped(var refused) -> refused;
    };
  }

  /// How far the lengths of a bundle led.
  sealed interface Scan {
    /// To the last byte, over so many entries.
    record Entries(int count) implements Scan {}

    /// Not to the end.
    record Stopped(Reading.Refused refused) implements Scan {}
  }

  /// Finds the entries in the first `length` bytes.
  ///
  /// @param starts receives where each entry begins, and where one more would; one longer than the
  ///   most entries
  static Scan scan(byte[] bytes, int length, int fewest, int[] starts) {
    int most = starts.length - 1;
    int count = 0;
    int at = 0;
    while (at < length) {
      if (count == most) {
        return stopped(at, Problem.TRAILING);
      }
      if (length - at < PREFIX) {
        return stopped(length, Problem.TRUNCATED);
      }
      int entry = (bytes[at] & 0xff) << 8 | (bytes[at + 1] & 0xff);
      at += PREFIX;
      if (length - at < entry) {
        return stopped(length, Problem.TRUNCATED);
      }
      starts[count++] = at;
      at += entry;
    }
    starts[count] = at + PREFIX;
    return count < fewest
        ? stopped(at, count == 0 ? Problem.EMPTY : Problem.TOO_FEW)
        : new Scan.Entries(count);
  }

  private static Scan stopped(int offset, Problem problem) {
    return new Scan.Stopped(new Reading.Refused(offset, problem));
  }

  /// How many entries, from 1 to 256.
  public int width() {
    return starts.length - 1;
  }

  /// A copy of an entry.
  ///
  /// @param i from 0 to `width()` − 1
  /// @throws IndexOutOfBoundsException if there is no such entry
  public byte[] entry(int i) {
    return Arrays.copyOfRange(bytes, starts[i], starts[i + 1] - PREFIX);
  }

  /// A copy of the bytes as they are stored.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// The tile of level 0 that belongs to this bundle: the leaves of its entries. May be called from
  /// any thread.
  ///
  /// @param index which bundle it is, from 0
  public HashTile leaves(long index) {
    TreeHasher hasher = new TreeHasher();
    byte[] leaves = new byte[width() * Hash.BYTES];
    for (int i = 0; i < width(); i++) {
      int length = starts[i + 1] - PREFIX - starts[i];
      hasher.leaf(bytes, starts[i], length, leaves, i * Hash.BYTES);
    }
    return HashTile.of(new TilePath.Hashes(0, index, width()), leaves);
  }

  /// The bundle of the first entries only, as it was when it held no more.
  ///
  /// @param width from 1 to the present width
  /// @throws IllegalArgumentException if the width is out of that range
  public EntryBundle first(int width) {
    if (width < 1 || width > width()) {
      throw new IllegalArgumentException("a bundle of " + width() + " never held " + width);
    }
    return new EntryBundle(
        Arrays.copyOf(bytes, starts[width] - PREFIX), Arrays.copyOf(starts, width + 1));
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EntryBundle bundle && Arrays.equals(bytes, bundle.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return "a bundle of " + width();
  }
}
