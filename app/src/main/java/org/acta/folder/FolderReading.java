package org.acta.folder;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
/// @param ledger who accepts and who disputes the result, if the description names a file
/// @param quickCount the quick count that was described, whose sheets are the folder's; empty for
///   an election folder
public record FolderReading(
    ElectionFolder folder,
    Origin description,
    String place,
    List<FileRead> files,
    Optional<LedgerFile> ledger,
    Optional<QuickCountFiles> quickCount) {
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
    return read(parsed, files, () -> origin(description, files), progress);
  }

  /// Reads files by a description that stands in no file.
  ///
  /// @param label what problems call the description
  /// @param folder from which it names its files
  /// @throws FolderException if the description has mistakes
  /// @throws org.acta.format.InputException if a file cannot be read as it is described
  static FolderReading read(String text, String label, Path folder, Progress progress) {
    return read(
        Description.read(label, text),
        new FolderFiles(folder),
        () -> origin(label, text.getBytes(StandardCharsets.UTF_8)),
        progress);
  }

  private static FolderReading read(
      Description.Parsed parsed,
      FolderFiles files,
      Supplier<Origin> description,
      Progress progress) {
    Problems problems = new Problems();
    List<FileRead> filesRead = new ArrayList<>();
    Place whole = Place.root(parsed.place());
    RollPart read = RollReader.read(parsed.rollFiles(), files, whole, problems, filesRead);
    Roll roll =
        new Roll(
            parsed.roll().registered(),
            parsed.roll().stations(),
            parsed.roll().largestStation(),
            read.registered(),
            read.frame());
    List<Sheets> sheets = new ArrayList<>();
    List<String> titles = new ArrayList<>();
    List<List<String>> levels = new ArrayList<>();
    for (SheetFiles plan : parsed.sheets()) {
      Place root = Place.root(parsed.place());
      sheets.add(SheetReader.read(plan, files, root, problems, progress, filesRead));
      titles.add(plan.title());
      levels.add(plan.mapping().levels().stream().map(Mapping.Level::title).toList());
    }
    Optional<LedgerFile> ledger =
        parsed.ledger().map(plan -> LedgerReader.read(plan, files, problems));
    Election election =
        new Election(
            parsed.id(), parsed.name(), parsed.date(), parsed.contests(), roll, parsed.sources());
    return new FolderReading(
        new ElectionFolder(
            election, sheets, titles, levels, parsed.bulletins(), parsed.assumptions(), problems),
        description.get(),
        parsed.place(),
        filesRead,
        ledger,
        Optional.empty());
  }

  /// The same for a record, which keeps quick counts too: a `quickcount.yaml` that is named, or
  /// that of a folder without an election's description.
  ///
  /// @throws FolderException if the description has mistakes; all of them are in it
  /// @throws org.acta.format.InputException if a file cannot be read as it is described
  public static FolderReading forRecord(Path path, Progress progress) {
    Optional<Path> quickCount =
        Files.isDirectory(path)
            ? QuickCountDescription.in(path).filter(_ -> described(path).isEmpty())
            : Optional.of(path).filter(QuickCountDescription::isNamedSo);
    return quickCount.isPresent()
        ? QuickCountReading.forRecord(quickCount.get(), progress)
        : read(path, progress);
  }

  /// The description and every file that it names as they are now, hashed but not read: those of
  /// the roll, then each set's, then the ledger.
  ///
  /// @throws FolderException if the description has mistakes; all of them are in it
  /// @throws org.acta.format.InputException if a file is not there
  public static List<Origin> origins(Path path) {
    Path description = description(path);
    Description.Parsed parsed = Description.read(description);
    Optional<Path> parent = Optional.ofNullable(description.getParent());
    FolderFiles files = new FolderFiles(parent.orElse(Path.of("")));
    List<Origin> origins = new ArrayList<>(List.of(origin(description, files)));
    parsed.rollFiles().forEach(roll -> add(origins, files, roll.files()));
    parsed.sheets().forEach(sheets -> add(origins, files, sheets.files()));
    parsed.ledger().ifPresent(plan -> add(origins, files, List.of(plan.file())));
    return List.copyOf(origins);
  }

  private static void add(List<Origin> origins, FolderFiles files, List<String> names) {
    files.find(names).forEach(file -> origins.add(origin(file, files)));
  }

  private static Origin origin(String name, byte[] bytes) {
    return new Origin(name, HexFormat.of().formatHex(sha256().digest(bytes)), bytes.length);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  static Origin origin(Path file, FolderFiles files) {
    try (InputStream in = Files.newInputStream(file)) {
      MessageDigest digest = sha256();
      byte[] part = new byte[1 << 16];
      long bytes = 0;
      for (int read = in.read(part); read >= 0; read = in.read(part)) {
        digest.update(part, 0, read);
        bytes += read;
      }
      return new Origin(files.name(file), HexFormat.of().formatHex(digest.digest()), bytes);
    } catch (NoSuchFileException e) {
      throw Problem.in(file, Kind.MISSING_FILE).exception();
    } catch (IOException e) {
      throw Problem.in(file, Kind.UNREADABLE_FILE, e).exception(e);
    }
  }

  /// The description that a path means: itself, or the one in its folder.
  static Path description(Path path) {
    if (!Files.exists(path)) {
      throw Problem.in(path, Kind.MISSING_FILE).exception();
    }
    if (!Files.isDirectory(path)) {
      return path;
    }
    return described(path).orElseThrow(() -> Problem.in(path, Kind.NO_DESCRIPTION).exception());
  }

  private static Optional<Path> described(Path folder) {
    return Description.NAMES.stream().map(folder::resolve).filter(Files::exists).findFirst();
  }
}
