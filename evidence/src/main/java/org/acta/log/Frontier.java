package org.acta.log;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The right edge of a growing tree: all that must be known to append to it.
///
/// ```java
/// Frontier frontier = Frontier.at(checkpointSize, tiles);   // then compare root() with the signed
/// for (byte[] entry : batch) frontier.append(entry);        // root before trusting it
/// write(frontier.takeTiles());                              // full ones, and the new partial ones
/// sign(frontier.size(), frontier.root());
/// ```
///
/// One node is hashed for each entry, on average, and none twice. Memory: one tile for each level,
/// at most 64 KiB, and the full tiles since the last [#takeTiles]. For one thread at a time.
public final class Frontier {
  private static final int LEVELS = 8;
  private static final int HEIGHTS = 63;

  private final TreeHasher hasher = new TreeHasher();

  /// The hash of the complete subtree of height h that ends the tree so far, at 32·h; meaningful
  /// where `size` has bit h set. Together they are the tree, as the bits are the size.
  private final byte[] complete = new byte[HEIGHTS * Hash.BYTES];

  /// The last tile of each level, as far as it is filled: to (`size` >> 8·level) mod 256. Allocated
  /// when the level is reached.
  private final byte[][] edge = new byte[LEVELS][];

  private final byte[] carry = new byte[Hash.BYTES];
  private final List<HashTile> filled = new ArrayList<>();
  private long size;
  private long takenAt;

  /// The edge of a tree without entries.
  public Frontier() {
    Arrays.fill(edge, new byte[0]);
  }

  /// The edge of a tree that is stored, from its partial tiles: at most eight files.
  ///
  /// The tiles are not checked here. Compare [#root] with the root of a checkpoint.
  ///
  /// @param size entries in the tree
  /// @throws IllegalArgumentException if the size is negative
  /// @throws java.io.UncheckedIOException if a tile is missing or has the wrong length
  public static Frontier at(long size, TileSource tiles) {
    if (size < 0) {
      throw new IllegalArgumentException("a tree has at least 0 entries, not " + size);
    }
    Frontier frontier = new Frontier();
    for (int level = 0; level < LEVELS; level++) {
      long hashes = size >>> (8 * level);
      if (hashes % TilePath.FULL > 0) {
        frontier.resume(tiles.tile(TilePath.Hashes.holding(level, hashes - 1, size)));
      }
    }
    frontier.size = size;
    frontier.takenAt = size;
    return frontier;
  }

  private void resume(HashTile tile) {
    int level = tile.path().level();
    System.arraycopy(tile.raw(), 0, edge(level), 0, tile.raw().length);
    int first = tile.width();
    for (int bits = tile.width(); bits > 0; bits &= bits - 1) {
      int count = Integer.lowestOneBit(bits);
      first -= count;
      int height = 8 * level + Integer.numberOfTrailingZeros(count);
      hasher.complete(tile.raw(), first, count).copyTo(complete, height * Hash.BYTES);
    }
  }

  /// Entries in the tree.
  public long size() {
    return size;
  }

  /// Appends an entry.
  ///
  /// @param entry of at most 65,535 bytes
  /// @throws IllegalArgumentException if it has more
  /// @throws IllegalStateException if the tree has 2^63 − 1 entries
  public void append(byte[] entry) {
    if (entry.length > EntryBundle.MOST_BYTES) {
      throw new IllegalArgumentException("an entry has at most 65535 bytes, not " + entry.length);
    }
    hasher.leaf(entry, 0, entry.length, carry, 0);
    appendCarry(0);
  }

  /// Appends an entry of which only the leaf is known.
  ///
  /// @param leaf [Merkle#leaf] of the entry
  /// @throws IllegalStateException if the tree has 2^63 − 1 entries
  public void append(Hash leaf) {
    leaf.copyTo(carry, 0);
    appendCarry(0);
  }

  /// Appends a tile of leaves; a full one by its root, if it starts a tile here too.
  ///
  /// @param root of the tile, computed by the caller
  void append(HashTile leaves, Hash root) {
    if (leaves.width() == TilePath.FULL && size % TilePath.FULL == 0) {
      filled.add(leaves);
      root.copyTo(carry, 0);
      appendCarry(8);
      return;
    }
    for (int i = 0; i < leaves.width(); i++) {
      System.arraycopy(leaves.raw(), i * Hash.BYTES, carry, 0, Hash.BYTES);
      appendCarry(0);
    }
  }

  /// Adds the complete subtree in [#carry] like a one to a binary number.
  private void appendCarry(int fromHeight) {
    long added = 1L << fromHeight;
    if (size > Long.MAX_VALUE - added) {
      throw new IllegalStateException("the tree has " + size + " entries and can have no more");
    }
    int height = fromHeight;
    place(height);
    for (; (size >>> height & 1) == 1; height++) {
      hasher.node(complete, height * Hash.BYTES, carry, 0, carry, 0);
      place(height + 1);
    }
    System.arraycopy(carry, 0, complete, height * Hash.BYTES, Hash.BYTES);
    size += added;
  }

  /// Writes the carry into a tile, if its height is one that tiles hold.
  private void place(int height) {
    if (height % 8 != 0) {
      return;
    }
    int level = height / 8;
    long position = size >>> height;
    int column = (int) (position % TilePath.FULL);
    byte[] tile = edge(level);
    System.arraycopy(carry, 0, tile, column * Hash.BYTES, Hash.BYTES);
    if (column == TilePath.FULL - 1) {
      filled.add(
          HashTile.of(
              new TilePath.Hashes(level, position / TilePath.FULL, TilePath.FULL), tile.clone()));
    }
  }

  private byte[] edge(int level) {
    if (edge[level].length == 0) {
      edge[level] = new byte[TilePath.FULL * Hash.BYTES];
    }
    return edge[level];
  }

  /// The root of the tree as it is now. At most 62 hashes.
  public Hash root() {
    if (size == 0) {
      return Merkle.EMPTY_ROOT;
    }
    byte[] root = new byte[Hash.BYTES];
    int height = Long.numberOfTrailingZeros(size);
    System.arraycopy(complete, height * Hash.BYTES, root, 0, Hash.BYTES);
    for (long bits = size & (size - 1); bits > 0; bits &= bits - 1) {
      height = Long.numberOfTrailingZeros(bits);
      hasher.node(complete, height * Hash.BYTES, root, 0, root, 0);
    }
    return Hash.at(root, 0);
  }

  /// The tiles that are new since they were last taken: full ones in the order in which they
  /// filled, then the partial ones that changed, lowest level first.
  ///
  /// With the tiles taken earlier they are all that a tree of this size needs. A partial tile takes
  /// the place of a narrower one of the same level and index, which may be deleted.
  public List<HashTile> takeTiles() {
    List<HashTile> tiles = takeFilled();
    for (HashTile tile : partialTiles()) {
      int level = tile.path().level();
      if (takenAt >>> (8 * level) != size >>> (8 * level)) {
        tiles.add(tile);
      }
    }
    takenAt = size;
    return tiles;
  }

  /// The full tiles since they were last taken.
  List<HashTile> takeFilled() {
    List<HashTile> tiles = new ArrayList<>(filled);
    filled.clear();
    return tiles;
  }

  /// The last tile of each level where it is not full, lowest level first.
  public List<HashTile> partialTiles() {
    List<HashTile> tiles = new ArrayList<>();
    for (int level = 0; level < LEVELS; level++) {
      long hashes = size >>> (8 * level);
      int width = (int) (hashes % TilePath.FULL);
      if (width > 0) {
        tiles.add(
            HashTile.of(
                new TilePath.Hashes(level, hashes / TilePath.FULL, width),
                Arrays.copyOf(edge[level], width * Hash.BYTES)));
      }
    }
    return tiles;
  }
}
