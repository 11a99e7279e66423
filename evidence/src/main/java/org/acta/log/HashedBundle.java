package org.acta.log;

import java.util.List;
import java.util.Optional;

/// A bundle that was read and hashed, and the tile that is stored for its leaves.
///
/// @param path of the bundle
/// @param computed the tile of its leaves and their root; empty if there is no such bundle
/// @param stored the tile in the record; empty if there is no such tile
/// @param problems found on the way
/// @param bytes of the bundle
record HashedBundle(
    TilePath.Entries path,
    Optional<Rooted> computed,
    Optional<HashTile> stored,
    List<FsckFinding> problems,
    int bytes) {
  /// A tile and the root over it.
  record Rooted(HashTile tile, Hash root) {
    static Rooted of(HashTile tile) {
      return new Rooted(tile, tile.root());
    }
  }

  /// Whether both are there and the same.
  boolean agrees() {
    return computed.isPresent() && stored.isPresent() && computed.get().tile().equals(stored.get());
  }
}
