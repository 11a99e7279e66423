package org.acta.folder;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.bulletin.Bulletin;
import org.acta.election.Election;
import org.acta.election.Place;
import org.acta.election.Roll;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.acta.sheet.Sheets;

/// An election folder, read whole.
///
/// @param election what the description says, with the roll by station where files give it
/// @param sheets each set of sheets, in the order described
/// @param titles what the report calls each set, in the same order
/// @param levels the names of the place levels of each set, in the same order
/// @param bulletins what was announced, in the order described
/// @param problems cells and rows that could not be used
public record ElectionFolder(
    Election election,
    List<Sheets> sheets,
    List<String> titles,
    List<List<String>> levels,
    List<Bulletin> bulletins,
    Problems problems) {
  public ElectionFolder {
    sheets = List.copyOf(sheets);
    titles = List.copyOf(titles);
    levels = List.copyOf(levels);
    bulletins = List.copyOf(bulletins);
  }

  /// Reads a folder, or the description itself if a file is named.
  ///
  /// @throws FolderException if the description has mistakes; all of them are in it
  /// @throws org.acta.format.InputException if a file cannot be read as it is described
  public static ElectionFolder read(Path path, Progress progress) {
    Path description = description(path);
    Description.Parsed parsed = Description.read(description);
    Optional<Path> parent = Optional.ofNullable(description.getParent());
    FolderFiles files = new FolderFiles(parent.orElse(Path.of("")));
    Problems problems = new Problems();
    Map<String, Long> byStation = RollReader.read(parsed.rollFiles(), files, problems);
    Roll roll =
        new Roll(
            parsed.roll().registered(),
            parsed.roll().stations(),
            parsed.roll().largestStation(),
            byStation);
    List<Sheets> sheets = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    List<List<String>> levels = new ArrayList<>();
    for (SheetFiles plan : parsed.sheets()) {
      sheets.add(SheetReader.read(plan, files, Place.root(parsed.place()), problems, progress));
      titles.add(plan.title());
      levels.add(plan.mapping().levels().stream().map(Mapping.Level::title).toList());
    }
    Election election =
        new Election(
            parsed.id(), parsed.name(), parsed.date(), parsed.contests(), roll, parsed.sources());
    return new ElectionFolder(election, sheets, titles, levels, parsed.bulletins(), problems);
  }

  private static Path description(Path path) {
    if (!Files.exists(path)) {
      throw Problem.in(path, Kind.MISSING_FILE).exception();
    }
    if (!Files.isDirectory(path)) {
      return path;
    }
    return Description.NAMES.stream()
        .map(path::resolve)
        .filter(Files::exists)
        .findFirst()
        .orElseThrow(() -> Problem.in(path, Kind.NO_DESCRIPTION).exception());
  }
}
