package org.acta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `acta diff`, as a new user meets it.
class DiffCommandTest {
  private static final String HEADER = "station,registered,Alves,Berg,valid\n";
  private static final String ROWS = "1-1,300,100,50,150\n1-2,310,90,61,151\n1-3,200,1,80,81\n";

  @TempDir private Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void nothing_changed_is_0_and_something_changed_is_1() throws IOException {
    String a = file("a.csv", HEADER + ROWS);
    String same = file("same.csv", HEADER + ROWS);
    String other = file("other.csv", HEADER + ROWS.replace("1-2,310,90", "1-2,310,92"));

    Run none = Run.acta("diff", a, same);
    assertThat(none.out()).contains("NO CHANGE", "3 stations are in both");
    assertThat(none.status()).isZero();
    Run some = Run.acta("diff", a, other);
    assertThat(some.out()).contains("CHANGED", "1 of them changed, in 1 figures");
    assertThat(some.status()).isEqualTo(1);
  }

  @Test
  void what_cannot_be_read_is_2_and_one_sentence() throws IOException {
    String a = file("a.csv", HEADER + ROWS);
    Run missing = Run.acta("diff", a, folder.resolve("none.csv").toString());
    assertThat(missing.status()).isEqualTo(2);
    assertThat(missing.err()).contains("none.csv: there is no such file").doesNotContain("\tat ");

    Run unsure = Run.acta("diff", file("text.csv", "a,b\nx,y\nz,w\n"), a);
    assertThat(unsure.status()).isEqualTo(2);
    assertThat(unsure.err())
        .contains("what its columns mean cannot be told", "name it with --map")
        .doesNotContain("\tat ");
    assertThat(unsure.err().strip().lines()).hasSize(1);

    assertThat(Run.acta("diff", a, a, "--lang", "fr").status()).isEqualTo(2);
    assertThat(Run.acta("diff", a).status()).isEqualTo(2);
  }

  @Test
  void a_file_without_the_columns_of_the_first_is_refused_with_the_name() throws IOException {
    Run run =
        Run.acta("diff", file("a.csv", HEADER + ROWS), file("b.csv", "mesa,x,y\n1-1,100,50\n"));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("b.csv:1:", "station").doesNotContain("\tat ");
  }

  @Test
  void files_of_other_columns_are_told_what_each_has_and_what_both_have() throws IOException {
    Run run =
        Run.acta(
            "diff",
            file("a.csv", HEADER + ROWS),
            file("b.csv", "Station,registered,Cruz\n1-1,300,100\n"));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err())
        .contains(
            "only that one has “Alves”, “Berg”, “valid”, only this one “Cruz”, and both have"
                + " “station”, “registered”;");
  }

  private String described() throws IOException {
    file("a.csv", HEADER + ROWS);
    file("b.csv", HEADER + ROWS.replace("81\n", "82\n"));
    return file(
        "election.yaml",
        """
        election: {id: X}
        contest: {choices: [{id: A}, {id: B}]}
        sheets:
          - {id: one, file: a.csv, columns: {station: station, valid: valid, votes: {A: Alves, B: Berg}}}
          - {id: two, file: b.csv, columns: {station: station, valid: valid, votes: {A: Alves, B: Berg}}}
        """);
  }

  @Test
  void sets_of_one_folder_are_compared_by_their_ids() throws IOException {
    described();
    Run run = Run.acta("diff", folder + "#one", folder + "#two", "--format", "csv");
    assertThat(run.out())
        .isEqualTo(
            """
            change,station,figure,before,after,before_at,after_at
            changed,1-3,valid,81,82,a.csv:4,b.csv:4
            """);
    assertThat(run.status()).isEqualTo(1);

    Run untold = Run.acta("diff", folder.toString(), folder + "#two");
    assertThat(untold.status()).isEqualTo(2);
    assertThat(untold.err()).contains("these sets of sheets: one, two", "#one");
  }

  @Test
  void a_description_tells_how_to_read_single_files() throws IOException {
    String map = described();
    Run run =
        Run.acta(
            "diff",
            "--map",
            map + "#one",
            folder.resolve("a.csv").toString(),
            folder.resolve("b.csv").toString(),
            "--format",
            "json");
    assertThat(run.out()).contains("\"cellsChanged\" : 1");
    assertThat(Run.acta("diff", "--map", map, folder + "/a.csv", folder + "/b.csv").err())
        .contains("which set of sheets is meant is not told (there are: one, two)");
  }

  @Test
  void a_record_is_compared_with_what_it_was() throws IOException {
    Path source = Files.createDirectory(folder.resolve("in"));
    Path sheets = source.resolve("s.csv");
    Files.writeString(sheets, HEADER + ROWS);
    Files.writeString(
        source.resolve("election.yaml"),
        """
        election: {id: X}
        contest: {choices: [{id: A}, {id: B}]}
        sheets: {id: one, file: s.csv, columns: {station: station, valid: valid, votes: {A: Alves, B: Berg}}}
        """);
    String record = folder.resolve("record").toString();
    Run.acta("record", "init", record, "--origin", "example.org/x");
    Run.acta("record", "import", record, source.toString());
    int entries = 5;
    Files.writeString(sheets, HEADER + ROWS + "1-4,9,1,1,2\n");
    Run.acta("record", "import", record, source.toString());

    assertThat(Run.acta("diff", record + "@" + entries, record, "--format", "csv").out())
        .contains("only-after,1-4");
    assertThat(Run.acta("diff", record + "@999", record).err()).contains("@999 asks for more");
  }

  @Test
  void the_output_file_appears_whole() throws IOException {
    described();
    Path out = folder.resolve("changes.html");
    Run run =
        Run.acta(
            "diff", folder + "#one", folder + "#two", "--format", "html", "--out", out.toString());
    assertThat(run.out()).isEmpty();
    assertThat(Files.readString(out)).startsWith("<!DOCTYPE html>").contains("1-3");
  }
}
