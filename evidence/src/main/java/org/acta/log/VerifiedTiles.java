package org.acta.log;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The tiles of a record, each checked against the one above it, up to the root of a checkpoint.
///
/// The partial tiles, at most one on each level, make the root together and are checked at once. A
/// full tile's root is a hash of a tile on the next level. So no more tiles are read for a check
/// than there are levels, and those that were checked last are kept: 1 MiB at most, whatever the
/// size of the tree. May be called from any thread.
final class VerifiedTiles implements TileSource {
  private static final int KEPT = 128;

  private final FolderTiles folder;
  private final Map<TilePath.Hashes, HashTile> edge = new HashMap<>();
  private final Map<TilePath.Hashes, HashTile> kept;
  private final long size;

  /// @throws DamagedFileException if the partial tiles do not lead to this root
  VerifiedTiles(FolderTiles folder, long size, Hash root) {
    this.folder = folder;
    this.size = size;
    Frontier frontier = Frontier.at(size, folder);
    if (!frontier.root().equals(root)) {
      throw new DamagedFileException(
          folder.tree(), "has partial tiles that do not lead to the root of the checkpoint");
    }
    frontier.partialTiles().forEach(tile -> edge.put(tile.path(), tile));
    this.kept =
        new LinkedHashMap<>(KEPT, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<TilePath.Hashes, HashTile> eldest) {
            return size() > KEPT;
          }
        };
  }

  @Override
  public Optional<byte[]> read(TilePath path) {
    return folder.read(path);
  }

  /// A tile of the tree.
  ///
  /// @param path as wide as this tree makes it, or less
  /// @throws DamagedFileException if it, or one above it, is not what the root says
  @Override
  public synchronized HashTile tile(TilePath.Hashes path) {
    TilePath.Hashes whole =
        TilePath.Hashes.holding(path.level(), path.index() * TilePath.FULL, size);
    HashTile tile = edge.get(whole);
    if (tile == null) {
      tile = kept.get(whole);
    }
    if (tile == null) {
      tile = folder.tile(whole);
      if (!tile.root().equals(expected(whole))) {
        throw new DamagedFileException(
            folder.file(whole), "has hashes that are not in the tree of the checkpoint");
      }
      kept.put(whole, tile);
    }
    return tile.width() == path.width() ? tile : tile.first(path.width());
  }

  /// What the root of a full tile must be.
  Hash expected(TilePath.Hashes full) {
    TilePath.Hashes above = TilePath.Hashes.holding(full.level() + 1, full.index(), size);
    return tile(above).hash((int) (full.index() % TilePath.FULL));
  }
}
