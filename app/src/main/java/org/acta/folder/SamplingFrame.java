package org.acta.folder;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.folder.QuickCountDescription.StationFile;
import org.acta.format.ColumnNames;
import org.acta.format.Counts;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.acta.format.TableFile;
import org.acta.format.TableOptions;
import org.acta.quickcount.Frame;
import org.acta.quickcount.Planning;
import org.acta.sheet.Figure;
import org.acta.sheet.Origin;

/// A sampling frame read from one file, to draw a sample from.
///
/// @param earlier results of an earlier election by station, if columns were named
/// @param problems rows that could not be used
public record SamplingFrame(
    Frame frame, Origin origin, Map<String, Planning.Result> earlier, Problems problems) {

  /// Which columns are what.
  ///
  /// @param station columns whose texts, joined by a hyphen, are the station's code
  /// @param stratum the same for the stratum; empty for one stratum
  /// @param cluster the same for what is drawn together; empty if stations are drawn one by one
  /// @param registered columns to be added up; empty if they are not known
  /// @param votes of a choice at an earlier election
  /// @param of the votes that it was a share of
  public record Columns(
      List<String> station,
      List<String> stratum,
      List<String> cluster,
      List<String> registered,
      Optional<String> votes,
      Optional<String> of) {}

  /// Reads a frame.
  ///
  /// @throws org.acta.format.InputException if the file cannot be read, or has no such column
  public static SamplingFrame read(Path file, TableOptions options, Columns columns) {
    Problems problems = new Problems();
    StationCode code = new StationCode(false);
    FolderFiles files = new FolderFiles(Optional.ofNullable(file.getParent()).orElse(Path.of("")));
    List<String> none = List.of();
    StationFile plan =
        new StationFile(
            List.of(String.valueOf(file.getFileName())),
            options,
            Map.of(),
            columns.station(),
            columns.stratum(),
            columns.cluster(),
            none,
            columns.registered());
    StationRows rows = StationRows.read(plan, code, files, problems);
    return new SamplingFrame(
        rows.frame(file),
        rows.origins().getFirst(),
        columns.votes().isPresent() && columns.of().isPresent()
            ? earlier(file, options, columns, problems)
            : Map.of(),
        problems);
  }

  private static Map<String, Planning.Result> earlier(
      Path file, TableOptions options, Columns columns, Problems problems) {
    Map<String, Planning.Result> earlier = new LinkedHashMap<>();
    TableFile table = TableFile.open(file, options);
    ColumnNames header = new ColumnNames(file.toString(), table.headerLine(), table.columns());
    int[] station = columns.station().stream().mapToInt(header::find).toArray();
    int votes = header.find(columns.votes().orElseThrow());
    int of = header.find(columns.of().orElseThrow());
    Counts counts = Counts.withDefaults();
    StationCode code = new StationCode(false);
    table.read(row -> {
      long a = counts.read(row, votes);
      long all = counts.read(row, of);
      if (!Counts.isFigure(a) || !Counts.isFigure(all)) {
        int wrong = Counts.isFigure(a) ? of : votes;
        problems.add(
            Problem.in(file, Kind.CELL_NOT_NUMBER, row.text(wrong).strip())
                .atLine(row.line())
                .atColumn(table.columns().get(wrong)));
      } else if (Figure.isCount(a) && Figure.isCount(all) && a >= 0 && all > 0) {
        earlier.putIfAbsent(code.of(row, station), new Planning.Result(a, all));
      }
    });
    return earlier;
  }
}
