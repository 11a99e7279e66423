package org.acta.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.acta.election.Election;
import org.acta.election.Place;
import org.acta.election.Roll;
import org.acta.format.ColumnNames;
import org.acta.format.InputException;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.acta.format.TableFile;
import org.acta.format.TableOptions;
import org.acta.sheet.Sheets;

/// How to read single files of tally sheets: one set of a description, or what was guessed from a
/// file.
///
/// A file that lacks some column of the mapping does not give that figure; it must have those that
/// name the station, and one of the votes at least.
public final class FileMapping {
  private static final int SHOWN = 8;

  private final Description.Parsed description;
  private final SheetFiles set;
  private final String origin;
  private final List<String> columns;

  /// @param origin whose columns they are: the description or the file
  /// @param columns those that are read, or all of the file they were guessed from
  private FileMapping(
      Description.Parsed description, SheetFiles set, String origin, List<String> columns) {
    this.description = description;
    this.set = set;
    this.origin = origin;
    this.columns = List.copyOf(columns);
  }

  /// The mapping of one set of a description.
  ///
  /// @param path the description, or its folder
  /// @param set id of the set; may be left out if there is only one
  /// @throws FolderException if the description has mistakes, or several sets to choose from
  public static FileMapping declared(Path path, Optional<String> set) {
    Path file = FolderReading.description(path);
    Description.Parsed parsed = Description.read(file);
    List<SheetFiles> found =
        parsed.sheets().stream().filter(s -> set.isEmpty() || set.get().equals(s.id())).toList();
    if (found.size() != 1) {
      String ids = String.join(", ", parsed.sheets().stream().map(SheetFiles::id).toList());
      throw new FolderException(List.of(Problem.in(file, Kind.SET_NOT_TOLD, ids)));
    }
    return new FileMapping(
        parsed, found.getFirst(), file.toString(), named(found.getFirst().mapping()));
  }

  /// What `acta map` proposes for a file.
  ///
  /// @throws InputException if it cannot be told which columns name the station and which are
  ///   votes, or if the file holds several contests
  public static FileMapping guessed(Path file, TableOptions options) {
    String text =
        MappingGuess.propose(List.of(file), options, Optional.empty(), Locale.ENGLISH).text();
    try {
      Description.Parsed parsed = Description.read(file.toString(), text);
      if (parsed.sheets().size() == 1) {
        List<String> columns = TableFile.open(file, options).columns();
        return new FileMapping(parsed, parsed.sheets().getFirst(), file.toString(), columns);
      }
    } catch (FolderException incomplete) {
      throw Problem.in(file, Kind.MAPPING_UNSURE).exception(incomplete);
    }
    throw Problem.in(file, Kind.MAPPING_UNSURE).exception();
  }

  /// Reads a file.
  ///
  /// @return a folder of one set and no bulletin, with the file's problems
  /// @throws InputException if the file cannot be read, or a column that it must have is missing
  public ElectionFolder read(Path file, Progress progress) {
    Path whole = file.toAbsolutePath();
    TableFile table = TableFile.open(file, set.options());
    requireCommon(file, table);
    Mapping fitting = fitting(set.mapping(), table.columnNames());
    SheetFiles plan =
        new SheetFiles(
            set.id(),
            set.title(),
            set.source(),
            set.contest(),
            set.files(),
            set.options(),
            fitting);
    Problems problems = new Problems();
    Sheets sheets =
        SheetReader.read(
            plan,
            List.of(whole),
            new FolderFiles(Optional.ofNullable(whole.getParent()).orElse(whole)),
            Place.root(description.place()),
            problems,
            progress,
            new ArrayList<>());
    Election election =
        new Election(
            description.id(),
            description.name(),
            description.date(),
            description.contests(),
            Roll.UNKNOWN,
            description.sources());
    return new ElectionFolder(
        election,
        List.of(sheets),
        List.of(set.title()),
        List.of(fitting.levels().stream().map(Mapping.Level::title).toList()),
        List.of(),
        List.of(),
        problems);
  }

  /// Refuses a file without the columns that name the station, or without any of the votes.
  private void requireCommon(Path file, TableFile table) {
    ColumnNames names = table.columnNames();
    Mapping mapping = set.mapping();
    boolean station = mapping.station().columns().stream().allMatch(c -> has(names, c));
    boolean votes =
        mapping.listing().isPresent()
            || mapping.votes().values().stream()
                .anyMatch(columns -> columns.stream().allMatch(c -> has(names, c)));
    if (!station || !votes) {
      ColumnNames others = new ColumnNames(origin, 1, columns);
      throw Problem.in(
              file,
              Kind.OTHER_COLUMNS,
              origin,
              listed(columns.stream().filter(c -> !has(names, c)).toList()),
              listed(table.columns().stream().filter(c -> !has(others, c)).toList()),
              listed(columns.stream().filter(c -> has(names, c)).toList()))
          .atLine(table.headerLine())
          .exception();
    }
  }

  private static String listed(List<String> columns) {
    return columns.isEmpty()
        ? "–"
        : columns.stream().limit(SHOWN).map(c -> "“" + c + "”").collect(Collectors.joining(", "))
            + (columns.size() > SHOWN ? ", …" : "");
  }

  /// Every column that a mapping reads.
  private static List<String> named(Mapping mapping) {
    Set<String> named = new LinkedHashSet<>(mapping.station().columns());
    mapping
        .levels()
        .forEach(level -> {
          level.code().ifPresent(named::add);
          named.add(level.name());
        });
    mapping.items().values().forEach(named::addAll);
    mapping.votes().values().forEach(named::addAll);
    return named.stream().map(FileMapping::plain).toList();
  }

  /// A column's name without the mark that says it may be missing.
  private static String plain(String column) {
    return column.endsWith("?") ? column.substring(0, column.length() - 1) : column;
  }

  /// The mapping without the figures and places that a file does not have.
  private static Mapping fitting(Mapping mapping, ColumnNames names) {
    Map<String, List<String>> items = new LinkedHashMap<>(mapping.items());
    items.values().removeIf(columns -> !columns.stream().allMatch(c -> has(names, c)));
    Map<String, List<String>> votes = new LinkedHashMap<>(mapping.votes());
    votes.values().removeIf(columns -> !columns.stream().allMatch(c -> has(names, c)));
    return new Mapping(
        mapping.station(),
        mapping.levels().stream()
            .filter(level -> has(names, level.name()))
            .filter(level -> level.code().isEmpty() || has(names, level.code().get()))
            .toList(),
        items,
        mapping.standsFor(),
        mapping.status(),
        mapping.documents(),
        mapping.adopt(),
        votes.isEmpty() ? mapping.votes() : votes,
        mapping.listing(),
        mapping.where(),
        mapping.words());
  }

  private static boolean has(ColumnNames names, String column) {
    try {
      return names.find(plain(column)) >= 0;
    } catch (InputException absent) {
      return false;
    }
  }
}
