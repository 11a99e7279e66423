package org.acta.folder;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.election.Place;
import org.acta.election.Roll;
import org.acta.format.ColumnNames;
import org.acta.format.Counts;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.acta.format.Row;
import org.acta.format.TableFile;
import org.acta.sheet.Figure;
import org.acta.sheet.Origin;
import org.jspecify.annotations.Nullable;

/// Reads the files of the roll: which stations there are, where they are and how many voters each
/// has.
///
/// The first file to say something of a station is believed, and what differs is reported; a file
/// without places or without voters may be filled in by another.
final class RollReader {
  private final Place root;
  private final Problems problems;
  private final List<FileRead> filesRead;
  private RollPart known = RollPart.NOTHING;

  private RollReader(Place root, Problems problems, List<FileRead> filesRead) {
    this.root = root;
    this.problems = problems;
    this.filesRead = filesRead;
  }

  /// Reads the files in their order.
  ///
  /// @param root of the place tree that they grow
  /// @param filesRead takes one account for each file
  /// @return what all of them say
  static RollPart read(
      List<Description.RollFile> rolls,
      FolderFiles files,
      Place root,
      Problems problems,
      List<FileRead> filesRead) {
    RollReader reader = new RollReader(root, problems, filesRead);
    for (Description.RollFile roll : rolls) {
      for (Path path : files.find(roll.files())) {
        reader.read(roll, path, files.name(path));
      }
    }
    return reader.known;
  }

  private void read(Description.RollFile roll, Path path, String name) {
    TableFile table = TableFile.open(path, roll.options());
    ColumnNames header = new ColumnNames(path.toString(), table.headerLine(), table.columns());
    long problemsBefore = problems.count();
    Rows rows = new Rows(roll, name, header);
    table.read(rows::add);
    RollPart part = rows.part(roll.titles());
    int before = stations();
    known = joined(part);
    filesRead.add(
        new FileRead(
            Optional.empty(),
            new Origin(name, table.sha256(), table.bytes()),
            Mapping.ofRoll(roll, table),
            rows.records,
            stations() - before,
            part,
            problems.count() - problemsBefore,
            problems.from(problemsBefore)));
  }

  private int stations() {
    return Math.max(known.frame().places().size(), known.registered().size());
  }

  /// What was known, and what a file adds to it.
  private RollPart joined(RollPart part) {
    if (known == RollPart.NOTHING) {
      return part;
    }
    Map<String, Long> voters = new LinkedHashMap<>(known.registered());
    voters.putAll(part.registered());
    if (known.frame() == Roll.Frame.NONE && part.frame() == Roll.Frame.NONE) {
      return new RollPart(Roll.Frame.NONE, voters);
    }
    Roll.Frame.Builder places = new Roll.Frame.Builder();
    known.frame().places().forEach(places::put);
    known.registered().keySet().forEach(code -> places.add(code, root));
    part.frame().places().forEach(places::put);
    part.registered().keySet().forEach(code -> places.add(code, root));
    List<String> levels =
        known.frame().levels().isEmpty() ? part.frame().levels() : known.frame().levels();
    return new RollPart(places.build(levels), voters);
  }

  /// The rows of one file.
  private final class Rows {
    private final String name;
    private final KeyReader station;
    private final RowPlaces rowPlaces;
    private final int[] registered;
    private final Counts counts = Counts.withDefaults();
    private final Map<String, Long> voters = new LinkedHashMap<>();
    private final Roll.Frame.Builder places = new Roll.Frame.Builder();
    private boolean lists;
    private long records;

    Rows(Description.RollFile roll, String name, ColumnNames header) {
      this.name = name;
      this.station = new KeyReader(roll.station(), header::find);
      this.rowPlaces = new RowPlaces(root, roll.levels(), header::find);
      this.registered = roll.registered().stream().mapToInt(header::find).toArray();
      this.lists = !roll.levels().isEmpty() || registered.length == 0;
    }

    RollPart part(List<String> levels) {
      return new RollPart(places.isEmpty() ? Roll.Frame.NONE : places.build(levels), voters);
    }

    void add(Row row) {
      records++;
      if (row.isBlank()) {
        return;
      }
      String code = station.read(row);
      if (code.isEmpty()) {
        problems.add(Problem.in(name, Kind.NO_STATION).atLine(row.line()));
        return;
      }
      station.trouble().ifPresent(odd -> problems.add(SheetReader.problem(name, row, odd)));
      long sum = registered.length == 0 ? Figure.MISSING : voters(row);
      if (!Figure.isCount(sum) && !lists) {
        lists = true;
        voters.keySet().forEach(earlier -> place(earlier, root, row));
      }
      if (lists) {
        place(code, rowPlaces.of(row), row);
      }
      if (Figure.isCount(sum)) {
        Long earlier = known.registered().get(code);
        Long before = earlier == null ? voters.putIfAbsent(code, sum) : earlier;
        if (before != null && before != sum) {
          problems.add(Problem.in(name, Kind.ROLL_TWICE, code, before, sum).atLine(row.line()));
        }
      }
    }

    /// The voters of a row; missing if a cell is, or cannot be read.
    private long voters(Row row) {
      long sum = 0;
      for (int column : registered) {
        long packed = counts.read(row, column);
        if (!Counts.isFigure(packed)) {
          problems.add(Problem.in(name, Kind.CELL_NOT_NUMBER, row.text(column)).atLine(row.line()));
          return Figure.MISSING;
        }
        if (!Figure.isCount(packed)) {
          return Figure.MISSING;
        }
        sum += packed;
      }
      return sum;
    }

    private void place(String code, Place place, Row row) {
      Place before = earlier(code);
      if (before == null || (before == root && place != root)) {
        before = places.add(code, place);
      }
      if (before != null && before != place && place != root) {
        problems.add(
            Problem.in(name, Kind.ROLL_MOVED, code, before.path(), place.path())
                .atLine(row.line()));
      }
    }

    /// Where an earlier file put a station, which is the root if it did not say.
    private @Nullable Place earlier(String code) {
      Place place = known.frame().places().get(code);
      return place == null && known.registered().containsKey(code) ? root : place;
    }
  }
}
