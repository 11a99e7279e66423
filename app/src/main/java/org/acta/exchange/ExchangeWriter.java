package org.acta.exchange;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.acta.exchange.Account.SheetSet;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;

/// Writes an account of an election in any of the formats. What is written appears only when whole.
public final class ExchangeWriter {
  private final Account account;
  private final ExchangeFormat format;
  private long formulas;

  private ExchangeWriter(Account account, ExchangeFormat format) {
    this.account = account;
    this.format = format;
  }

  /// What was left out, and what to beware of.
  ///
  /// @param left what the format has no place for
  /// @param formulas texts of a CSV that a spreadsheet would take for formulas
  public record Written(List<Left> left, long formulas) {
    public Written {
      left = List.copyOf(left);
    }
  }

  /// What a format of one file may leave out.
  public enum Left {
    BULLETINS,
    ROLL,
    GROUPS,
    /// What kind of document each sheet is, and when it was written.
    DOCUMENTS
  }

  /// Refuses to write over a file, or into a folder that holds something.
  ///
  /// @throws org.acta.format.InputException if something is there
  public static void requireFree(ExchangeFormat format, Path out) {
    try {
      if (format.folder() && Files.isDirectory(out)) {
        try (Stream<Path> inside = Files.list(out)) {
          if (inside.findAny().isEmpty()) {
            return;
          }
        }
      }
    } catch (IOException e) {
      throw Problem.in(out, Kind.UNREADABLE_FILE, e.getClass().getSimpleName()).exception(e);
    }
    if (Files.exists(out)) {
      throw Problem.in(out, Kind.ALREADY_THERE).exception();
    }
  }

  /// Writes a file or a folder; files of the same names are replaced, others stay.
  ///
  /// @param out a file, or a folder
  /// @param generated what a NIST report and a workbook give as their time
  /// @throws org.acta.format.InputException if it cannot be written, or not in this format
  public static Written write(Account account, ExchangeFormat format, Path out, Instant generated) {
    ExchangeWriter writer = new ExchangeWriter(account, format);
    boolean nist = format == ExchangeFormat.NIST_JSON || format == ExchangeFormat.NIST_XML;
    if (nist && account.election().date().isEmpty()) {
      throw Problem.in(out, Kind.FORMAT_NEEDS, "NIST", "election.date").exception();
    }
    try {
      if (format.folder()) {
        writer.folder(out, generated);
      } else {
        writer.file(out, generated);
      }
    } catch (NoSuchFileException e) {
      throw Problem.in(out, Kind.CANNOT_WRITE, "no such folder").exception(e);
    } catch (IOException e) {
      throw Problem.in(out, Kind.CANNOT_WRITE, e.getClass().getSimpleName()).exception(e);
    }
    return new Written(writer.left(), writer.formulas);
  }

  /// The description of files of an exchange format as they are.
  ///
  /// @param named how the description is to name a file
  public static String describe(Contents contents, Function<Path, String> named) {
    return DescriptionText.of(contents, named);
  }

  private List<Left> left() {
    List<Left> left = new ArrayList<>();
    if (!format.folder()) {
      var election = account.election();
      if (!account.bulletins().isEmpty()) {
        left.add(Left.BULLETINS);
      }
      if (election.roll().stations().isPresent()
          || election.roll().registered().isPresent()
          || !election.roll().codes().isEmpty()) {
        left.add(Left.ROLL);
      }
      if (election.contests().stream().anyMatch(contest -> !contest.groups().isEmpty())) {
        left.add(Left.GROUPS);
      }
      if (account.sets().stream().anyMatch(set -> set.sheets().hasDocuments())) {
        left.add(Left.DOCUMENTS);
      }
    }
    return left;
  }

  private static Path part(Path out) {
    Path absolute = out.toAbsolutePath();
    return absolute.resolveSibling(
        "." + absolute.getFileName() + "." + ProcessHandle.current().pid() + ".part");
  }

  private void file(Path out, Instant generated) throws IOException {
    if (Files.isDirectory(out)) {
      throw Problem.in(out, Kind.CANNOT_WRITE, "it is a folder").exception();
    }
    Path part = part(out);
    try {
      try (OutputStream bytes =
          new BufferedOutputStream(
              Files.newOutputStream(part, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
              1 << 16)) {
        document(out, generated, bytes);
      }
      Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void document(Path out, Instant generated, OutputStream bytes) throws IOException {
    switch (format) {
      case EML -> EmlWriter.write(account, out, bytes);
      case NIST_JSON -> {
        try (NistOutput json = new NistJson(bytes)) {
          NistWriter.write(account, generated, json);
        }
      }
      case NIST_XML -> {
        try (NistOutput xml = new NistXml(out, bytes)) {
          NistWriter.write(account, generated, xml);
        }
      }
      case CSV_LONG, CSV_WIDE, XLSX ->
          throw new IllegalArgumentException(format + " is written as a folder");
    }
  }

  private void folder(Path out, Instant generated) throws IOException {
    boolean there = Files.isDirectory(out);
    if (Files.exists(out) && !there) {
      throw Problem.in(out, Kind.CANNOT_WRITE, "it is a file").exception();
    }
    Path part = part(out);
    try {
      Files.createDirectory(part);
      tables(part, generated);
      if (there) {
        moveInto(out, part);
      } else {
        Files.move(part, out);
      }
    } finally {
      delete(part);
    }
  }

  /// Moves every file of a folder; the description comes last, so that it names nothing missing.
  private static void moveInto(Path out, Path part) throws IOException {
    List<Path> files;
    try (Stream<Path> inside = Files.list(part)) {
      files =
          inside
              .sorted(
                  Comparator.comparing((Path file) -> file.endsWith("election.yaml"))
                      .thenComparing(Comparator.naturalOrder()))
              .toList();
    }
    for (Path file : files) {
      Files.move(file, out.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
  }

  private void tables(Path folder, Instant generated) throws IOException {
    List<SheetSet> sets = account.sets().stream().filter(set -> set.sheets().size() > 0).toList();
    List<TableLayout> layouts =
        sets.stream().map(set -> new TableLayout(set, format != ExchangeFormat.CSV_LONG)).toList();
    Set<String> names = new HashSet<>(Set.of("election.yaml", "roll.csv"));
    List<DescriptionText.SetFile> files = new ArrayList<>();
    if (format == ExchangeFormat.XLSX) {
      if (!sets.isEmpty()) {
        XlsxFile.write(sets, layouts, folder.resolve("sheets.xlsx"), generated);
      }
      for (int i = 0; i < sets.size(); i++) {
        files.add(
            new DescriptionText.SetFile(
                sets.get(i), layouts.get(i), "sheets.xlsx", Optional.of(i + 1)));
      }
    } else {
      for (int i = 0; i < sets.size(); i++) {
        String name = DescriptionText.fileName(sets.get(i).sheets().id(), ".csv", names);
        formulas += CsvFile.write(sets.get(i), layouts.get(i), folder.resolve(name));
        files.add(new DescriptionText.SetFile(sets.get(i), layouts.get(i), name, Optional.empty()));
      }
    }
    Optional<String> roll = roll(folder);
    Files.writeString(folder.resolve("election.yaml"), DescriptionText.of(account, files, roll));
  }

  private Optional<String> roll(Path folder) throws IOException {
    var roll = account.election().roll();
    if (roll.codes().isEmpty()) {
      return Optional.empty();
    }
    new RollFile(roll).write(folder.resolve("roll.csv"));
    return Optional.of("roll.csv");
  }
}
