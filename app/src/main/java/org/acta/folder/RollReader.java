package org.acta.folder;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.format.ColumnNames;
import org.acta.format.Counts;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.acta.format.Row;
import org.acta.format.TableFile;
import org.acta.sheet.Figure;
import org.acta.sheet.Origin;

/// Reads registered voters by station.
final class RollReader {
  private final Map<String, Long> voters = new LinkedHashMap<>();
  private final Problems problems;
  private final List<FileRead> filesRead;
  private long records;

  private RollReader(Problems problems, List<FileRead> filesRead) {
    this.problems = problems;
    this.filesRead = filesRead;
  }

  /// Reads the files in their order. A station that stands twice with another number is reported,
  /// and its first number kept; a station without a number is left out.
  ///
  /// @param filesRead takes one account for each file
  static Map<String, Long> read(
      List<Description.RollFile> rolls,
      FolderFiles files,
      Problems problems,
      List<FileRead> filesRead) {
    RollReader reader = new RollReader(problems, filesRead);
    for (Description.RollFile roll : rolls) {
      for (Path path : files.find(roll.files())) {
        reader.read(roll, path, files.name(path));
      }
    }
    return reader.voters;
  }

  private void read(Description.RollFile roll, Path path, String name) {
    TableFile table = TableFile.open(path, roll.options());
    ColumnNames header = new ColumnNames(path.toString(), table.headerLine(), table.columns());
    KeyReader station = new KeyReader(roll.station(), header::find);
    int[] registered = roll.registered().stream().mapToInt(header::find).toArray();
    Counts counts = Counts.withDefaults();
    int before = voters.size();
    long problemsBefore = problems.count();
    records = 0;
    table.read(row -> add(name, row, station, registered, counts));
    filesRead.add(
        new FileRead(
            Optional.empty(),
            new Origin(name, table.sha256(), table.bytes()),
            Mapping.ofRoll(roll, table),
            records,
            voters.size() - before,
            problems.count() - problemsBefore,
            problems.from(problemsBefore)));
  }

  private void add(String name, Row row, KeyReader station, int[] registered, Counts counts) {
    records++;
    long sum = 0;
    for (int column : registered) {
      long packed = counts.read(row, column);
      if (!Counts.isFigure(packed)) {
        problems.add(Problem.in(name, Kind.CELL_NOT_NUMBER, row.text(column)).atLine(row.line()));
        return;
      }
      if (!Figure.isCount(packed)) {
        return;
      }
      sum += packed;
    }
    String code = station.read(row);
    if (code.isEmpty()) {
      problems.add(Problem.in(name, Kind.NO_STATION).atLine(row.line()));
      return;
    }
    station.trouble().ifPresent(odd -> problems.add(SheetReader.problem(name, row, odd)));
    Long before = voters.putIfAbsent(code, sum);
    if (before != null && before != sum) {
      problems.add(Problem.in(name, Kind.ROLL_TWICE, code, before, sum).atLine(row.line()));
    }
  }
}
