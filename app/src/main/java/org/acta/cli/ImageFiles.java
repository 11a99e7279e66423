package org.acta.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The files that a command names, those in folders included.
///
/// @param path where it lies
/// @param name what the report calls it: its place within the folder that was named
record ImageFiles(Path path, String name) {
  /// Files as they are named, and those in folders and below them in the order of their names.
  /// Hidden files, which systems leave behind, are passed over in folders.
  static List<ImageFiles> in(List<Path> named) {
    List<ImageFiles> files = new ArrayList<>();
    for (Path path : named) {
      if (!Files.exists(path)) {
        throw Refusal.evidence("there is no file or folder " + path);
      }
      if (Files.isDirectory(path)) {
        files.addAll(below(path));
      } else {
        files.add(new ImageFiles(path, path.getFileName().toString()));
      }
    }
    if (files.isEmpty()) {
      throw Refusal.evidence("there is no file in " + named.getFirst());
    }
    return files;
  }

  private static List<ImageFiles> below(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .map(file -> new ImageFiles(file, folder.relativize(file).toString().replace('\\', '/')))
          .sorted(java.util.Comparator.comparing(ImageFiles::name))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException("cannot read " + folder, e));
    }
  }
}
