package org.acta.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.election.Election;
import org.acta.election.Place;
import org.acta.election.Roll;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.acta.sheet.Origin;
import org.acta.sheet.Sheets;

/// An election folder with the account of how it was read: what a record keeps of it.
///
/// @param folder what was read
/// @param description the description itself
/// @param place what the whole is called
/// @param files every file in the order read: those of the roll, then each set's
public record FolderReading(
    ElectionFolder folder, Origin description, String place, List<FileRead> files) {
  public FolderReading {
    files = List.copyOf(files);
  }

  /// Reads a folder, or the description itself if a file is named.
  ///
  /// @throws FolderException if the description has mistakes; all of them are in it
  /// @throws org.acta.format.InputException if a file cannot be read as it is described
  public static FolderReading read(Path path, Progress progress) {
    Path description = description(path);
    Description.Parsed parsed = Description.read(description);
    Optional<Path> parent = Optional.ofNullable(description.getParent());
    FolderFiles files = new FolderFiles(parent.orElse(Path.of("")));
    Problems problems = new Problems();
    List<FileRead> filesRead = new ArrayList<>();
    Map<String, Long> byStation = RollReader.read(parsed.rollFiles(), files, problems, filesRead);
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
      Place root = Place.root(parsed.place());
      sheets.add(SheetReader.read(plan, files, root, problems, progress, filesRead));
      titles.add(plan.title());
      levels.add(plan.mapping().levels().stream().map(Mapping.Level::title).toList());
    }
    Election election =
        new Election(
            parsed.id(), parsed.name(), parsed.date(), parsed.contests(), roll, parsed.sources());
    return new FolderReading(
        new ElectionFolder(
            election, sheets, titles, levels, parsed.bulletins(), parsed.assumptions(), problems),
        origin(description, files),
        parsed.place(),
        filesRead);
  }

  private static Origin origin(Path description, FolderFiles files) {
    try {
      byte[] bytes = Files.readAllBytes(description);
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return new Origin(files.name(description), HexFormat.of().formatHex(hash), bytes.length);
    } catch (IOException e) {
      throw Problem.in(description, Kind.UNREADABLE_FILE, e).exception(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
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
