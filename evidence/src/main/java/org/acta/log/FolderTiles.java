package org.acta.log;

import java.nio.file.Path;
import java.util.Optional;

/// The tiles and bundles in a record's folder, as they are: nothing is checked but lengths.
final class FolderTiles implements TileSource {
  private final Disk disk;
  private final Path record;

  FolderTiles(Disk disk, Path record) {
    this.disk = disk;
    this.record = record;
  }

  /// Where a file of the log is in this folder.
  Path file(TilePath path) {
    return record.resolve(path.path());
  }

  /// The folder of all tiles and bundles.
  Path tree() {
    return record.resolve("tile");
  }

  @Override
  public Optional<byte[]> read(TilePath path) {
    return disk.read(file(path), EntryBundle.MOST_FILE);
  }

  /// Reads a file into a buffer, and says whether it is there.
  boolean read(TilePath path, FileBuffer buffer) {
    return disk.read(file(path), buffer);
  }

  /// The bytes of a file, or of the other if that is not there.
  Optional<byte[]> either(TilePath path, TilePath other) {
    return read(path).or(() -> path.equals(other) ? Optional.empty() : read(other));
  }

  @Override
  public HashTile tile(TilePath.Hashes path) {
    Optional<byte[]> exact = read(path);
    if (exact.isPresent() || path.width() == TilePath.FULL) {
      return whole(path, exact);
    }
    Optional<byte[]> full = read(path.full());
    return full.isPresent() ? whole(path.full(), full).first(path.width()) : whole(path, exact);
  }

  private HashTile whole(TilePath.Hashes path, Optional<byte[]> bytes) {
    byte[] there = bytes.orElseThrow(() -> missing(path));
    return HashTile.parse(path, there)
        .orElseThrow(() ->
            new DamagedFileException(
                file(path),
                "has %d bytes and needs %d".formatted(there.length, path.width() * Hash.BYTES)));
  }

  /// A bundle, or the first entries of the full one if that has taken its place.
  ///
  /// @throws DamagedFileException if it is missing or not a bundle of its width
  EntryBundle bundle(TilePath.Entries path) {
    Optional<byte[]> exact = read(path);
    if (exact.isPresent() || path.width() == TilePath.FULL) {
      return whole(path, exact);
    }
    Optional<byte[]> full = read(path.full());
    return full.isPresent() ? whole(path.full(), full).first(path.width()) : whole(path, exact);
  }

  private EntryBundle whole(TilePath.Entries path, Optional<byte[]> bytes) {
    byte[] there = bytes.orElseThrow(() -> missing(path));
    return switch (EntryBundle.take(there, path.width())) {
      case EntryBundle.Reading.Whole(var bundle) -> bundle;
      case EntryBundle.Reading.Refused(int offset, var problem) ->
          throw new DamagedFileException(
              file(path),
              "is not a bundle of %d entries: %s at byte %d"
                  .formatted(path.width(), problem, offset));
    };
  }

  private DamagedFileException missing(TilePath path) {
    return new DamagedFileException(file(path), "is missing");
  }
}
