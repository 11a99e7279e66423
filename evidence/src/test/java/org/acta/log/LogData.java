package org.acta.log;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Vectors that others made, beside a checkout where they can be had; skipped where they are not.
final class LogData {
  private static final Path FOLDER = Path.of("../../shared/data/log");
  private static final Pattern FIELD =
      Pattern.compile("\"(\\w+)\"\\s*:\\s*(\"[^\"]*\"|\\[[^]]*]|null|true|false|-?\\d+)");
  private static final Pattern TEXT = Pattern.compile("\"([^\"]*)\"");

  private LogData() {}

  static Path at(String path) {
    Path file = FOLDER.resolve(path);
    assumeTrue(
        Files.exists(file),
        () -> "skipped: " + path + " is not beside this checkout (shared/data/log)");
    return file;
  }

  static byte[] bytes(String path) throws IOException {
    return Files.readAllBytes(at(path));
  }

  /// The only line of a file.
  static String line(String path) throws IOException {
    return Files.readString(at(path)).strip();
  }

  /// All JSON files under a folder, in order.
  static List<Path> jsonUnder(String folder) throws IOException {
    try (Stream<Path> files = Files.walk(at(folder))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  /// The members of a flat JSON object, as they are written. Enough for these vectors.
  record Vector(Path file, Map<String, String> members) {
    String get(String name) {
      String value = members.get(name);
      if (value == null) {
        throw new AssertionError(file + " has no " + name);
      }
      return value;
    }
  }

  static Vector json(Path file) throws IOException {
    Map<String, String> members = new HashMap<>();
    Matcher field = FIELD.matcher(Files.readString(file));
    while (field.find()) {
      members.put(field.group(1), field.group(2));
    }
    return new Vector(file, members);
  }

  static List<String> texts(String array) {
    return TEXT.matcher(array).results().map(match -> match.group(1)).toList();
  }
}
