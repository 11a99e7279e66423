package org.acta.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/// Where the files of a log are read from: a folder, a web server, a map in a test.
///
/// What it returns is not trusted. A proof made from damaged tiles fails its check; it never passes
/// for another tree.
@FunctionalInterface
public interface TileSource {
  /// The bytes of a file, or empty if there is no such file.
  ///
  /// @throws UncheckedIOException if the file cannot be read, naming it
  Optional<byte[]> read(TilePath path);

  /// A tile. Where a partial tile is gone, the full one stands in for it, since a log may delete
  /// the first once it has the second.
  ///
  /// @throws UncheckedIOException if neither is there, or what is there has the wrong length; the
  ///   message names the path
  default HashTile tile(TilePath.Hashes path) {
    Optional<byte[]> exact = read(path);
    if (exact.isPresent()) {
      return whole(path, exact.get());
    }
    Optional<byte[]> full = read(path.full());
    if (full.isPresent()) {
      return whole(path.full(), full.get()).first(path.width());
    }
    throw new UncheckedIOException(new IOException(path.path() + " is missing"));
  }

  private static HashTile whole(TilePath.Hashes path, byte[] bytes) {
    return HashTile.parse(path, bytes)
        .orElseThrow(() ->
            new UncheckedIOException(
                new IOException(
                    "%s has %d bytes and needs %d"
                        .formatted(path.path(), bytes.length, path.width() * Hash.BYTES))));
  }
}
