package org.acta.log;

import java.util.List;
import java.util.Optional;

/// Recomputes a tree from its entries: every tile that must be stored, and the root.
///
/// ```java
/// TreeCheck check = new TreeCheck(size);
/// for (var path = check.next(); path.isPresent(); path = check.next()) {
///   for (HashTile tile : check.add(TreeCheck.hash(path.get().index(), read(path.get())))) {
///     compare(tile, stored(tile.path()));
///   }
/// }
/// compare(check.root(), checkpoint);
/// ```
///
/// [#hash] is nearly all of the work and may run on any thread; [#add] takes the bundles in order.
/// Together, the tiles that come out are exactly [TilePath#hashesOf] the size, each once. Memory
/// does not grow with the tree.
///
/// Where a tile differs from the stored one, a bundle may be damaged or the stored tile. The stored
/// tiles tell, from the top down: the partial ones are right if [Frontier#at] makes the signed root
/// of them, and a full one is right if its [HashTile#root] is what the tile above, itself right,
/// holds at `index` mod 256 of tile `index` / 256. A bundle that disagrees with a right tile is
/// damaged.
public final class TreeCheck {
  private final long size;
  private final Frontier frontier = new Frontier();

  /// A bundle's leaves and their root, ready to be added.
  public static final class Leaves {
    private final HashTile tile;
    private final Hash root;

    private Leaves(HashTile tile, Hash root) {
      this.tile = tile;
      this.root = root;
    }

    /// The tile of level 0 that belongs to the bundle.
    public HashTile tile() {
      return tile;
    }

    /// The root over the bundle alone.
    public Hash root() {
      return root;
    }
  }

  /// A check that begins at the first entry.
  ///
  /// @param size entries that the tree is said to have
  /// @throws IllegalArgumentException if the size is negative
  public TreeCheck(long size) {
    if (size < 0) {
      throw new IllegalArgumentException("a tree has at least 0 entries, not " + size);
    }
    this.size = size;
  }

  /// Hashes a bundle. May be called from any thread.
  ///
  /// @param index which bundle it is, from 0
  public static Leaves hash(long index, EntryBundle bundle) {
    HashTile tile = bundle.leaves(index);
    return new Leaves(tile, tile.root());
  }

  /// The bundle to add next, or empty if all were added.
  public Optional<TilePath.Entries> next() {
    return frontier.size() == size
        ? Optional.empty()
        : Optional.of(TilePath.Entries.holding(frontier.size(), size));
  }

  /// Adds a bundle.
  ///
  /// @param leaves of the bundle that [#next] names
  /// @return the tiles that are complete now; after the last bundle, the partial ones too
  /// @throws IllegalArgumentException if it is another bundle, or has another width
  public List<HashTile> add(Leaves leaves) {
    TilePath.Hashes path = leaves.tile.path();
    Optional<TilePath.Entries> next = next();
    if (next.isEmpty()
        || next.get().index() != path.index()
        || next.get().width() != path.width()) {
      throw new IllegalArgumentException(
          "not the bundle to add next: index " + path.index() + " of width " + path.width());
    }
    frontier.append(leaves.tile, leaves.root);
    List<HashTile> tiles = frontier.takeFilled();
    if (frontier.size() == size) {
      tiles.addAll(frontier.partialTiles());
    }
    return tiles;
  }

  /// The root of the tree.
  ///
  /// @throws IllegalStateException if bundles are still to be added
  public Hash root() {
    if (frontier.size() < size) {
      throw new IllegalStateException(frontier.size() + " of " + size + " entries were added");
    }
    return frontier.root();
  }
}
