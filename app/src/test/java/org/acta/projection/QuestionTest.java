package org.acta.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.acta.folder.FolderReading;
import org.acta.folder.Progress;
import org.acta.projection.Question.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// A statement that a stranger wrote can read the tables and nothing else.
class QuestionTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  @TempDir private static Path temp;

  private static Path file() {
    return temp.resolve("tables.duckdb");
  }

  @BeforeAll
  static void aFile() {
    Projection.ofFolder(
        FolderReading.read(Path.of("../examples/venezuela-2024"), Progress.SILENT), file());
  }

  private static Outcome ask(String sql, StringWriter out) {
    return new Question(sql, MINUTE, Long.MAX_VALUE).ask(file(), AnswerPrinter.csv(out));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT * FROM read_csv('/etc/passwd')",
        "SELECT content FROM read_text('/etc/passwd')",
        "SELECT content FROM read_blob('/etc/hosts')",
        "FROM '/etc/passwd'",
        "SELECT * FROM glob('/*')",
        "COPY elections TO 'TEMP/stolen.csv'",
        "COPY (SELECT 1) TO 'TEMP/stolen.parquet' (FORMAT parquet)",
        "EXPORT DATABASE 'TEMP/stolen'",
        "ATTACH 'TEMP/stolen.duckdb'",
        "ATTACH 'TEMP/stolen.duckdb' AS other; SELECT 1",
        "INSTALL httpfs",
        "LOAD httpfs",
        "FROM 'https://example.org/a.csv'",
        "SET enable_external_access = true",
        "SET lock_configuration = false",
        "RESET enable_external_access",
        "PRAGMA enable_profiling",
        "SET profiling_output = 'TEMP/stolen'",
        "CALL enable_logging(storage = 'file', storage_path = 'TEMP/stolen')",
        "SET temp_directory = 'TEMP/stolen'",
        "SET threads = 100",
        "DELETE FROM votes",
        "UPDATE votes SET votes = 0",
        "DROP TABLE votes",
        "CREATE TABLE mine (a INTEGER)",
        "INSERT INTO elections SELECT * FROM elections",
        "CREATE SECRET (TYPE s3)",
        "CREATE PERSISTENT SECRET s (TYPE http)",
        "SELECT getenv('HOME')"
      })
  void it_reaches_no_file_no_network_and_no_setting(String hostile) throws IOException {
    byte[] before = Files.readAllBytes(file());
    StringWriter out = new StringWriter();

    Outcome outcome = ask(hostile.replace("TEMP", temp.toString()), out);

    assertThat(outcome).as(out.toString()).isInstanceOf(Outcome.NotUnderstood.class);
    assertThat(((Outcome.NotUnderstood) outcome).why()).isNotEmpty().doesNotContain("\n");
    assertThat(out.toString()).doesNotContain("root:");
    assertThat(Files.readAllBytes(file())).isEqualTo(before);
    try (Stream<Path> files = Files.list(temp)) {
      assertThat(files).containsExactly(file());
    }
  }

  @Test
  void a_mistake_is_one_sentence_that_names_what_was_not_found() {
    assertThat(ask("SELECT vote FROM votes", new StringWriter()))
        .isInstanceOfSatisfying(
            Outcome.NotUnderstood.class,
            not -> assertThat(not.why()).contains("vote").doesNotContain("\n", "LINE"));
    assertThat(ask("SELEC 1", new StringWriter()))
        .isInstanceOfSatisfying(
            Outcome.NotUnderstood.class, not -> assertThat(not.why()).contains("SELEC"));
    assertThat(ask("", new StringWriter())).isInstanceOf(Outcome.NotUnderstood.class);
  }

  @Test
  void what_takes_too_long_is_stopped() {
    long start = System.nanoTime();
    Outcome outcome =
        new Question(
                "SELECT count(*) FROM range(100000000) a, range(100000000) b WHERE a.range * 7 ="
                    + " b.range + 1",
                Duration.ofMillis(300),
                10)
            .ask(file(), AnswerPrinter.csv(new StringWriter()));

    assertThat(outcome).isEqualTo(new Outcome.Stopped());
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(30));
  }

  @Test
  void rows_beyond_the_limit_are_not_given_and_it_says_so() {
    StringWriter out = new StringWriter();
    Outcome outcome =
        new Question("SELECT range AS n FROM range(1000000000)", MINUTE, 2)
            .ask(file(), AnswerPrinter.csv(out));

    assertThat(outcome).isEqualTo(new Outcome.Answered(2, true));
    assertThat(out).hasToString("n\n0\n1\n");
    assertThat(new Question("SELECT 1", MINUTE, 1).ask(file(), AnswerPrinter.csv(out)))
        .isEqualTo(new Outcome.Answered(1, false));
  }

  @Test
  void every_format_keeps_null_apart_from_an_empty_text() {
    String sql =
        "SELECT 1 AS a, NULL AS b, '' AS c, '=1+1' AS d, [1, NULL] AS e, 0.5 AS f, 'x\"y' AS g";
    StringWriter csv = new StringWriter();
    StringWriter json = new StringWriter();
    StringWriter table = new StringWriter();

    new Question(sql, MINUTE, 10).ask(file(), AnswerPrinter.csv(csv));
    new Question(sql, MINUTE, 10).ask(file(), AnswerPrinter.json(json));
    new Question(sql, MINUTE, 10).ask(file(), AnswerPrinter.table(table));

    assertThat(csv).hasToString("a,b,c,d,e,f,g\n1,,\"\",=1+1,\"[1, ]\",0.5,\"x\"\"y\"\n");
    assertThat(json)
        .hasToString(
            "[\n{\"a\":1,\"b\":null,\"c\":\"\",\"d\":\"=1+1\",\"e\":[1,null],\"f\":0.5,"
                + "\"g\":\"x\\\"y\"}\n]\n");
    assertThat(table)
        .hasToString(
            """
            a  b  c  d     e        f  g
            -  -  -  ----  -----  ---  ---
            1        =1+1  [1, ]  0.5  x"y
            """);
  }

  @Test
  void a_file_that_is_no_projection_is_named_so() throws IOException {
    Path other = Files.writeString(temp.resolveSibling("other.duckdb"), "x".repeat(20_000));
    try {
      assertThat(
              new Question("SELECT 1", MINUTE, 1).ask(other, AnswerPrinter.csv(new StringWriter())))
          .isInstanceOf(Outcome.NoProjection.class);
    } finally {
      Files.delete(other);
    }
  }

  @Test
  void a_view_of_a_stranger_s_file_reaches_no_file_either() throws IOException {
    Path hostile = temp.resolveSibling("hostile.duckdb");
    Path out = temp.resolveSibling("hostile-out");
    try (Database database = Database.open(hostile)) {
      database.run(
          "CREATE TABLE \"../up\" (a INTEGER); CREATE VIEW stolen AS FROM read_csv('/etc/passwd',"
              + " header = false, columns = {'c': 'VARCHAR'}, delim = '\t')");
    }
    try {
      TableExport export = new TableExport(TableExport.Format.CSV, false);
      assertThat(export.write(hostile, List.of(), out))
          .isEqualTo(new TableExport.Outcome.Written(List.of()));
      assertThatThrownBy(() -> export.write(hostile, List.of("stolen"), out))
          .isInstanceOf(UncheckedIOException.class)
          .hasMessageContaining("/etc/passwd");
      try (Stream<Path> files = Files.list(out)) {
        assertThat(files).isEmpty();
      }
    } finally {
      Files.delete(hostile);
      Files.delete(out);
    }
  }

  @Test
  void a_column_is_named_and_not_run_in_an_export_for_spreadsheets() throws IOException {
    Path file = temp.resolveSibling("named.duckdb");
    Path out = temp.resolveSibling("named-out");
    try (Database database = Database.open(file)) {
      database.run(
          "CREATE TABLE words (\"group\" VARCHAR, \"1 + 1\" INTEGER, \"a \"\"b\"\"\" VARCHAR)");
      database.run("INSERT INTO words VALUES ('=A1', 7, 'plain')");
    }
    try {
      new TableExport(TableExport.Format.CSV, true).write(file, List.of(), out);

      assertThat(Files.readString(out.resolve("words.csv")))
          .isEqualTo("group,1 + 1,\"a \"\"b\"\"\"\n'=A1,7,plain\n");
    } finally {
      Files.deleteIfExists(out.resolve("words.csv"));
      Files.deleteIfExists(out);
      Files.delete(file);
    }
  }
}
