package org.acta.log;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The hashes of a tree's subtrees, computed from as few tiles as possible, each read once.
///
/// A complete subtree of height h and position p covers the entries from p·2^h up to, not
/// including, (p + 1)·2^h. Its hash is on the tile level h / 8 if h is a multiple of 8, and is
/// computed from 2^(h mod 8) neighbours in one tile if not.
final class Subtrees {
  private final long size;
  private final TileSource source;
  private final Map<TilePath.Hashes, HashTile> tiles = new HashMap<>();
  private final TreeHasher hasher = new TreeHasher();

  /// @param size entries in the tree
  Subtrees(long size, TileSource source) {
    this.size = size;
    this.source = source;
  }

  /// The hash of a complete subtree.
  Hash complete(int height, long position) {
    int level = height / 8;
    int count = 1 << (height % 8);
    long first = position * count;
    HashTile tile =
        tiles.computeIfAbsent(TilePath.Hashes.holding(level, first, size), source::tile);
    return hasher.complete(tile.raw(), (int) (first % TilePath.FULL), count);
  }

  /// The hash over the entries from `begin` to the end of the tree, where no complete subtree of
  /// the tree begins before `begin` and ends after it.
  Hash toTheEnd(long begin) {
    long rest = size - begin;
    int height = Long.numberOfTrailingZeros(rest);
    Hash hash = complete(height, (size >>> height) - 1);
    for (rest &= rest - 1; rest > 0; rest &= rest - 1) {
      height = Long.numberOfTrailingZeros(rest);
      hash = hasher.node(complete(height, ((begin + rest) >>> height) - 1), hash);
    }
    return hash;
  }

  /// The siblings on the way from a node to the root, lowest first.
  ///
  /// @param entry any entry below the node
  /// @param height of the node
  List<Hash> siblings(long entry, int height) {
    List<Hash> siblings = new ArrayList<>();
    int meets = Paths.inner(entry, size);
    for (int h = height; h < meets; h++) {
      long sibling = (entry >>> h) ^ 1;
      // Only the last one below the meeting point can reach beyond the end of the tree.
      siblings.add(sibling < size >>> h ? complete(h, sibling) : toTheEnd(sibling << h));
    }
    for (int h = Math.max(height, meets); h < Long.SIZE - 1; h++) {
      if ((entry >>> h & 1) == 1) {
        siblings.add(complete(h, (entry >>> h) - 1));
      }
    }
    return siblings;
  }
}
