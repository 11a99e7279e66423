package org.acta.projection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.acta.folder.FolderReading;
import org.acta.folder.Progress;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// docs/tables.md is held to the file.
class TablesPageTest {
  private static final Pattern TABLE =
      Pattern.compile("(?m)^### (\\w+)\\n\\n(.+)\\.\\n\\n((?:\\|.*\\n)+)");
  private static final Pattern COLUMN =
      Pattern.compile("(?m)^\\| `(\\w+)` \\| (.+?) \\| (.+) \\|$");
  private static final Pattern SQL = Pattern.compile("```sql\\n(.*?)```", Pattern.DOTALL);

  @TempDir private Path temp;

  private Path file() {
    Path file = temp.resolve("tables.duckdb");
    Projection.ofFolder(
        FolderReading.read(Path.of("../examples/venezuela-2024"), Progress.SILENT), file);
    return file;
  }

  private static String page() throws IOException {
    return Files.readString(Path.of("../docs/tables.md"));
  }

  @Test
  void every_column_stands_on_the_page_with_its_type_and_meaning()
      throws IOException, SQLException {
    List<String> onPage = new ArrayList<>();
    Matcher tables = TABLE.matcher(page());
    while (tables.find()) {
      Matcher columns = COLUMN.matcher(tables.group(3));
      while (columns.find()) {
        onPage.add(
            String.join(
                "|", tables.group(1), columns.group(1), columns.group(2), columns.group(3)));
      }
    }

    List<String> inFile =
        Content.ask(
                file(),
                "SELECT c.table_name, c.column_name, CASE WHEN data_type NOT LIKE 'ENUM%' THEN"
                    + " data_type WHEN column_name IN ('election', 'sheet_set', 'choice') THEN 'ENUM'"
                    + " WHEN column_name = 'standing' THEN 'sheet_standing' WHEN"
                    + " column_name = 'severity' THEN 'finding_severity' WHEN c.table_name ="
                    + " 'entries' THEN 'entry_state' ELSE 'figure_state' END || CASE WHEN"
                    + " is_nullable AND c.table_name NOT IN (SELECT view_name FROM duckdb_views())"
                    + " THEN ' or NULL' ELSE '' END, c.comment FROM duckdb_columns() AS c WHERE NOT"
                    + " c.internal")
            .lines()
            .toList();

    assertThat(onPage).containsExactlyInAnyOrderElementsOf(inFile).hasSizeGreaterThan(140);
  }

  @Test
  void every_table_says_the_same_in_the_file_and_on_the_page() throws IOException, SQLException {
    List<String> onPage = new ArrayList<>();
    Matcher tables = TABLE.matcher(page());
    while (tables.find()) {
      onPage.add(tables.group(1) + "|" + tables.group(2));
    }

    assertThat(
            Content.ask(
                    file(),
                    "SELECT table_name, comment FROM duckdb_tables() WHERE NOT internal UNION ALL"
                        + " SELECT view_name, comment FROM duckdb_views() WHERE NOT internal")
                .lines())
        .containsExactlyInAnyOrderElementsOf(onPage);
  }

  @Test
  void every_statement_on_the_page_is_answered() throws IOException {
    Path file = file();
    Matcher blocks = SQL.matcher(page());
    int statements = 0;
    while (blocks.find()) {
      for (String statement : blocks.group(1).split(";")) {
        if (!statement.isBlank()) {
          statements++;
          assertThat(
                  new Question(statement, Duration.ofMinutes(1), 10)
                      .ask(file, AnswerPrinter.csv(new StringWriter())))
              .as(statement)
              .isInstanceOf(Question.Outcome.Answered.class);
        }
      }
    }
    assertThat(statements).isGreaterThan(3);
  }
}
