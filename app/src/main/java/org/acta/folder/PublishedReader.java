package org.acta.folder;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;
import org.acta.folder.QuickCountDescription.PublishedFiles;
import org.acta.folder.QuickCountDescription.PublishedForm;
import org.acta.folder.QuickCountDescription.PublishedGroup;
import org.acta.format.ColumnNames;
import org.acta.format.Problem;
import org.acta.format.Problem.Kind;
import org.acta.format.Row;
import org.acta.format.TableFile;
import org.acta.quickcount.PublishedEstimate;
import org.acta.sheet.Origin;

/// Reads estimates that others published, whose columns may differ from one group of rows to the
/// next.
///
/// A cell that is no number is reported and counts as absent; a row without an estimate is left
/// out.
final class PublishedReader {
  /// Fields with figures.
  static final List<String> FIGURES = List.of("estimate", "lower", "upper", "margin", "official");

  /// Every field.
  static final List<String> FIELDS =
      List.of("contest", "choice", "estimate", "lower", "upper", "margin", "official");

  /// Blanks of all kinds: workbooks are full of the non-breaking ones.
  private static final Pattern BLANKS = Pattern.compile("[\\s\\u00A0\\u2007\\u202F\\uFEFF]+");

  private static final Pattern NUMBER =
      Pattern.compile("[-+]?\\d{1,15}(?:\\.\\d{1,40})?(?:[eE][-+]?\\d{1,2})?");
  private static final Set<String> ABSENT = Set.of("", "-", "–", "—", "NA", "N/A", "n/a");

  private final PublishedFiles plan;
  private final Problems problems;
  private final List<PublishedEstimate> estimates = new ArrayList<>();
  private final List<Origin> origins = new ArrayList<>();

  private PublishedReader(PublishedFiles plan, Problems problems) {
    this.plan = plan;
    this.problems = problems;
  }

  static PublishedTable read(PublishedFiles plan, FolderFiles files, Problems problems) {
    PublishedReader reader = new PublishedReader(plan, problems);
    for (Path file : files.find(plan.files())) {
      reader.read(file, files.name(file));
    }
    return new PublishedTable(
        plan.id(), plan.title(), plan.source(), reader.origins, reader.estimates);
  }

  private void read(Path file, String name) {
    TableFile table = TableFile.open(file, plan.options());
    origins.add(new Origin(name, table.sha256(), table.bytes()));
    ColumnNames header = new ColumnNames(file.toString(), table.headerLine(), table.columns());
    RowFilter none = RowFilter.of(Map.of(), header);
    List<Group> groups = new ArrayList<>();
    for (PublishedGroup group : plan.groups()) {
      groups.add(new Group(RowFilter.of(group.where(), header), Form.of(group.form(), header)));
    }
    groups.add(new Group(none, Form.of(plan.form(), header)));
    table.read(row -> {
      if (!row.isBlank()) {
        groups.stream()
            .filter(group -> group.filter().passes(row))
            .findFirst()
            .ifPresent(group -> add(name, row, group.form()));
      }
    });
  }

  private void add(String name, Row row, Form form) {
    OptionalDouble estimate = form.figure("estimate", row, name, problems);
    if (estimate.isEmpty()) {
      problems.add(
          Problem.in(name, Kind.CELL_NOT_DECIMAL, form.text("estimate", row))
              .atLine(row.line())
              .atColumn(form.named().getOrDefault("estimate", "")));
      return;
    }
    estimates.add(
        new PublishedEstimate(
            form.text("contest", row),
            form.text("choice", row),
            estimate.getAsDouble(),
            form.figure("lower", row, name, problems),
            form.figure("upper", row, name, problems),
            form.figure("margin", row, name, problems),
            form.figure("official", row, name, problems),
            row.line()));
  }

  /// Rows, and how they are read.
  private record Group(RowFilter filter, Form form) {}

  /// Where each field stands in a row.
  ///
  /// @param named the columns as the description names them
  private record Form(
      Map<String, Integer> columns, Map<String, String> named, Set<String> fractions) {
    static Form of(PublishedForm form, ColumnNames header) {
      Map<String, Integer> columns = new HashMap<>();
      form.columns().forEach((field, column) -> columns.put(field, header.find(column)));
      return new Form(columns, form.columns(), form.fractions());
    }

    String text(String field, Row row) {
      Integer column = columns.get(field);
      return column == null ? "" : BLANKS.matcher(row.text(column)).replaceAll(" ").strip();
    }

    OptionalDouble figure(String field, Row row, String name, Problems problems) {
      String text = BLANKS.matcher(text(field, row)).replaceAll("");
      if (ABSENT.contains(text)) {
        return OptionalDouble.empty();
      }
      String plain = text.replace("%", "").replace(',', '.').replace('−', '-');
      if (!NUMBER.matcher(plain).matches()) {
        if (!field.equals("estimate")) {
          problems.add(
              Problem.in(name, Kind.CELL_NOT_DECIMAL, text)
                  .atLine(row.line())
                  .atColumn(named.getOrDefault(field, "")));
        }
        return OptionalDouble.empty();
      }
      double number = Double.parseDouble(plain);
      return OptionalDouble.of(fractions.contains(field) ? 100 * number : number);
    }
  }
}
