package org.acta.log;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/// Where a log keeps a file: the same name in a folder and, after a prefix, on the web.
///
/// | file | path |
/// | --- | --- |
/// | [Checkpoint] | `checkpoint` |
/// | [Hashes], 256 of them | `tile/1/x001/x234/067` |
/// | [Hashes], 17 of them | `tile/1/000.p/17` |
/// | [Entries] | `tile/entries/000`, `tile/entries/273.p/112` |
///
/// Indexes are written in groups of three digits, all but the last with an `x` before them. There
/// is no leading slash. [#parse] accepts exactly what [#path] prints.
///
/// @see <a href="https://c2sp.org/tlog-tiles">C2SP tlog-tiles, APIs</a>
public sealed interface TilePath {
  /// Hashes in a full tile, and entries in a full bundle.
  int FULL = 256;

  /// The highest level that a path can name. Trees of up to 2^63 − 1 entries end at level 7.
  int MOST_LEVEL = 63;

  /// The path as it is printed.
  String path();

  /// The signed checkpoint, the only file that changes.
  record Checkpoint() implements TilePath {
    @Override
    public String path() {
      return "checkpoint";
    }
  }

  /// A tile of hashes.
  ///
  /// @param level 0 for leaves, up to [#MOST_LEVEL]
  /// @param index which tile of the level, from 0
  /// @param width how many hashes it holds, from 1 to [#FULL]; partial below that
  record Hashes(int level, long index, int width) implements TilePath {
    /// @throws IllegalArgumentException if a number is out of its range
    public Hashes {
      if (level < 0 || level > MOST_LEVEL) {
        throw new IllegalArgumentException("a level is from 0 to 63, not " + level);
      }
      checkPlace(index, width);
    }

    @Override
    public String path() {
      return "tile/" + level + "/" + place(index, width);
    }

    /// The path of the full tile that this one is, or will become.
    public Hashes full() {
      return new Hashes(level, index, FULL);
    }

    /// The tile that holds a hash of a level, as wide as a tree makes it.
    ///
    /// @param position the hash, counted from the start of the level
    /// @param size entries in the tree
    static Hashes holding(int level, long position, long size) {
      long index = position / FULL;
      long hashes = size >>> (8 * level);
      return new Hashes(level, index, (int) Math.min(FULL, hashes - index * FULL));
    }
  }

  /// A bundle of entries.
  ///
  /// @param index which bundle, from 0; its first entry is number `index` × 256
  /// @param width how many entries it holds, from 1 to [#FULL]; partial below that
  record Entries(long index, int width) implements TilePath {
    /// @throws IllegalArgumentException if a number is out of its range
    public Entries {
      checkPlace(index, width);
    }

    @Override
    public String path() {
      return "tile/entries/" + place(index, width);
    }

    /// The path of the full bundle that this one is, or will become.
    public Entries full() {
      return new Entries(index, FULL);
    }

    /// The bundle that holds an entry, as wide as a tree makes it.
    ///
    /// @param entry the entry's index, from 0
    /// @param size entries in the tree, more than `entry`
    /// @throws IllegalArgumentException if the entry is not in the tree
    public static Entries holding(long entry, long size) {
      if (entry < 0 || entry >= size) {
        throw new IllegalArgumentException("no entry " + entry + " in a tree of " + size);
      }
      long index = entry / FULL;
      return new Entries(index, (int) Math.min(FULL, size - index * FULL));
    }
  }

  /// The tiles of a tree: level 0 first, each level from the left, none of them empty.
  ///
  /// A partial tile comes last in its level. For 70,000 entries: 273 full tiles and one of 112, one
  /// full tile and one of 17, one of 1.
  ///
  /// @param size entries in the tree
  /// @throws IllegalArgumentException if the size is negative
  static Stream<Hashes> hashesOf(long size) {
    checkSize(size);
    return Stream.iterate(0, level -> level < 8 && size >>> (8 * level) > 0, level -> level + 1)
        .flatMap(level ->
            LongStream.rangeClosed(0, ((size >>> (8 * level)) - 1) / FULL)
                .mapToObj(index -> Hashes.holding(level, index * FULL, size)));
  }

  /// The entry bundles of a tree, in order, none of them empty; only the last may be partial.
  ///
  /// @param size entries in the tree
  /// @throws IllegalArgumentException if the size is negative
  static Stream<Entries> entriesOf(long size) {
    checkSize(size);
    return size == 0
        ? Stream.empty()
        : LongStream.rangeClosed(0, (size - 1) / FULL)
            .mapToObj(index -> Entries.holding(index * FULL, size));
  }

  /// The file a path names, or empty if the path is not written exactly as [#path] writes it.
  static Optional<TilePath> parse(String path) {
    if (path.equals("checkpoint")) {
      return Optional.of(new Checkpoint());
    }
    Matcher parts = TileGrammar.TILE.matcher(path);
    if (!parts.matches()) {
      return Optional.empty();
    }
    long index = TileGrammar.index(parts.group("index"));
    int width = parts.group("width") == null ? FULL : Integer.parseInt(parts.group("width"));
    int level = parts.group("level") == null ? 0 : Integer.parseInt(parts.group("level"));
    if (index < 0 || level > MOST_LEVEL || (parts.group("width") != null && width >= FULL)) {
      return Optional.empty();
    }
    return Optional.of(
        parts.group("level") == null ? new Entries(index, width) : new Hashes(level, index, width));
  }

  private static void checkSize(long size) {
    if (size < 0) {
      throw new IllegalArgumentException("a tree has at least 0 entries, not " + size);
    }
  }

  private static void checkPlace(long index, int width) {
    if (index < 0) {
      throw new IllegalArgumentException("an index is at least 0, not " + index);
    }
    if (width < 1 || width > FULL) {
      throw new IllegalArgumentException("a width is from 1 to 256, not " + width);
    }
  }

  private static String place(long index, int width) {
    StringBuilder text = new StringBuilder(threeDigits(index % 1000));
    for (long rest = index / 1000; rest > 0; rest /= 1000) {
      text.insert(0, "x" + threeDigits(rest % 1000) + "/");
    }
    return width == FULL ? text.toString() : text.append(".p/").append(width).toString();
  }

  private static String threeDigits(long group) {
    return (group < 10 ? "00" : group < 100 ? "0" : "") + group;
  }
}
