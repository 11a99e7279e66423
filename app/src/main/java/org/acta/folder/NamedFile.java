package org.acta.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acta.exchange.ExchangeFiles;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.acta.format.TableFile;
import org.acta.format.TableOptions;
import org.snakeyaml.engine.v2.nodes.MappingNode;

/// A file as somebody named it to a command that may want another: a table where a description is
/// wanted, or the reverse.
final class NamedFile {
  private NamedFile() {}

  /// Refuses what is no description of an election.
  ///
  /// @throws org.acta.format.InputException that says what it is, and which command wants it
  static void wantedAsDescription(Path file) {
    if (isNamed(file, QuickCountDescription.NAMES)) {
      throw Problem.in(file, Kind.QUICK_COUNT_HERE, file).exception();
    } else if (isYaml(file) || !Files.isRegularFile(file)) {
      return;
    }
    Optional<String> format = ExchangeFiles.format(file);
    if (format.isPresent()) {
      throw Problem.in(file, Kind.RESULTS_UNDESCRIBED, format.get(), file).exception();
    }
    if (!isMapping(file)) {
      TableFile.open(file, TableOptions.none()); // says so if it is not even a table
      throw Problem.in(file, Kind.TABLE_UNDESCRIBED, file).exception();
    }
  }

  /// Refuses what is described already, and so is no table of sheets.
  ///
  /// @throws org.acta.format.InputException that says which command wants it
  static void wantedAsTable(Path path) {
    if (isDescribed(path, Description.NAMES)) {
      throw Problem.in(path, Kind.ELECTION_HERE, path).exception();
    } else if (isDescribed(path, QuickCountDescription.NAMES)) {
      throw Problem.in(path, Kind.QUICK_COUNT_HERE, path).exception();
    } else if (Files.isRegularFile(path) && isYaml(path)) {
      throw Problem.in(path, Kind.ELECTION_HERE, path).exception();
    }
  }

  private static boolean isDescribed(Path path, List<String> names) {
    return Files.isDirectory(path)
        ? names.stream().anyMatch(name -> Files.exists(path.resolve(name)))
        : Files.isRegularFile(path) && isNamed(path, names);
  }

  private static boolean isNamed(Path file, List<String> names) {
    return file.getFileName() != null && names.contains(file.getFileName().toString());
  }

  private static boolean isYaml(Path file) {
    String name = file.toString().toLowerCase(Locale.ROOT);
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }

  private static boolean isMapping(Path file) {
    return Description.compose(file, new Problems())
        .filter(node -> node instanceof MappingNode)
        .isPresent();
  }
}
