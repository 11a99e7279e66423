package org.acta.site;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.acta.record.Blobs;
import org.acta.record.Entry;
import org.acta.record.ImageBody;
import org.acta.record.Kind;
import org.acta.record.Sha256;

/// Pictures of sheets that lie beside the log, under the names that entries call them by.
///
/// Only what an entry says is a picture is given, as one of a few types that no browser runs. A
/// picture that was taken down is gone at once.
///
/// They are given to the byte, with where and by which camera they were taken, if it wrote that
/// into them; so a site shows them only if whoever keeps the record says so.
final class PictureFiles implements FileFamily {
  /// What browsers are told a picture is, by what the entry says it is; the end of its name.
  private static final Map<String, String> TYPES =
      new TreeMap<>(
          Map.of(
              "image/jpeg", ".jpg",
              "image/png", ".png",
              "image/webp", ".webp",
              "application/pdf", ".pdf"));

  private final Snapshot snapshot;
  private final TreeMap<String, ImageBody> byPath = new TreeMap<>();

  /// @param shown whether there are any for the site
  PictureFiles(Snapshot snapshot, boolean shown) {
    this.snapshot = snapshot;
    if (!shown) {
      return;
    }
    snapshot
        .entries()
        .others()
        .forEach((index, kind) -> {
          if (kind == Kind.IMAGE
              && snapshot.entry(index).map(Entry::body).orElse(null) instanceof ImageBody image) {
            name(image).ifPresent(path -> byPath.put(path, image));
          }
        });
  }

  /// Where a picture is found, if it is still beside the log and of a type that can be given.
  static Optional<String> path(Snapshot snapshot, ImageBody image) {
    return name(image).filter(path -> original(snapshot, image.blob()).isPresent());
  }

  /// Whether a browser can draw it in a page.
  static boolean shows(ImageBody image) {
    return image.media().filter(media -> media.startsWith("image/")).isPresent();
  }

  private static Optional<String> name(ImageBody image) {
    return image.media().map(TYPES::get).map(end -> "picture/" + image.blob().hex() + end);
  }

  private static Optional<byte[]> original(Snapshot snapshot, Sha256 blob) {
    return snapshot.blobs().get(blob) instanceof Blobs.Found.Original(byte[] bytes)
        ? Optional.of(bytes)
        : Optional.empty();
  }

  @Override
  public Stream<String> paths() {
    return byPath.entrySet().stream()
        .filter(picture -> original(snapshot, picture.getValue().blob()).isPresent())
        .map(Map.Entry::getKey);
  }

  @Override
  public Optional<Resource> at(String path) {
    return Optional.ofNullable(byPath.get(path))
        .flatMap(image ->
            original(snapshot, image.blob())
                .map(bytes ->
                    new Resource(image.media().orElseThrow(), bytes, Resource.Caching.ASK_AGAIN)));
  }
}
