package org.acta.folder;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;

/// Finds the files that a description names.
record FolderFiles(Path folder) {

  /// The files in the order named; a name with `*` stands for all that match, in the order of their
  /// names.
  ///
  /// @throws org.acta.format.InputException if one is not there
  List<Path> find(List<String> names) {
    List<Path> found = new ArrayList<>();
    for (String name : names) {
      if (name.contains("*")) {
        found.addAll(matching(name));
      } else {
        found.add(folder.resolve(name));
      }
    }
    return found;
  }

  /// What a report calls a file: its place within the folder, or its bare name if it lies
  /// elsewhere, so that the same files give the same report wherever they are kept.
  String name(Path file) {
    Path inside = folder.toAbsolutePath().normalize();
    Path absolute = file.toAbsolutePath().normalize();
    Path name = absolute.startsWith(inside) ? inside.relativize(absolute) : absolute.getFileName();
    return name.toString().replace('\\', '/');
  }

  private List<Path> matching(String name) {
    int slash = name.lastIndexOf('/');
    Path in = slash < 0 ? folder : folder.resolve(name.substring(0, slash));
    List<Path> found = new ArrayList<>();
    try (DirectoryStream<Path> all = Files.newDirectoryStream(in, name.substring(slash + 1))) {
      all.forEach(found::add);
    } catch (IOException e) {
      throw Problem.in(in, Kind.UNREADABLE_FILE, e).exception(e);
    }
    if (found.isEmpty()) {
      throw Problem.in(folder.resolve(name), Kind.MISSING_FILE).exception();
    }
    found.sort(null);
    return found;
  }
}
