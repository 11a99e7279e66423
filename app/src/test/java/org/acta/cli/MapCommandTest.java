package org.acta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapCommandTest {
  @TempDir Path folder;

  @Test
  void what_map_writes_check_reads() throws IOException {
    Path file = sheets();
    Path description = folder.resolve("election.yaml");

    assertThat(Acta.run("map", file.toString(), "--out", description.toString())).isZero();
    Path report = folder.resolve("report.txt");
    assertThat(Acta.run("check", folder.toString(), "--out", report.toString())).isZero();
    assertThat(report).content().contains("10").contains("valid votes");
  }

  @Test
  void a_description_that_is_there_is_replaced_only_by_force() throws IOException {
    Path file = sheets();
    Path description = Files.writeString(folder.resolve("election.yaml"), "mine");

    assertThat(Acta.run("map", file.toString(), "--out", description.toString())).isOne();
    assertThat(description).hasContent("mine");
    assertThat(Acta.run("map", file.toString(), "--out", description.toString(), "--force"))
        .isZero();
    assertThat(description).content().contains("contests:");
  }

  @Test
  void what_is_unsure_is_said_on_standard_error_and_never_in_the_description_alone()
      throws IOException {
    Path file =
        Files.writeString(
            folder.resolve("few.csv"), "sid,reg,A,B\n1,30,12,9\n2,31,10,11\n3,28,9,9\n");

    Run run = Run.acta("map", file.toString());

    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("registered: reg").doesNotContain("reg: reg");
    assertThat(run.err().lines())
        .allMatch(line -> line.startsWith(file + ": ") && line.endsWith("."))
        .anyMatch(line -> line.contains("“reg” was taken for the register"));
    assertThat(Run.acta("map", file.toString(), "--lang", "es").err()).contains("por el padrón");
  }

  @Test
  void a_description_is_not_mapped_and_the_command_that_wants_it_is_named() throws IOException {
    Path election = Files.writeString(folder.resolve("election.yaml"), "election: {id: X}\n");
    Run run = Run.acta("map", election.toString());
    assertThat(run.status()).isOne();
    assertThat(run.out()).isEmpty();
    assertThat(run.err())
        .contains("an election is described here", "'acta check " + election + "'");
    assertThat(Run.acta("map", folder.toString()).err()).contains("'acta check " + folder + "'");

    Path count = Files.writeString(folder.resolve("quickcount.yaml"), "election: {id: X}\n");
    assertThat(Run.acta("map", count.toString()).err())
        .contains("'acta quickcount estimate " + count);
  }

  @Test
  void a_file_that_cannot_be_read_ends_with_status_one() {
    assertThat(Acta.run("map", folder.resolve("none.csv").toString())).isOne();
  }

  @Test
  void an_unknown_language_or_separator_is_misuse() throws IOException {
    String file = sheets().toString();

    assertThat(Acta.run("map", file, "--lang", "xx")).isEqualTo(2);
    assertThat(Acta.run("map", file, "--separator", "abc")).isEqualTo(2);
    assertThat(Acta.run("map", file, "--header-row", "0")).isEqualTo(2);
  }

  private Path sheets() throws IOException {
    return Files.writeString(
        folder.resolve("sheets.csv"), "MESA,A,B,VALIDOS\n1,5,6,11\n2,3,1,4\n3,2,2,4\n");
  }
}
