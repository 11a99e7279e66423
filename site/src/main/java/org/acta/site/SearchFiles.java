package org.acta.site;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/// The index of the search in pieces, for a copy of the site that has no server:
/// `search/index.json` says with which key each piece begins, and a browser gets those that it
/// needs.
///
/// A piece is a list of `[key, text, where, path]`, in the order of the keys.
final class SearchFiles implements FileFamily {
  static final String FOLDER = "search/";
  static final String MANIFEST = FOLDER + "index.json";
  private static final int MOST_BYTES = 60_000;

  private final Supplier<SearchIndex> index;
  private @Nullable Map<String, Resource> files;

  SearchFiles(Supplier<SearchIndex> index) {
    this.index = index;
  }

  @Override
  public Stream<String> paths() {
    return files().keySet().stream();
  }

  @Override
  public Optional<Resource> at(String path) {
    return path.startsWith(FOLDER) ? Optional.ofNullable(files().get(path)) : Optional.empty();
  }

  private synchronized Map<String, Resource> files() {
    Map<String, Resource> known = files;
    if (known == null) {
      known = split(index.get().keys());
      files = known;
    }
    return known;
  }

  private static Map<String, Resource> split(List<SearchIndex.Key> keys) {
    Map<String, Resource> files = new LinkedHashMap<>();
    List<List<String>> manifest = new ArrayList<>();
    ByteArrayOutputStream piece = new ByteArrayOutputStream();
    String first = "";
    for (SearchIndex.Key key : keys) {
      SearchIndex.Item item = key.item();
      byte[] row = json(List.of(key.text(), item.text(), item.more(), item.path()));
      if (piece.size() > 0 && piece.size() + row.length + 4 > MOST_BYTES) {
        close(files, manifest, first, piece);
      }
      if (piece.size() == 0) {
        first = key.text();
        piece.writeBytes("[\n".getBytes(StandardCharsets.UTF_8));
      } else {
        piece.writeBytes(",\n".getBytes(StandardCharsets.UTF_8));
      }
      piece.writeBytes(row);
    }
    if (piece.size() > 0) {
      close(files, manifest, first, piece);
    }
    if (!manifest.isEmpty()) {
      ByteArrayOutputStream list = new ByteArrayOutputStream();
      for (List<String> entry : manifest) {
        list.writeBytes((list.size() == 0 ? "[\n" : ",\n").getBytes(StandardCharsets.UTF_8));
        list.writeBytes(json(entry));
      }
      list.writeBytes("\n]\n".getBytes(StandardCharsets.UTF_8));
      files.put(MANIFEST, file(list));
    }
    return files;
  }

  private static void close(
      Map<String, Resource> files,
      List<List<String>> manifest,
      String first,
      ByteArrayOutputStream piece) {
    piece.writeBytes("\n]\n".getBytes(StandardCharsets.UTF_8));
    String name = "%04d.json".formatted(manifest.size());
    files.put(FOLDER + name, file(piece));
    manifest.add(List.of(first, name));
    piece.reset();
  }

  private static Resource file(ByteArrayOutputStream bytes) {
    return new Resource(Resource.JSON, bytes.toByteArray(), Resource.Caching.ASK_AGAIN);
  }

  private static byte[] json(List<String> texts) {
    ByteArrayOutputStream row = new ByteArrayOutputStream();
    try (JsonGenerator json =
        new JsonFactory().createGenerator(ObjectWriteContext.empty(), row, JsonEncoding.UTF8)) {
      json.writeStartArray();
      texts.forEach(json::writeString);
      json.writeEndArray();
    }
    return row.toByteArray();
  }
}
