package org.acta.log;

import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Optional;

/// Reads full bundles, one after the other, and hashes their entries where they lie.
///
/// No entry is copied and no memory is taken for one, which makes a check of a whole record half as
/// fast again. For one thread.
final class BundleHasher {
  private final FolderTiles folder;
  private final FileBuffer buffer = new FileBuffer();
  private final FileBuffer tile = new FileBuffer();
  private final int[] starts = new int[TilePath.FULL + 1];
  private final TreeHasher hasher = new TreeHasher();

  BundleHasher(FolderTiles folder) {
    this.folder = folder;
  }

  /// What was made of a file.
  sealed interface Hashed {
    /// It is a bundle.
    ///
    /// @param rooted the tile of its leaves and their root
    /// @param bytes of the file
    record Whole(HashedBundle.Rooted rooted, int bytes) implements Hashed {}

    /// It is none.
    record Refused(EntryBundle.Reading.Refused why) implements Hashed {}
  }

  /// Hashes a full bundle, or empty if there is no such file.
  ///
  /// @throws UncheckedIOException if it cannot be read
  Optional<Hashed> hash(long index) {
    TilePath.Entries path = new TilePath.Entries(index, TilePath.FULL);
    if (!folder.read(path, buffer)) {
      return Optional.empty();
    }
    return Optional.of(
        switch (EntryBundle.scan(buffer.bytes(), buffer.length(), TilePath.FULL, starts)) {
          case EntryBundle.Scan.Entries _ -> new Hashed.Whole(rooted(index), buffer.length());
          case EntryBundle.Scan.Stopped(var why) -> new Hashed.Refused(why);
        });
  }

  private HashedBundle.Rooted rooted(long index) {
    byte[] leaves = new byte[TilePath.FULL * Hash.BYTES];
    for (int i = 0; i < TilePath.FULL; i++) {
      int length = starts[i + 1] - EntryBundle.PREFIX - starts[i];
      hasher.leafInPlace(buffer.bytes(), starts[i], length, leaves, i * Hash.BYTES);
    }
    return new HashedBundle.Rooted(
        HashTile.of(new TilePath.Hashes(0, index, TilePath.FULL), leaves),
        hasher.complete(leaves, 0, TilePath.FULL));
  }

  /// Whether this tile is stored, to the byte. If not, the caller has to find out what is.
  boolean isStored(HashTile computed) {
    byte[] right = computed.raw();
    try {
      return folder.read(computed.path(), tile)
          && Arrays.equals(tile.bytes(), 0, tile.length(), right, 0, right.length);
    } catch (UncheckedIOException cannotBeRead) {
      return false;
    }
  }
}
