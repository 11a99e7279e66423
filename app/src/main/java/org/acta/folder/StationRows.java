package org.acta.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.acta.folder.QuickCountDescription.StationFile;
import org.acta.format.ColumnNames;
import org.acta.format.Counts;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.acta.format.Row;
import org.acta.format.TableFile;
import org.acta.quickcount.Frame;
import org.acta.sheet.Figure;
import org.acta.sheet.Origin;

/// Reads files with a row for each station: a sampling frame, or the sample drawn from it.
final class StationRows {
  private final StationFile plan;
  private final StationCode code;
  private final Problems problems;
  private final Map<String, Read> rows = new LinkedHashMap<>();
  private final Map<String, String> strata = new LinkedHashMap<>();
  private final List<Origin> origins = new ArrayList<>();
  private final Counts counts = Counts.withDefaults();

  /// A row.
  ///
  /// @param stratum empty if the file does not say
  private record Read(
      String stratum, String cluster, String group, long registered, String file, long line) {}

  private StationRows(StationFile plan, StationCode code, Problems problems) {
    this.plan = plan;
    this.code = code;
    this.problems = problems;
  }

  /// Reads the files in their order. A station that stands twice is reported, and its first row
  /// kept.
  static StationRows read(
      StationFile plan, StationCode code, FolderFiles files, Problems problems) {
    StationRows read = new StationRows(plan, code, problems);
    for (Path file : files.find(plan.files())) {
      read.read(file, files.name(file));
    }
    return read;
  }

  private void read(Path file, String name) {
    TableFile table = TableFile.open(file, plan.options());
    origins.add(new Origin(name, table.sha256(), table.bytes()));
    ColumnNames header = new ColumnNames(file.toString(), table.headerLine(), table.columns());
    RowFilter filter = RowFilter.of(plan.where(), header);
    int[] station = find(plan.station(), header);
    int[] stratum = find(plan.stratum(), header);
    int[] cluster = find(plan.cluster(), header);
    int[] group = find(plan.group(), header);
    int[] registered = find(plan.registered(), header);
    table.read(row -> {
      if (row.isBlank() || !filter.passes(row)) {
        return;
      }
      String named = code.of(row, station);
      if (named.isEmpty()) {
        problems.add(Problem.in(name, Kind.NO_STATION).atLine(row.line()));
        return;
      }
      String unit = cluster.length == 0 ? named : code.of(row, cluster);
      Read read =
          new Read(
              code.of(row, stratum),
              unit.isEmpty() ? named : unit,
              code.of(row, group),
              voters(name, row, registered),
              name,
              row.line());
      add(named, read);
    });
  }

  private static int[] find(List<String> columns, ColumnNames header) {
    return columns.stream().mapToInt(header::find).toArray();
  }

  private void add(String named, Read read) {
    Read before = rows.putIfAbsent(named, read);
    if (before != null) {
      problems.add(
          Problem.in(read.file(), Kind.FRAME_TWICE, named, before.line()).atLine(read.line()));
      return;
    }
    String stratum = strata.putIfAbsent(read.cluster(), read.stratum());
    if (stratum != null && !stratum.equals(read.stratum())) {
      rows.remove(named);
      problems.add(
          Problem.in(read.file(), Kind.CLUSTER_ASTRIDE, read.cluster(), stratum, read.stratum())
              .atLine(read.line()));
    }
  }

  private long voters(String name, Row row, int[] columns) {
    long sum = 0;
    for (int column : columns) {
      long packed = counts.read(row, column);
      if (!Counts.isFigure(packed) || (Figure.isCount(packed) && packed < 0)) {
        problems.add(
            Problem.in(name, Kind.CELL_NOT_NUMBER, row.text(column).strip()).atLine(row.line()));
      } else {
        sum += Figure.isCount(packed) ? packed : 0;
      }
    }
    return sum;
  }

  /// The files in the order read.
  List<Origin> origins() {
    return origins;
  }

  /// The stations' codes in the order of the files.
  Set<String> codes() {
    return new LinkedHashSet<>(rows.keySet());
  }

  /// The stratum that the file gives a station; empty if it gives none.
  String stratum(String named) {
    Read read = rows.get(named);
    return read == null ? "" : read.stratum();
  }

  /// The frame of these stations; a station without a stratum is reported and left out.
  ///
  /// @throws org.acta.format.InputException if no row could be used
  Frame frame(Path description) {
    List<Frame.Station> stations = new ArrayList<>();
    for (Map.Entry<String, Read> row : rows.entrySet()) {
      Read read = row.getValue();
      if (read.stratum().isEmpty() && !plan.stratum().isEmpty()) {
        problems.add(Problem.in(read.file(), Kind.NO_STRATUM, row.getKey()).atLine(read.line()));
      } else {
        stations.add(
            new Frame.Station(
                row.getKey(), read.stratum(), read.cluster(), read.group(), read.registered()));
      }
    }
    if (stations.isEmpty()) {
      throw Problem.in(description, Kind.NO_ROWS).exception();
    }
    return Frame.of(stations);
  }
}
