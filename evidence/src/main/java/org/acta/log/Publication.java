package org.acta.log;

import java.util.ArrayList;
import java.util.List;

/// What one commit changes in the record: bundles, tiles, and the checkpoint that needs them.
///
/// @param before entries in the tree that was published or handed over before
/// @param staged the batches that may go once all of this is published
record Publication(
    long before, SignedNote checkpoint, List<File> files, List<Staging> staged, long bytes) {
  /// A bundle or a tile; the bytes are not to be changed.
  record File(TilePath path, byte[] bytes) {
    /// Which bundle or tile it is, whatever its width.
    TilePath whole() {
      return switch (path) {
        case TilePath.Entries entries -> entries.full();
        case TilePath.Hashes hashes -> hashes.full();
        case TilePath.Checkpoint checkpoint -> checkpoint;
      };
    }

    /// Whether it completes a bundle or tile that was partial in a tree of this size.
    boolean completes(long size) {
      return switch (path) {
        case TilePath.Entries(long index, int width) ->
            width == TilePath.FULL && index == size / TilePath.FULL && size % TilePath.FULL > 0;
        case TilePath.Hashes(int level, long index, int width) -> {
          long hashes = size >>> (8 * level);
          yield width == TilePath.FULL
              && index == hashes / TilePath.FULL
              && hashes % TilePath.FULL > 0;
        }
        case TilePath.Checkpoint _ -> false;
      };
    }
  }

  static Publication of(
      long before,
      SignedNote checkpoint,
      List<File> bundles,
      List<HashTile> tiles,
      List<Staging> staged) {
    List<File> files = new ArrayList<>(bundles);
    tiles.forEach(tile -> files.add(new File(tile.path(), tile.raw())));
    long bytes = files.stream().mapToLong(file -> file.bytes().length).sum();
    return new Publication(before, checkpoint, files, staged, bytes);
  }
}
