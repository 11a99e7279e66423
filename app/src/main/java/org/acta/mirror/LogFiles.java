package org.acta.mirror;

import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import org.acta.log.EntryBundle;
import org.acta.log.Hash;
import org.acta.log.SignedNote;
import org.acta.log.TilePath;
import org.acta.log.TileSource;

/// The files of a log, from the web or from a folder. What it returns is not checked.
public interface LogFiles extends TileSource {
  /// Where a file is, for a message: a URL or a file name.
  String where(TilePath path);

  /// The log at an http or https URL, or in a folder.
  ///
  /// @throws IllegalArgumentException if it looks like a URL and is not one
  static LogFiles at(String place) {
    String lower = place.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
      return new FolderFiles(Path.of(place));
    }
    try {
      URI uri = new URI(place);
      if (uri.getHost() == null || uri.getQuery() != null || uri.getFragment() != null) {
        throw new IllegalArgumentException("not the URL of a log: " + place);
      }
      return new WebFiles(uri);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("not a URL: " + place, e);
    }
  }

  /// The most bytes that a file of this kind may have.
  static int mostBytes(TilePath path) {
    return switch (path) {
      case TilePath.Checkpoint _ -> SignedNote.MOST_BYTES;
      case TilePath.Hashes(_, _, int width) -> width * Hash.BYTES;
      case TilePath.Entries(_, int width) -> width * (EntryBundle.MOST_BYTES + Short.BYTES);
    };
  }

  /// A bundle, or the first entries of the full one if that has taken its place.
  ///
  /// @throws UncheckedIOException if neither is there or it is no bundle of its width
  default EntryBundle bundle(TilePath.Entries path) {
    var exact = read(path);
    if (exact.isPresent()) {
      return whole(path, exact.get());
    }
    var full = path.width() < TilePath.FULL ? read(path.full()) : exact;
    if (full.isPresent()) {
      return whole(path.full(), full.get()).first(path.width());
    }
    throw new DamagedSourceException(where(path), "is missing");
  }

  private EntryBundle whole(TilePath.Entries path, byte[] bytes) {
    return switch (EntryBundle.parse(bytes, path.width())) {
      case EntryBundle.Reading.Whole(var bundle) -> bundle;
      case EntryBundle.Reading.Refused(int offset, var problem) ->
          throw new DamagedSourceException(
              where(path),
              "is not a bundle of %d entries (%s at byte %d)"
                  .formatted(path.width(), problem, offset));
    };
  }
}
