package org.acta.folder;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acta.format.ColumnNames;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.acta.format.TableFile;
import org.acta.format.TableOptions;
import org.acta.sheet.Reference;

/// When each row of the arrivals came in, by the clock of whoever wrote the file.
///
/// One column holds a moment such as `2026-11-01 20:15` or `2026-11-01T20:15:00-04:00`; two hold
/// the day and the time; five or six hold year, month, day, hour, minute and perhaps second.
final class ArrivalTimes {
  private final Map<String, LocalDateTime> times = new HashMap<>();

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
      Optional<LocalDateTime> time = time(parts);
      if (time.isPresent()) {
        times.put(name + ":" + row.line(), time.get());
      } else {
        problems.add(
            Problem.in(name, Kind.CELL_NOT_TIME, String.join(" ", parts))
                .atLine(row.line())
                .atColumn(columns.getFirst()));
      }
    });
  }

  private static Optional<LocalDateTime> time(String[] parts) {
    try {
      if (parts.length >= 5) {
        int[] n = Arrays.stream(parts).mapToInt(Integer::parseInt).toArray();
        return Optional.of(LocalDateTime.of(n[0], n[1], n[2], n[3], n[4], n.length > 5 ? n[5] : 0));
      }
      String text = Arrays.stream(parts).collect(Collectors.joining("T")).replace(' ', 'T');
      boolean zoned = text.matches(".*T.*(?:Z|[-+]\\d{2}:?\\d{2})");
      return Optional.of(
          zoned ? OffsetDateTime.parse(text).toLocalDateTime() : LocalDateTime.parse(text));
    } catch (DateTimeException | NumberFormatException e) {
      return Optional.empty();
    }
  }

  /// When the row at that place came in, if the file says.
  Optional<LocalDateTime> of(Reference reference) {
    return Optional.ofNullable(times.get(reference.origin().file() + ":" + reference.line()));
  }
}
