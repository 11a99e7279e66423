package org.acta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `acta sql`, `acta project` and `acta export` as the pages say.
class TablesCommandTest {
  private static final String EXAMPLE = "../examples/venezuela-2024";
  private static final String LEADER =
      "SELECT choice, votes FROM national_totals ORDER BY votes DESC LIMIT 1";

  @TempDir private Path temp;
  private Path folder;

  @BeforeEach
  void aFolder() throws IOException {
    folder = Files.createDirectory(temp.resolve("election"));
    try (Stream<Path> files = Files.list(Path.of(EXAMPLE))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
  }

  private Path aRecord() {
    Path record = temp.resolve("record");
    Run.acta("record", "init", record.toString(), "--origin", "example.org/test");
    Run.acta("record", "import", record.toString(), EXAMPLE, "--obtained", "2026-11-24T10:00:00Z");
    return record;
  }

  @Test
  void a_folder_is_asked_and_its_file_is_kept_beside_it() throws IOException {
    Run first = Run.acta("sql", folder.toString(), LEADER, "--format", "csv");
    assertThat(first).returns(0, Run::status).returns("choice,votes\nEG,7156462\n", Run::out);
    assertThat(first.err()).startsWith("acta: made ").contains("election.duckdb");
    assertThat(temp.resolve("election.duckdb")).isRegularFile();

    assertThat(Run.acta("sql", folder.toString(), LEADER, "--format", "csv"))
        .returns(0, Run::status)
        .returns("", Run::err);

    Path states = folder.resolve("states.csv");
    Files.writeString(states, Files.readString(states).replaceFirst("\n.*\n", "\n"));
    Run changed = Run.acta("sql", folder.toString(), LEADER, "--format", "csv");
    assertThat(changed.err()).contains("anew, since the files have changed");
    assertThat(changed.out()).isNotEqualTo(first.out());
  }

  @Test
  void a_record_that_has_grown_is_refreshed_and_says_so() throws IOException {
    Path record = aRecord();
    Run.acta("sql", record.toString(), LEADER);
    Path entry =
        Files.writeString(
            temp.resolve("statement.json"),
            """
            {"kind":"statement","election":"VE-2024-07-28-PRES","source":"","obtained":"2026-11-25T10:00:00Z","origin":{"url":"https://example.org/","sha256":"039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81"},"body":{"kind":"comment","actor":"org:a","status":"stated","voice":"source","words":[{"text":"No."}]}}
            """);
    assertThat(Run.acta("record", "add", record.toString(), entry.toString()).status()).isZero();

    Run run =
        Run.acta(
            "sql",
            record.toString(),
            "SELECT count(*) AS n, max(kind) FILTER (entry = 163) AS last FROM entries",
            "--format",
            "json");

    assertThat(run.err()).startsWith("acta: refreshed ").endsWith(" with 1 entry more.\n");
    assertThat(run.out()).isEqualTo("[\n{\"n\":164,\"last\":\"statement\"}\n]\n");
    try (Stream<Path> published = Files.walk(record)) {
      assertThat(published.filter(file -> file.toString().contains("duckdb"))).isEmpty();
    }
    Run then =
        Run.acta(
            "sql",
            record.toString(),
            "SELECT count(*) n FROM entries",
            "--at",
            "163",
            "--format",
            "csv");
    assertThat(then).returns("n\n163\n", Run::out).returns("", Run::err);
    Run day =
        Run.acta(
            "sql",
            record.toString(),
            "SELECT count(*) n FROM entries",
            "--at",
            "2026-11-24T23:00:00Z",
            "--format",
            "csv");
    assertThat(day).returns("n\n163\n", Run::out);
  }

  @Test
  void the_sheets_of_a_record_are_traced_to_their_entries() {
    Path record = aRecord();

    Run run =
        Run.acta(
            "sql",
            record.toString(),
            "SELECT count(*) AS n FROM sheets JOIN entries ON entries.entry = sheets.entry WHERE"
                + " kind = 'sheet' AND state = 'counts' AND sheets.file = origin AND body IS NULL",
            "--format",
            "csv");

    assertThat(run.out()).isEqualTo("n\n24\n");
  }

  @Test
  void misuse_is_one_sentence() {
    for (List<String> arguments :
        List.of(
            List.of("sql", folder.toString(), "SELEC 1"),
            List.of("sql", folder.toString(), "SELECT 1", "--at", "5"),
            List.of("sql", folder.toString(), "SELECT 1", "--limit", "-1"),
            List.of("project", temp.toString(), "--at", "5"),
            List.of("export", folder.toString(), "--csv", "--out", temp + "/t", "--table", "vote"),
            List.of("export", folder.toString(), "--out", temp + "/t"))) {
      Run run = Run.acta(arguments.toArray(String[]::new));
      assertThat(run.status()).as(arguments.toString()).isEqualTo(2);
      assertThat(run.err()).contains("acta: ").doesNotContain("\tat ");
    }
    Path record = aRecord();
    assertThat(Run.acta("sql", record.toString(), "SELECT 1", "--at", "999").err())
        .contains("has 163 entries");
    assertThat(Run.acta("sql", record.toString(), "SELECT 1", "--at", "yesterday").err())
        .contains("a time with its offset");
    assertThat(Run.acta("sql", record.toString(), "SELECT 1", "--at", "0").err())
        .contains("describes no election in its first 0 entries");
    assertThat(Run.acta("sql", temp.resolve("nowhere").toString(), "SELECT 1").status())
        .isEqualTo(1);
  }

  @Test
  void an_export_has_the_same_bytes_however_the_file_came_about() throws IOException {
    Path one = temp.resolve("one");
    Path other = temp.resolve("other");
    assertThat(Run.acta("export", folder.toString(), "--csv", "--out", one.toString()).status())
        .isZero();
    Files.delete(temp.resolve("election.duckdb"));
    Run.acta("project", folder.toString(), "--out", temp.resolve("p.duckdb").toString());
    Run.acta("export", temp.resolve("p.duckdb").toString(), "--csv", "--out", other.toString());

    try (Stream<Path> files = Files.list(one)) {
      List<Path> all = files.toList();
      assertThat(all).hasSizeGreaterThan(14);
      for (Path file : all) {
        assertThat(other.resolve(file.getFileName())).hasSameBinaryContentAs(file);
      }
    }
    assertThat(
            Run.acta(
                    "export",
                    folder.toString(),
                    "--parquet",
                    "--table",
                    "votes",
                    "--out",
                    one.toString())
                .out())
        .endsWith("votes.parquet\n");
    assertThat(Files.readAllBytes(one.resolve("votes.parquet"))).startsWith('P', 'A', 'R', '1');
  }

  @Test
  void texts_are_what_they_are_unless_a_spreadsheet_is_to_open_them() throws IOException {
    Path election = folder.resolve("election.yaml");
    Files.writeString(election, Files.readString(election).replace("Edmundo González", "=cmd()"));
    Path out = temp.resolve("out");
    String[] export = {
      "export", folder.toString(), "--csv", "--table", "choices", "--out", out.toString()
    };
    Run.acta(export);
    assertThat(out.resolve("choices.csv")).content().contains(",=cmd(),");

    String[] sheet =
        Stream.concat(Stream.of(export), Stream.of("--for-spreadsheets")).toArray(String[]::new);
    assertThat(Run.acta(sheet)).returns("", Run::err);
    assertThat(out.resolve("choices.csv")).content().contains(",'=cmd(),");
  }
}
