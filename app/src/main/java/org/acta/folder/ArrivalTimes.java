package org.acta.folder;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.format.ColumnNames;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.acta.format.TableFile;
import org.acta.format.TableOptions;
import org.acta.sheet.Reference;

/// When each row of the arrivals came in, by the clock of whoever wrote the file.
///
/// One column holds a moment such as `2026-11-01 20:15` or `2026-11-01T20:15:00-04:00`; two hold
/// the day and the time; five or six hold year, month, day, hour, minute and perhaps second. Where
/// they name offsets from UTC, all are put on the clock of the first one.
final class ArrivalTimes {
  private final Map<String, LocalDateTime> times = new HashMap<>();
  private Optional<Moment> first = Optional.empty();

  private ArrivalTimes() {}

  static ArrivalTimes read(
      List<String> columns,
      List<String> names,
      TableOptions options,
      FolderFiles files,
      Problems problems) {
    ArrivalTimes times = new ArrivalTimes();
    if (!columns.isEmpty()) {
      for (Path file : files.find(names)) {
        times.read(columns, file, files.name(file), options, problems);
      }
    }
    return times;
  }

  private void read(
      List<String> columns, Path file, String name, TableOptions options, Problems problems) {
    TableFile table = TableFile.open(file, options);
    ColumnNames header = new ColumnNames(file.toString(), table.headerLine(), table.columns());
    int[] at = columns.stream().mapToInt(header::find).toArray();
    table.read(row -> {
      String[] parts = Arrays.stream(at).mapToObj(i -> row.text(i).strip()).toArray(String[]::new);
      if (Arrays.stream(parts).allMatch(String::isEmpty)) {
        return;
      }
      Optional<Moment> read = moment(parts);
      first = first.or(() -> read);
      Optional<LocalDateTime> time =
          first.flatMap(one -> read.filter(one::comparesWith).map(moment -> moment.onClockOf(one)));
      if (time.isPresent()) {
        times.put(name + ":" + row.line(), time.get());
      } else {
        problems.add(
            Problem.in(
                    name,
                    read.isPresent() ? Kind.MIXED_CLOCKS : Kind.CELL_NOT_TIME,
                    String.join(" ", parts))
                .atLine(row.line())
                .atColumn(columns.getFirst()));
      }
    });
  }

  private static Optional<Moment> moment(String[] parts) {
    if (parts.length < 5) {
      String text = String.join("T", parts);
      return text.contains(":") ? Moment.read(text) : Optional.empty();
    }
    try {
      int[] n = Arrays.stream(parts).mapToInt(Integer::parseInt).toArray();
      return Optional.of(
          Moment.local(LocalDateTime.of(n[0], n[1], n[2], n[3], n[4], n.length > 5 ? n[5] : 0)));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// When the row at that place came in, if the file says.
  Optional<LocalDateTime> of(Reference reference) {
    return Optional.ofNullable(times.get(reference.origin().file() + ":" + reference.line()));
  }
}
