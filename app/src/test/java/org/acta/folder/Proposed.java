package org.acta.folder;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.acta.election.Choice;
import org.acta.format.TableOptions;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;

/// A folder described by nothing but what `acta map` proposed, and read.
final class Proposed {
  final String text;
  final List<String> doubts;
  private final Path description;

  private Proposed(String text, List<String> doubts, Path description) {
    this.text = text;
    this.doubts = doubts;
    this.description = description;
  }

  /// Writes a file into the folder and proposes a description of it.
  static Proposed forText(Path folder, String... lines) {
    return forTexts(folder, Map.of("sheets.csv", List.of(lines)));
  }

  static Proposed forTexts(Path folder, Map<String, List<String>> files) {
    List<Path> paths =
        new TreeMap<>(files)
            .entrySet().stream()
                .map(file -> written(folder.resolve(file.getKey()), file.getValue()))
                .toList();
    return of(folder, paths);
  }

  private static Path written(Path path, List<String> lines) {
    try {
      return Files.write(path, lines);
    } catch (IOException e) {
      throw new UncheckedIOException(path.toString(), e);
    }
  }

  /// Proposes a description and writes it into the folder.
  static Proposed of(Path folder, List<Path> files) {
    Path description = folder.resolve("election.yaml");
    MappingGuess.Proposed proposed =
        MappingGuess.propose(files, TableOptions.none(), Optional.of(description), Locale.ENGLISH);
    written(description, List.of(proposed.text()));
    return new Proposed(proposed.text(), proposed.doubts(), description);
  }

  ElectionFolder folder() {
    return ElectionFolder.read(description, (file, rows) -> {});
  }

  Description.Parsed parsed() {
    return Description.read(description);
  }

  Mapping mapping() {
    return parsed().sheets().getFirst().mapping();
  }

  /// Votes of the first set of sheets by the names of the choices.
  Map<String, Long> votes() {
    Sheets sheets = folder().sheets().getFirst();
    List<Choice> choices = sheets.contest().choices();
    Map<String, Long> votes = new TreeMap<>();
    for (int i = 0; i < choices.size(); i++) {
      long sum = 0;
      for (int row = 0; row < sheets.size(); row++) {
        sum += Figure.orZero(sheets.votes(row, i));
      }
      votes.put(choices.get(i).name(), sum);
    }
    return votes;
  }

  long sum(Item item) {
    Sheets sheets = folder().sheets().getFirst();
    long sum = 0;
    for (int row = 0; row < sheets.size(); row++) {
      sum += Figure.orZero(sheets.cell(row, item));
    }
    return sum;
  }

  /// The comments, line by line.
  String comments() {
    return text.lines().filter(line -> line.contains("#")).collect(Collectors.joining("\n"));
  }
}
