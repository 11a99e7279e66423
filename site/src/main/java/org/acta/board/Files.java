package org.acta.board;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// The style sheet and the script of the desk.
final class Files {
  private static final Map<String, String> TYPES =
      Map.of("desk.css", "text/css; charset=utf-8", "desk.mjs", "text/javascript; charset=utf-8");

  /// What is at a path.
  Optional<Answer> at(String path) {
    String name = path.startsWith("assets/") ? path.substring("assets/".length()) : "";
    return Optional.ofNullable(TYPES.get(name))
        .map(type -> new Answer.Whole(200, type, read(name), java.util.List.of()));
  }

  private static byte[] read(String name) {
    try (InputStream in = Objects.requireNonNull(Files.class.getResourceAsStream(name), name)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }
}
