package org.acta.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
  private final List<OneFile> files = new ArrayList<>();
  private final Counts counts = Counts.withDefaults();

  /// A row.
  ///
  /// @param from where it stands
  /// @param stratum empty if the file does not say
  private record Read(
      String stratum, String cluster, String group, long registered, OneFile from, long line) {
    String file() {
      return from.origin.file();
    }
  }

  /// A file as it was read.
  private static final class OneFile {
    private final Origin origin;
    private final Map<String, List<String>> mapping;
    private final Problems problems = new Problems();
    private long records;

    OneFile(Origin origin, Map<String, List<String>> mapping) {
      this.origin = origin;
      this.mapping = mapping;
    }

    FileRead account(int rows) {
      return new FileRead(
          Optional.empty(),
          origin,
          mapping,
          records,
          rows,
          RollPart.NOTHING,
          problems.count(),
          problems.first());
    }
  }

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
    OneFile account =
        new OneFile(
            new Origin(name, table.sha256(), table.bytes()), Mapping.ofStations(plan, table));
    files.add(account);
    ColumnNames header = new ColumnNames(file.toString(), table.headerLine(), table.columns());
    RowFilter filter = RowFilter.of(plan.where(), header);
    int[] station = find(plan.station(), header);
    int[] stratum = find(plan.stratum(), header);
    int[] cluster = find(plan.cluster(), header);
    int[] group = find(plan.group(), header);
    int[] registered = find(plan.registered(), header);
    table.read(row -> {
      account.records++;
      if (row.isBlank() || !filter.passes(row)) {
        return;
      }
      String named = code.of(row, station);
      if (named.isEmpty()) {
        report(account, Problem.in(name, Kind.NO_STATION).atLine(row.line()));
        return;
      }
      String unit = cluster.length == 0 ? named : code.of(row, cluster);
      Read read =
          new Read(
              code.of(row, stratum),
              unit.isEmpty() ? named : unit,
              code.of(row, group),
              voters(account, row, registered),
              account,
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
      report(
          read.from(),
          Problem.in(read.file(), Kind.FRAME_TWICE, named, before.line()).atLine(read.line()));
      return;
    }
    String stratum = strata.putIfAbsent(read.cluster(), read.stratum());
    if (stratum != null && !stratum.equals(read.stratum())) {
      rows.remove(named);
      report(
          read.from(),
          Problem.in(read.file(), Kind.CLUSTER_ASTRIDE, read.cluster(), stratum, read.stratum())
              .atLine(read.line()));
    }
  }

  private long voters(OneFile file, Row row, int[] columns) {
    long sum = 0;
    for (int column : columns) {
      long packed = counts.read(row, column);
      if (!Counts.isFigure(packed) || (Figure.isCount(packed) && packed < 0)) {
        report(
            file,
            Problem.in(file.origin.file(), Kind.CELL_NOT_NUMBER, row.text(column).strip())
                .atLine(row.line()));
      } else {
        sum += Figure.isCount(packed) ? packed : 0;
      }
    }
    return sum;
  }

  private void report(OneFile file, Problem problem) {
    problems.add(problem);
    file.problems.add(problem);
  }

  /// The files in the order read.
  List<Origin> origins() {
    return files.stream().map(file -> file.origin).toList();
  }

  /// The stratum that the files give each station, in their order; empty where they give none.
  Map<String, String> strata() {
    Map<String, String> all = new LinkedHashMap<>();
    rows.forEach((station, read) -> all.put(station, read.stratum()));
    return all;
  }

  /// The frame file by file, once [#frame] has reported what is wrong with it.
  List<QuickCountFiles.Framed> framed() {
    return files.stream()
        .map(file -> {
          List<Frame.Station> stations = new ArrayList<>();
          rows.forEach((station, read) -> {
            if (read.from() == file && usable(read)) {
              stations.add(station(station, read));
            }
          });
          return new QuickCountFiles.Framed(file.account(stations.size()), stations);
        })
        .toList();
  }

  /// The sample file by file.
  List<QuickCountFiles.Drawn> drawn() {
    return files.stream()
        .map(file -> {
          Map<String, String> stations = new LinkedHashMap<>();
          rows.forEach((station, read) -> {
            if (read.from() == file) {
              stations.put(station, read.stratum());
            }
          });
          return new QuickCountFiles.Drawn(file.account(stations.size()), stations);
        })
        .toList();
  }

  private boolean usable(Read read) {
    return !read.stratum().isEmpty() || plan.stratum().isEmpty();
  }

  private static Frame.Station station(String code, Read read) {
    return new Frame.Station(code, read.stratum(), read.cluster(), read.group(), read.registered());
  }

  /// The frame of these stations; a station without a stratum is reported and left out.
  ///
  /// @throws org.acta.format.InputException if no row could be used
  Frame frame(Path description) {
    List<Frame.Station> stations = new ArrayList<>();
    for (Map.Entry<String, Read> row : rows.entrySet()) {
      Read read = row.getValue();
      if (!usable(read)) {
        report(
            read.from(),
            Problem.in(read.file(), Kind.NO_STRATUM, row.getKey()).atLine(read.line()));
      } else {
        stations.add(station(row.getKey(), read));
      }
    }
    if (stations.isEmpty()) {
      throw Problem.in(description, Kind.NO_ROWS).exception();
    }
    return Frame.of(stations);
  }
}
