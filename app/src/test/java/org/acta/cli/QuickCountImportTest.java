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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// `acta record import` takes a quick count, and `acta check` prints it.
class QuickCountImportTest {
  private static final Path EXAMPLE = Path.of("../examples/quick-count");

  @TempDir private Path temp;
  private Path folder;
  private String record;

  @BeforeEach
  void a_record_and_a_copy_of_the_example() throws IOException {
    folder = Files.createDirectory(temp.resolve("count"));
    try (Stream<Path> files = Files.list(EXAMPLE)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
    }
    record = temp.resolve("record").toString();
    assertThat(Run.acta("record", "init", record, "--origin", "example.org/test").status())
        .isZero();
  }

  private void edit(String file, String from, String to) throws IOException {
    String text = Files.readString(folder.resolve(file));
    assertThat(text).contains(from);
    Files.writeString(folder.resolve(file), text.replace(from, to));
  }

  private Run add(String... more) {
    return Run.acta(
        Stream.concat(Stream.of("record", "import", record, folder.toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  @Test
  void what_was_imported_is_checked_and_not_imported_again() {
    Run first = add();

    assertThat(first.out()).contains("65 entries appended from 0");
    assertThat(first.status()).isZero();
    assertThat(add().out()).contains("nothing new: 65 entries, all there already");
    Run check = Run.acta("check", record);
    assertThat(check.status()).isZero();
    assertThat(check.out().replaceAll("\\s+", " "))
        .contains("Ana Alves is ahead of Bo Berg by 3.82 points, from −0.04 to 7.68 at 95 %")
        .contains("Drawn by Citizens’ Watch.")
        .contains("drawn again from the seed 49035178829436610627, the sample is these 60");
    assertThat(Run.acta("check", record, "--lang", "es").out()).contains("Conteo rápido");
    assertThat(Run.acta("check", record, "--format", "json").out()).contains("\"quickCounts\"");
  }

  @Test
  void two_readings_of_a_record_print_the_same_bytes() {
    add();

    for (String format : List.of("text", "json", "html")) {
      assertThat(Run.acta("check", record, "--format", format).out())
          .isEqualTo(Run.acta("check", record, "--format", format).out());
    }
  }

  @Test
  void a_source_signs_its_frame_its_sample_and_its_sheets() {
    String key = temp.resolve("watch.key").toString();
    assertThat(Run.acta("key", "generate", "--name", "watch", "--out", key).status()).isZero();

    add("--source-key", "watch=" + key);

    String out = Run.acta("check", record, "--format", "json").out();
    assertThat(out.lines().filter(line -> line.contains("\"signature\" : \"by-source\"")))
        .hasSize(3);
    assertThat(out.lines().filter(line -> line.contains("\"whole\" : true"))).hasSize(3);
  }

  @Test
  void a_sample_without_any_sheet_is_something_to_check() throws IOException {
    String text = Files.readString(folder.resolve("quickcount.yaml"));
    Files.writeString(
        folder.resolve("quickcount.yaml"),
        text.replaceAll("(?s)arrivals:.*", "quick-count: {source: watch}\n"));

    assertThat(add().status()).isZero();
    assertThat(Run.acta("check", record).out())
        .contains("DRAWN")
        .contains("60 of 256 stations are drawn; no sheet");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          seed: "49035178829436610627" | per-cluster: 0 | sample.per-cluster
          published: 2026-10-25 | published: yesterday | sample.published
          published: 2026-10-25 | drawn-by: x | sample.drawn-by
          arrivals:                    # | quick-count: {source: moon};arrivals: # | quick-count.source
          arrivals:                    # | quick-count: {name: x};arrivals: # | quick-count.name
          frame:                       # | framed: # | frame
          """)
  void a_mistake_in_the_description_is_one_sentence_with_its_line(
      String from, String to, String where) throws IOException {
    edit("quickcount.yaml", from, to.replace(";", "\n"));

    Run run = add();

    assertThat(run.status()).isEqualTo(Acta.INPUT_HAS_ERRORS);
    assertThat(run.err()).contains("quickcount.yaml", where).doesNotContain("Exception");
    assertThat(Run.acta("check", record).err()).contains("describes no election yet");
  }

  @Test
  void a_row_of_the_frame_that_cannot_be_used_is_named_by_its_file_and_line() throws IOException {
    edit("stations.csv", "CO-045,Coast", "CO-044,Coast");

    Run run = add();

    assertThat(run.status()).isEqualTo(Acta.INPUT_HAS_ERRORS);
    assertThat(Run.acta("check", record).out().replaceAll("\\s+", " "))
        .contains("stations.csv:136: the station CO-044 stands here a second time");
  }

  @Test
  void a_folder_with_an_election_is_that_election_and_the_quick_count_is_named()
      throws IOException {
    Files.copy(folder.resolve("arrivals.csv"), folder.resolve("council.csv"));
    Files.writeString(
        folder.resolve("election.yaml"),
        """
        election: {id: XX-2026-11-01-PRES, name: The whole election}
        contest: {choices: [{id: A}, {id: B}, {id: C}]}
        sheets: {file: council.csv, columns: {station: STATION, votes: {A: ALVES, B: BERG, C: CRUZ}}}
        """);
    add();
    assertThat(Run.acta("check", record).out()).doesNotContain("Quick count");

    Run named = Run.acta("record", "import", record, folder.resolve("quickcount.yaml").toString());

    assertThat(named.status()).isZero();
    assertThat(Run.acta("check", record).out())
        .contains("The whole election", "Quick count: Citizens’ Watch");
  }

  @Test
  void a_quick_count_of_another_ballot_is_refused_in_one_sentence() throws IOException {
    a_folder_with_an_election_is_that_election_and_the_quick_count_is_named();
    edit("quickcount.yaml", "title: President", "id: senate");

    Run run = Run.acta("record", "import", record, folder.resolve("quickcount.yaml").toString());

    assertThat(run.status()).isEqualTo(Acta.INPUT_HAS_ERRORS);
    assertThat(run.err())
        .contains("acta: the record describes the election without a contest 'senate'; give the")
        .doesNotContain("Exception");
  }
}
