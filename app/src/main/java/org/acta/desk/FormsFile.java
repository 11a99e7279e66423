package org.acta.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.acta.format.Row;
import org.acta.format.TableFile;
import org.acta.format.TableOptions;
import org.acta.intake.Expected;

/// The register of printed forms: a table with the columns `form` and `station`; all others are
/// place levels, from the top.
///
/// @param levels names of the place levels
/// @param forms in the order of the file
public record FormsFile(String name, String sha256, List<String> levels, List<Expected> forms) {
  private static final int MOST = 2_000_000;

  public FormsFile {
    levels = List.copyOf(levels);
    forms = List.copyOf(forms);
  }

  /// Reads the table.
  ///
  /// @throws org.acta.format.InputException if it is none, or a row lacks its form or station, or
  ///   has a form that another row has
  public static FormsFile read(Path file) {
    TableFile table = TableFile.open(file, TableOptions.none());
    List<String> columns =
        table.columns().stream().map(name -> name.toLowerCase(Locale.ROOT)).toList();
    for (String needed : List.of("form", "station")) {
      if (!columns.contains(needed)) {
        throw Problem.in(file, Kind.STEP_LACKS, needed).atLine(table.headerLine()).exception();
      }
    }
    int form = columns.indexOf("form");
    int station = columns.indexOf("station");
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (i != form && i != station) {
        places.add(i);
      }
    }
    List<Expected> forms = new ArrayList<>();
    Map<String, Long> lines = new HashMap<>();
    table.read(row -> {
      if (!row.isBlank()) {
        forms.add(expected(file, row, form, station, places, lines));
      }
    });
    return new FormsFile(
        String.valueOf(file.getFileName()),
        table.sha256(),
        places.stream().map(table.columns()::get).toList(),
        forms);
  }

  private static Expected expected(
      Path file, Row row, int form, int station, List<Integer> places, Map<String, Long> lines) {
    String code = filled(file, row, form, "form");
    if (lines.put(code, row.line()) != null) {
      throw Problem.in(file, Kind.ID_TWICE, code).atLine(row.line()).atColumn("form").exception();
    }
    if (lines.size() > MOST) {
      throw Problem.in(file, Kind.TOO_MANY_ROWS, MOST).atLine(row.line()).exception();
    }
    return new Expected(
        code,
        filled(file, row, station, "station"),
        places.stream()
            .map(column -> row.text(column).strip())
            .map(name -> new Expected.PlaceName(name, name))
            .toList());
  }

  private static String filled(Path file, Row row, int column, String name) {
    String text = row.text(column).strip();
    if (text.isEmpty()) {
      throw Problem.in(file, Kind.STEP_LACKS, name).atLine(row.line()).atColumn(name).exception();
    }
    return text;
  }
}
