package org.acta.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.acta.record.Sha256;
import org.acta.report.PageParts;

/// Style sheets and scripts, which come with Acta and from nowhere else.
///
/// Each has the hash of its bytes in its name, so that a browser may keep it for ever; but for
/// `verify.mjs`, which keeps the name and every byte of the file in the repository.
final class Assets implements FileFamily {
  /// Scripts, those that others import before those that import them. A script names another as
  /// `./NAME`.
  private static final List<String> SCRIPTS =
      List.of("disk.js", "check.mjs", "explorer.mjs", "search.mjs", "positions.mjs");

  private static final String VERIFIER = "verify.mjs";

  static final Assets INSTANCE = new Assets();

  private final Map<String, String> paths = new LinkedHashMap<>();
  private final Map<String, Resource> byPath = new LinkedHashMap<>();

  private Assets() {
    Resource verifier = new Resource(Resource.SCRIPT, read(VERIFIER), Resource.Caching.ASK_AGAIN);
    paths.put(VERIFIER, "assets/" + VERIFIER);
    byPath.put("assets/" + VERIFIER, verifier);
    String style = PageParts.style() + new String(read("site.css"), StandardCharsets.UTF_8);
    add("site.css", Resource.STYLE, style.getBytes(StandardCharsets.UTF_8));
    for (String script : SCRIPTS) {
      add(script, Resource.SCRIPT, linked(read(script)));
    }
  }

  /// The path of a file of the site's own.
  ///
  /// @throws IllegalArgumentException if there is none of this name
  static String path(String name) {
    String path = INSTANCE.paths.get(name);
    if (path == null) {
      throw new IllegalArgumentException("the site has no file " + name);
    }
    return path;
  }

  private void add(String name, String mediaType, byte[] bytes) {
    int dot = name.lastIndexOf('.');
    String path =
        "assets/"
            + name.substring(0, dot)
            + "-"
            + Sha256.of(bytes).hex().substring(0, 16)
            + name.substring(dot);
    paths.put(name, path);
    byPath.put(path, new Resource(mediaType, bytes, Resource.Caching.FOR_EVER));
  }

  /// A script with the names, as they are here, of those that it imports.
  private byte[] linked(byte[] script) {
    String text = new String(script, StandardCharsets.UTF_8);
    for (Map.Entry<String, String> known : paths.entrySet()) {
      String file = known.getValue().substring("assets/".length());
      text = text.replace("\"./" + known.getKey() + "\"", "\"./" + file + "\"");
    }
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] read(String name) {
    try (InputStream in =
        Objects.requireNonNull(Assets.class.getResourceAsStream("assets/" + name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  @Override
  public Stream<String> paths() {
    return Collections.unmodifiableMap(byPath).keySet().stream();
  }

  @Override
  public Optional<Resource> at(String path) {
    return Optional.ofNullable(byPath.get(path));
  }
}
