package org.acta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// One of a thing is not called several.
class SingularTest {
  @TempDir private Path temp;
  private String folder = "";

  @BeforeEach
  void oneSheetOfTwo() throws IOException {
    Path made = Files.createDirectory(temp.resolve("folder"));
    folder = made.toString();
    Files.writeString(made.resolve("one.csv"), "S,R,A,B\n1,300,150,50\n");
    Files.writeString(made.resolve("other.csv"), "S,R,A,B\n1,300,150,51\n");
    Files.writeString(
        made.resolve("election.yaml"),
        """
        election: {id: X}
        contest: {choices: [{id: A}, {id: B}]}
        roll: {registered: 400, stations: 2}
        sheets:
          - {file: one.csv, columns: {station: S, registered: R, votes: {A: A, B: B}}}
          - {file: other.csv, columns: {station: S, registered: R, votes: {A: A, B: B}}}
        """);
  }

  private static String read(String... arguments) {
    return Run.acta(arguments).out().replaceAll("\\s+", " ");
  }

  @Test
  void one_row_of_a_file_is_a_row_and_a_line() {
    assertThat(read("check", folder))
        .contains(
            ", line 2. Votes",
            "The figures of 1 row, line 2.",
            "That leaves 100 voters for the one station not seen",
            "at least two have figures, one is disputed (figures that differ: 1)")
        .doesNotContain("1 rows", "lines 2", "1 stations not seen", "1 are");
    assertThat(read("check", folder, "--lang", "es"))
        .contains(
            "Las cifras de 1 fila, línea 2.", "la única mesa no vista", "una está en disputa");
  }

  @Test
  void one_row_of_a_record_is_an_entry() {
    String record = temp.resolve("record").toString();
    Run.acta("record", "init", record, "--origin", "example.org/x");
    Run.acta("record", "import", record, folder);

    assertThat(read("check", record))
        .containsPattern("kept as entry \\d+ of the record")
        .containsPattern("The figures of 1 row, entry \\d+\\.")
        .doesNotContain("entries 1 ", "1 rows");
  }

  @Test
  void choices_of_as_many_votes_are_level() throws IOException {
    Files.writeString(temp.resolve("folder/one.csv"), "S,R,A,B\n1,300,100,100\n");

    assertThat(read("check", folder)).contains("As seen: A and B level with 100 votes each.");
  }
}
