package org.acta.format;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.assertj.core.api.Assertions;

/// What a table holds, written out as `line: field|field`, for tests.
final class Rows {
  private Rows() {}

  static List<String> of(Path file, TableOptions options) {
    return of(TableFile.open(file, options));
  }

  static List<String> of(TableFile table) {
    List<String> rows = new ArrayList<>();
    table.read(row -> {
      List<String> fields = new ArrayList<>();
      for (int i = 0; i < row.size(); i++) {
        fields.add(row.text(i));
      }
      rows.add(row.line() + ": " + String.join("|", fields));
    });
    return rows;
  }

  /// The problem that reading the whole file ends in.
  static Problem problem(Path file, TableOptions options) {
    InputException thrown =
        Assertions.catchThrowableOfType(InputException.class, () -> of(file, options));
    return Objects.requireNonNull(thrown, "the file was read without a problem").problem();
  }

  static Problem problem(Path file) {
    return problem(file, TableOptions.none());
  }

  static String sentence(Problem problem) {
    return problem.sentence(Locale.ROOT);
  }
}
