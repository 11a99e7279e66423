package org.acta.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.election.Place;
import org.acta.exchange.ExchangeFiles;
import org.acta.format.ColumnNames;
import org.acta.format.Counts;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.acta.format.Row;
import org.acta.format.TableFile;
import org.acta.sheet.DocumentType;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Origin;
import org.acta.sheet.Sheets;

/// Reads the files of one set of sheets through its mapping.
///
/// A cell that is no figure becomes *illegible* and a [Problem]; a row without a station code is
/// left out and reported; a row of blanks is passed over.
final class SheetReader {
  private static final int REPORT_EVERY = 1 << 14;

  private final SheetFiles plan;
  private final Mapping mapping;
  private final Counts counts;
  private final Problems problems;
  private final Progress progress;
  private final List<FileRead> filesRead;
  private final Sheets.Builder sheets;
  private final Place root;
  private final Map<String, Integer> listed = new HashMap<>();
  private Optional<Moment> firstMoment = Optional.empty();

  private SheetReader(
      SheetFiles plan, Place root, Problems problems, Progress progress, List<FileRead> filesRead) {
    this.plan = plan;
    this.mapping = plan.mapping();
    this.counts = counts(mapping.words());
    this.problems = problems;
    this.progress = progress;
    this.filesRead = filesRead;
    this.root = root;
    this.sheets =
        Sheets.builder(plan.id(), plan.source(), plan.contest(), root).adopting(mapping.adopt());
  }

  /// Reads every file of the plan in its order.
  ///
  /// @param filesRead takes one account for each file
  /// @throws org.acta.format.InputException if a file cannot be read as a table, or a column is not
  ///   in it
  static Sheets read(
      SheetFiles plan,
      FolderFiles files,
      Place root,
      Problems problems,
      Progress progress,
      List<FileRead> filesRead) {
    return read(plan, files.find(plan.files()), files, root, problems, progress, filesRead);
  }

  /// The same for files that were found already.
  static Sheets read(
      SheetFiles plan,
      List<Path> found,
      FolderFiles files,
      Place root,
      Problems problems,
      Progress progress,
      List<FileRead> filesRead) {
    SheetReader reader = new SheetReader(plan, root, problems, progress, filesRead);
    for (Path file : found) {
      reader.read(file, files.name(file));
    }
    if (plan.mapping().listing().filter(Mapping.Listing::unlistedIsZero).isPresent()) {
      reader.unlistedIsZero();
    }
    return reader.sheets.build();
  }

  private static Counts counts(Mapping.Words words) {
    Counts counts = Counts.withDefaults();
    if (!words.missing().isEmpty()) {
      counts = counts.withMissing(words.missing());
    }
    if (!words.illegible().isEmpty()) {
      counts = counts.withIllegible(words.illegible());
    }
    if (!words.annulled().isEmpty()) {
      counts = counts.withAnnulled(words.annulled());
    }
    return words.decimal().isPresent()
        ? counts.withDecimalSeparator(words.decimal().get().charAt(0))
        : counts;
  }

  /// Choices that a sheet does not list have no votes on it, if it lists any.
  private void unlistedIsZero() {
    for (int row = 0; row < sheets.size(); row++) {
      if (listsVotes(row)) {
        for (int column = Item.COUNT; column < sheets.width(); column++) {
          if (sheets.get(row, column) == Figure.MISSING) {
            sheets.set(row, column, 0);
          }
        }
      }
    }
  }

  /// Whether the sheet has a number of votes for any choice, or of blank or null ballots.
  private boolean listsVotes(int row) {
    for (int column = Item.VALID.ordinal(); column < sheets.width(); column++) {
      if (Figure.isCount(sheets.get(row, column))) {
        return true;
      }
    }
    return false;
  }

  private void read(Path path, String name) {
    TableFile table = TableFile.open(path, plan.options(), ExchangeFiles.decoders());
    Origin origin = new Origin(name, table.sha256(), table.bytes());
    sheets.from(origin);
    Columns columns = new Columns(path, name, table);
    int before = sheets.size();
    long problemsBefore = problems.count();
    table.read(columns::row);
    progress.rows(name, columns.rows);
    if (sheets.size() == before && columns.rows > 0 && !mapping.where().isEmpty()) {
      problems.add(Problem.in(name, Kind.NO_ROWS));
    }
    filesRead.add(
        new FileRead(
            Optional.of(plan.id()),
            origin,
            mapping.asRead(table),
            columns.rows,
            sheets.size() - before,
            RollPart.NOTHING,
            problems.count() - problemsBefore,
            problems.from(problemsBefore)));
  }

  /// What was odd about a station's code, at its line.
  static Problem problem(String file, Row row, KeyReader.Trouble trouble) {
    Problem problem =
        switch (trouble) {
          case KeyReader.Trouble.Unlike(String text, String pattern) ->
              Problem.in(file, Kind.KEY_NOT_MATCHED, text, pattern);
          case KeyReader.Trouble.Collision(String code, String first, String original) ->
              Problem.in(file, Kind.KEY_COLLISION, code, first, original);
        };
    return problem.atLine(row.line());
  }

  /// The columns of one file, found by their names, and what is done with its rows.
  private final class Columns {
    private final String file;
    private final List<String> names;
    private final KeyReader station;
    private final RowPlaces places;
    private final Cell[] cells;
    private final int standsFor;
    private final int status;
    private final int document;
    private final int time;
    private final int choice;
    private final int count;
    private final int sheet;
    private final Map<String, Integer> figureOf = new HashMap<>();
    private final List<Filter> filters = new ArrayList<>();
    private final long[] figures;
    private String lastSheet = "";
    private int lastRow = -1;
    private final int lastNeeded;
    private long rows;
    private boolean tooLong;

    Columns(Path path, String file, TableFile table) {
      this.file = file;
      this.names = table.columns();
      ColumnNames header = new ColumnNames(path.toString(), table.headerLine(), table.columns());
      station = new KeyReader(mapping.station(), header::find);
      places = new RowPlaces(root, mapping.levels(), header::find);
      figures = new long[sheets.width()];
      standsFor = mapping.standsFor().map(header::find).orElse(-1);
      status = mapping.status().map(s -> header.find(s.column())).orElse(-1);
      document = mapping.documents().map(d -> header.find(d.column())).orElse(-1);
      time = mapping.documents().flatMap(Documents::time).map(header::find).orElse(-1);
      choice = mapping.listing().map(l -> header.find(l.choice())).orElse(-1);
      count = mapping.listing().map(l -> header.find(l.count())).orElse(-1);
      sheet = mapping.listing().flatMap(Mapping.Listing::sheet).map(header::find).orElse(-1);
      mapping
          .where()
          .forEach((column, texts) -> filters.add(new Filter(header.find(column), texts)));
      cells = cells(header);
      mapping.listing().ifPresent(this::listFigures);
      lastNeeded =
          Arrays.stream(cells)
              .flatMapToInt(cell -> Arrays.stream(cell.columns))
              .max()
              .orElse(count);
    }

    private Cell[] cells(ColumnNames header) {
      List<Cell> found = new ArrayList<>();
      for (Item item : Item.values()) {
        List<String> columns =
            mapping.items().getOrDefault(item.name().toLowerCase(Locale.ROOT), List.of());
        if (!columns.isEmpty()) {
          found.add(new Cell(item.ordinal(), find(header, columns), optional(columns)));
        }
      }
      List<Choice> choices = plan.contest().choices();
      for (int i = 0; i < choices.size(); i++) {
        List<String> columns = mapping.votes().getOrDefault(choices.get(i).id(), List.of());
        if (!columns.isEmpty()) {
          found.add(new Cell(Item.COUNT + i, find(header, columns), optional(columns)));
        }
      }
      return found.toArray(Cell[]::new);
    }

    private int[] find(ColumnNames header, List<String> columns) {
      return columns.stream().mapToInt(name -> header.find(withoutMark(name))).toArray();
    }

    private static boolean[] optional(List<String> columns) {
      boolean[] optional = new boolean[columns.size()];
      for (int i = 0; i < optional.length; i++) {
        optional[i] = columns.size() > 1 && columns.get(i).endsWith("?");
      }
      return optional;
    }

    private static String withoutMark(String name) {
      return name.endsWith("?") ? name.substring(0, name.length() - 1) : name;
    }

    private void listFigures(Mapping.Listing listing) {
      Contest contest = plan.contest();
      for (int i = 0; i < contest.choices().size(); i++) {
        Choice one = contest.choices().get(i);
        Set<String> texts = listing.values().get(one.id());
        if (texts == null) {
          texts = new LinkedHashSet<>(List.of(one.id(), one.name()));
        }
        for (String text : texts) {
          figureOf.put(text.strip(), Item.COUNT + i);
        }
      }
      for (Item item : Item.values()) {
        String name = item.name().toLowerCase(Locale.ROOT);
        for (String text : listing.values().getOrDefault(name, Set.of())) {
          figureOf.put(text.strip(), item.ordinal());
        }
      }
    }

    void row(Row row) {
      if (++rows % REPORT_EVERY == 0) {
        progress.rows(file, rows);
      }
      if (row.isBlank() || filters.stream().anyMatch(filter -> !filter.passes(row))) {
        return;
      }
      tooLong = row.size() > names.size() && !blankFrom(row, names.size());
      if (tooLong) {
        problems.add(problem(row, Kind.ROW_TOO_LONG, row.size(), names.size()));
      }
      if (row.size() <= lastNeeded) {
        problems.add(problem(row, Kind.ROW_TOO_SHORT, row.size(), names.size()));
      }
      String code = station.read(row);
      station.trouble().ifPresent(odd -> problems.add(SheetReader.problem(file, row, odd)));
      if (code.isEmpty()) {
        problems.add(problem(row, Kind.NO_STATION));
      } else if (choice >= 0) {
        list(row, code);
      } else {
        add(row, code);
      }
    }

    private int add(Row row, String code) {
      java.util.Arrays.fill(figures, Figure.MISSING);
      for (Cell cell : cells) {
        // Nobody knows which field of such a row belongs to which column.
        figures[cell.figure] = tooLong ? Figure.ILLEGIBLE : figure(row, cell);
      }
      if (status >= 0) {
        applyStatus(row);
      }
      DocumentType type = document < 0 ? DocumentType.ORIGINAL : documentType(row);
      if (type == DocumentType.ANNULMENT) {
        fillSheet(Figure.ANNULLED);
      }
      int added = sheets.add(code, places.of(row), figures, stationCount(row), row.line());
      if (document >= 0) {
        sheets.document(added, type, written(row));
      }
      return added;
    }

    private DocumentType documentType(Row row) {
      String text = row.text(document).strip();
      DocumentType type = mapping.documents().orElseThrow().types().get(text);
      if (type == null) {
        problems.add(problem(row, Kind.UNKNOWN_DOCUMENT, text).atColumn(names.get(document)));
        return DocumentType.OTHER;
      }
      return type;
    }

    private long written(Row row) {
      String text = time < 0 ? "" : row.text(time).strip();
      if (text.isEmpty()) {
        return Sheets.UNDATED;
      }
      Optional<Moment> read = Moment.read(text);
      firstMoment = firstMoment.or(() -> read);
      Optional<Moment> moment =
          firstMoment.flatMap(first -> read.filter(one -> one.comparesWith(first)));
      if (moment.isEmpty()) {
        Kind kind = read.isPresent() ? Kind.MIXED_CLOCKS : Kind.NOT_A_MOMENT;
        problems.add(problem(row, kind, text).atColumn(names.get(time)));
      }
      return moment.map(Moment::seconds).orElse(Sheets.UNDATED);
    }

    /// What the rows of one sheet have in common in long form.
    private String sheetOf(Row row, String code) {
      String own = sheet < 0 ? code : file + "\0" + row.text(sheet).strip() + "\0" + code;
      return document < 0
          ? own
          : String.join("\n", own, row.text(document), time < 0 ? "" : row.text(time));
    }

    /// A record of the long form: the first of a station, or of one of its sheets, makes its row.
    private void list(Row row, String code) {
      String key = sheetOf(row, code);
      if (lastRow < 0 || !key.equals(lastSheet)) {
        Integer known = listed.get(key);
        lastRow = known != null ? known : add(row, code);
        if (known == null) {
          listed.put(key, lastRow);
        }
        lastSheet = key;
      }
      String name = row.text(choice).strip();
      Integer figure = figureOf.get(name);
      if (figure == null) {
        problems.add(problem(row, Kind.UNKNOWN_LISTED, name).atColumn(names.get(choice)));
      } else if (sheets.get(lastRow, figure) != Figure.MISSING) {
        problems.add(problem(row, Kind.LISTED_TWICE, name).atColumn(names.get(choice)));
      } else {
        sheets.set(lastRow, figure, read(row, count));
      }
    }

    private long figure(Row row, Cell cell) {
      if (cell.columns.length == 1) {
        return read(row, cell.columns[0]);
      }
      long sum = 0;
      boolean any = false;
      long state = 0;
      for (int i = 0; i < cell.columns.length; i++) {
        long packed = read(row, cell.columns[i]);
        if (Figure.isCount(packed)) {
          sum += packed;
          any = true;
        } else if (packed != Figure.MISSING || !cell.optional[i]) {
          state = state == 0 ? packed : Math.max(state, packed);
        }
      }
      if (state != 0 || !any) {
        return state == 0 ? Figure.MISSING : state;
      }
      return Math.abs(sum) <= Figure.LARGEST ? sum : Figure.ILLEGIBLE;
    }

    private long read(Row row, int column) {
      long result = counts.read(row, column);
      if (Counts.isFigure(result)) {
        return result;
      }
      Kind kind =
          switch (Counts.fault(result).orElseThrow()) {
            case NOT_A_NUMBER -> Kind.CELL_NOT_NUMBER;
            case FRACTION -> Kind.CELL_FRACTION;
            case TOO_LARGE -> Kind.CELL_TOO_LARGE;
            case UNKNOWN_TEXT -> Kind.CELL_WORD;
          };
      problems.add(problem(row, kind, row.text(column).strip()).atColumn(names.get(column)));
      return Figure.ILLEGIBLE;
    }

    private void applyStatus(Row row) {
      Mapping.Status words = mapping.status().orElseThrow();
      String text = row.text(status).strip();
      if (words.annulled().contains(text)) {
        fillSheet(Figure.ANNULLED);
      } else if (words.illegible().contains(text)) {
        fillSheet(Figure.ILLEGIBLE);
      } else if (words.missing().contains(text)) {
        fillSheet(Figure.MISSING);
      }
    }

    /// Everything but the register, which stands whatever became of the sheet.
    private void fillSheet(long state) {
      for (Cell cell : cells) {
        if (cell.figure != Item.REGISTERED.ordinal()) {
          figures[cell.figure] = state;
        }
      }
    }

    private long stationCount(Row row) {
      if (standsFor < 0) {
        return 1;
      }
      long stations = counts.read(row, standsFor);
      if (Counts.isFigure(stations) && stations >= 1) {
        return stations;
      }
      problems.add(
          problem(row, Kind.BAD_STATION_COUNT, row.text(standsFor)).atColumn(names.get(standsFor)));
      return 1;
    }

    private static boolean blankFrom(Row row, int from) {
      for (int column = from; column < row.size(); column++) {
        if (!row.text(column).isBlank()) {
          return false;
        }
      }
      return true;
    }

    private Problem problem(Row row, Kind kind, Object... arguments) {
      return Problem.in(file, kind, arguments).atLine(row.line());
    }
  }

  /// Columns that are added up to one figure.
  ///
  /// @param figure column of the sheet
  /// @param optional whether a column may be missing and then adds nothing
  private record Cell(int figure, int[] columns, boolean[] optional) {}

  /// Rows to keep.
  private record Filter(int column, Set<String> texts) {
    boolean passes(Row row) {
      return texts.contains(row.text(column).strip());
    }
  }
}
