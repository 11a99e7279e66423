package org.acta.record;

import java.util.Optional;

/// Where Acta got what an entry says.
///
/// @param place a file as the importer named it, or an address
/// @param name the file's name or the URL, not empty
/// @param sha256 of the original bytes, where they may be known to everyone
/// @param blob the name under which the original is kept beside the log, see [Blobs]; used without
///   `sha256` where the original must stay removable without a trace
public record EntryOrigin(
    Place place, String name, Optional<Sha256> sha256, Optional<Sha256> blob) {

  /// What the name of an origin is.
  public enum Place {
    FILE,
    URL
  }

  public EntryOrigin {
    if (name.isEmpty()) {
      throw new IllegalArgumentException("an origin has a name");
    }
    if (sha256.isEmpty() && blob.isEmpty()) {
      throw new IllegalArgumentException("an origin has a SHA-256 or a blob");
    }
  }

  /// A file whose bytes hash to this.
  public static EntryOrigin file(String name, Sha256 sha256) {
    return new EntryOrigin(Place.FILE, name, Optional.of(sha256), Optional.empty());
  }

  /// An address whose bytes hashed to this when they were fetched.
  public static EntryOrigin url(String url, Sha256 sha256) {
    return new EntryOrigin(Place.URL, url, Optional.of(sha256), Optional.empty());
  }

  Json.Fields json() {
    return new Draft()
        .put(place == Place.FILE ? "file" : "url", name)
        .put("sha256", sha256.map(Sha256::hex))
        .put("blob", blob.map(Sha256::hex))
        .json();
  }

  static EntryOrigin of(Members members) {
    Optional<String> file = members.optionalText("file");
    Optional<String> url = members.optionalText("url");
    if (file.isPresent() == url.isPresent()) {
      throw members.refuse("file", "either a file or a url");
    }
    String name = file.or(() -> url).orElseThrow();
    Optional<Sha256> sha256 = members.optionalParsed("sha256", "a SHA-256", Sha256::new);
    Optional<Sha256> blob = members.optionalParsed("blob", "a SHA-256", Sha256::new);
    try {
      return new EntryOrigin(file.isPresent() ? Place.FILE : Place.URL, name, sha256, blob);
    } catch (IllegalArgumentException e) {
      throw members.refuse("sha256", "a name, and a SHA-256 or a blob");
    }
  }
}
