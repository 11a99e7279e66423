package org.acta.site;

import java.util.Optional;
import java.util.stream.Stream;
import org.acta.log.TilePath;

/// The log itself under the paths of C2SP tlog-tiles, so that the site is a log that can be
/// mirrored.
///
/// Of the tiles those of the snapshot's tree are given; what was appended since belongs to the
/// next.
record LogFiles(Snapshot snapshot) implements FileFamily {
  @Override
  public Stream<String> paths() {
    long size = snapshot.log().size();
    return Stream.concat(
            Stream.of(new TilePath.Checkpoint()),
            Stream.concat(TilePath.hashesOf(size), TilePath.entriesOf(size)))
        .map(TilePath::path);
  }

  @Override
  public Optional<Resource> at(String path) {
    if (!path.startsWith("tile/") && !path.equals("checkpoint")) {
      return Optional.empty();
    }
    return TilePath.parse(path).flatMap(this::file);
  }

  private Optional<Resource> file(TilePath path) {
    return switch (path) {
      case TilePath.Checkpoint _ ->
          Optional.of(
              new Resource(
                  Resource.TEXT, snapshot.log().note().toBytes(), Resource.Caching.ASK_AGAIN));
      case TilePath.Hashes hashes -> tile(hashes);
      case TilePath.Entries entries -> tile(entries);
    };
  }

  private Optional<Resource> tile(TilePath path) {
    return snapshot
        .log()
        .files()
        .read(path)
        .map(bytes -> new Resource(Resource.BYTES, bytes, Resource.Caching.FOR_EVER));
  }
}
