package org.acta.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.acta.folder.FolderReading;
import org.acta.folder.Progress;
import org.acta.projection.Projection.Outcome;
import org.acta.report.Report;
import org.acta.sheet.Finding;
import org.acta.tally.Tally;
import org.acta.tally.Totals;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The tables say what the folder says.
class ProjectionTest {
  private static final Path EXAMPLE = Path.of("../examples/venezuela-2024");

  @TempDir private Path temp;

  private Path file() {
    return temp.resolve("tables.duckdb");
  }

  private Path folder() throws IOException {
    Path folder = Files.createDirectory(temp.resolve("folder"));
    Files.writeString(
        folder.resolve("election.yaml"),
        """
        election: {id: XX}
        contest: {choices: [{id: A}, {id: B}]}
        sheets: {id: all, file: s.csv, columns: {station: m, places: {state: s, town: t}, cast: x, votes: {A: a, B: b}}}
        """);
    Files.writeString(
        folder.resolve("s.csv"),
        """
        m,s,t,x,a,b
        1,N,n1,30,10,20
        2,N,n1,,0,
        3,S,s/1,12,?,5
        4,S,s/1,9,annulled,7
        1,N,n1,30,11,19
        5,S,s2,,,
        """);
    return folder;
  }

  @Test
  void every_document_of_a_station_stands_with_what_became_of_it()
      throws IOException, SQLException {
    Path folder = Files.createDirectory(temp.resolve("documents"));
    Files.writeString(
        folder.resolve("election.yaml"),
        """
        election: {id: XX}
        contest: {choices: [{id: A}]}
        sheets:
          file: s.csv
          adopt: recount-over-correction-over-original
          columns: {station: S, votes: {A: A}, document: {column: K, values: {original: acta, recount: recuento, other: carta}}}
        """);
    Files.writeString(
        folder.resolve("s.csv"), "S,K,A\n1,acta,5\n1,recuento,6\n1,carta,\n2,acta,7\n3,carta,\n");

    Projection.ofFolder(FolderReading.read(folder, Progress.SILENT), file());

    assertThat(Content.ask(file(), "SELECT line, station, standing FROM sheets ORDER BY line"))
        .isEqualTo("2|1|superseded\n3|1|counted\n4|1|no-sheet\n5|2|counted\n6|3|no-sheet\n");
    assertThat(Content.ask(file(), "SELECT choice, votes, sheets FROM national_totals"))
        .isEqualTo("A|13|2\n");
    assertThat(Content.ask(file(), "SELECT station FROM stations ORDER BY station"))
        .isEqualTo("1\n2\n");
  }

  @Test
  void the_four_states_of_a_figure_stay_apart() throws IOException, SQLException {
    Projection.ofFolder(FolderReading.read(folder(), Progress.SILENT), file());

    assertThat(
            Content.ask(
                file(),
                "SELECT line, choice, votes, state FROM votes JOIN sheets USING (sheet) ORDER BY"
                    + " ALL"))
        .isEqualTo(
            """
            2|A|10|number
            2|B|20|number
            3|A|0|number
            3|B||missing
            4|A||illegible
            4|B|5|number
            5|A||annulled
            5|B|7|number
            6|A|11|number
            6|B|19|number
            7|A||missing
            7|B||missing
            """);
    assertThat(
            Content.ask(
                file(),
                "SELECT line, station, place, ballots_cast, ballots_cast_state, registered_state,"
                    + " standing FROM sheets ORDER BY ALL"))
        .isEqualTo(
            """
            2|1|N/n1|30|number|missing|disputed
            3|2|N/n1||missing|missing|partial
            4|3|S/s\\/1|12|number|missing|partial
            5|4|S/s\\/1|9|number|missing|partial
            6|1|N/n1|30|number|missing|other-version
            7|5|S/s2||missing|missing|empty
            """);
    assertThat(
            Content.ask(
                file(),
                "SELECT choice, votes, sheets, sheets_without FROM national_totals ORDER BY choice"))
        .isEqualTo("A|10|4|2\nB|32|4|1\n");
    assertThat(
            Content.ask(
                file(),
                "SELECT place, choice, votes FROM totals_by_place WHERE depth = 1 ORDER BY ALL"))
        .isEqualTo("N|A|10\nN|B|20\nS|A|0\nS|B|12\n");
  }

  @Test
  void totals_are_those_of_the_tally_at_every_place() throws SQLException {
    FolderReading reading = FolderReading.read(EXAMPLE, Progress.SILENT);
    Projection.ofFolder(reading, file());

    Tally tally = Report.of(reading.folder()).sheets().getFirst().tally();
    List<String> expected = new ArrayList<>();
    PlacePath paths = new PlacePath();
    for (Totals totals : tally.places()) {
      for (int i = 0; i < tally.sheets().choices(); i++) {
        String choice = tally.sheets().contest().choices().get(i).id();
        expected.add(
            paths.of(totals.place()) + "|" + choice + "|" + totals.votes(i) + "|" + totals.rows());
      }
    }
    assertThat(
            Content.ask(file(), "SELECT place, choice, votes, sheets FROM totals_by_place").lines())
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void every_finding_of_the_report_is_a_row() throws IOException, SQLException {
    FolderReading reading = FolderReading.read(folder(), Progress.SILENT);
    Projection.ofFolder(reading, file());

    List<Finding> findings = Report.of(reading.folder()).sheets().getFirst().findings();
    assertThat(findings).hasSizeGreaterThan(4);
    assertThat(Content.ask(file(), "SELECT finding, line FROM findings").lines())
        .containsExactlyInAnyOrderElementsOf(
            findings.stream().map(f -> f.check().id() + "|" + (f.row() + 2)).toList());
    assertThat(
            Content.ask(
                file(),
                "SELECT severity, other_sheets, columns FROM findings WHERE finding ="
                    + " 'station-disputed'"))
        .isEqualTo("error|[4]|[A, B]\n");
  }

  @Test
  void a_file_is_made_again_only_when_what_it_is_of_has_changed() throws IOException {
    Path folder = folder();

    assertThat(Projection.refresh(folder, file(), Progress.SILENT)).isEqualTo(new Outcome.Made());
    assertThat(Projection.refresh(folder, file(), Progress.SILENT))
        .isEqualTo(new Outcome.Current());
    Files.writeString(folder.resolve("s.csv"), "m,s,t,x,a,b\n1,N,n1,30,10,20\n");
    assertThat(Projection.refresh(folder, file(), Progress.SILENT))
        .isEqualTo(new Outcome.MadeAnew("the files have changed"));
    Files.writeString(file(), "not a database at all, but long enough to look at");
    assertThat(Projection.refresh(folder, file(), Progress.SILENT))
        .isEqualTo(new Outcome.MadeAnew("what was there is no file of Acta's"));
  }

  @Test
  void a_build_that_is_cut_short_leaves_the_file_that_was_there() throws IOException {
    Projection.ofFolder(FolderReading.read(EXAMPLE, Progress.SILENT), file());
    byte[] before = Files.readAllBytes(file());

    assertThatThrownBy(() ->
            Build.anew(
                file(),
                database -> {
                  database.run("INSERT INTO elections VALUES ('X', 'X', NULL, 1, 2, 3)");
                  throw new IllegalStateException("the power is gone");
                }))
        .hasMessage("the power is gone");

    assertThat(Files.readAllBytes(file())).isEqualTo(before);
    try (Stream<Path> files = Files.list(temp)) {
      assertThat(files).containsExactly(file());
    }
  }
}
