package org.acta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertCommandTest {
  private static final String DESCRIPTION =
      """
      election: {id: X, name: Election of X, date: 2026-11-01}
      sources: [{id: council, name: Council, kind: electoral-body}, {id: blue, kind: party}]
      contest: {id: president, choices: [{id: A, name: Ana}, {id: B, name: Bo}]}
      roll: {registered: 1000, stations: 3}
      sheets:
        - id: official
          source: council
          file: sheets.csv
          columns: {station: S, places: {state: STATE}, registered: R, votes: {A: A, B: B}}
        - id: copies
          source: blue
          file: sheets.csv
          columns: {station: S, places: {state: STATE}, registered: R, votes: {A: A, B: B}}
      bulletins: [{votes: {A: 160, B: 60}, source: council, contest: president}]
      """;

  @TempDir private Path temp;

  @BeforeEach
  void aFolder() throws IOException {
    Files.createDirectory(temp.resolve("folder"));
    Files.writeString(temp.resolve("folder/election.yaml"), DESCRIPTION);
    Files.writeString(
        temp.resolve("folder/sheets.csv"),
        "S,STATE,R,A,B\n1,North,300,150,50\n2,=North,300,illegible,\n");
  }

  private Run convert(String input, String format, String out, String... more) {
    String[] all = new String[6 + more.length];
    all[0] = "convert";
    all[1] = temp.resolve(input).toString();
    all[2] = "--to";
    all[3] = format;
    all[4] = "--out";
    all[5] = temp.resolve(out).toString();
    System.arraycopy(more, 0, all, 6, more.length);
    return Run.acta(all);
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "csv-wide", "csv-long", "xlsx"})
  void a_written_folder_is_checked_with_the_same_report(String format) {
    Run written = convert("folder", format, "out");

    assertThat(written.status()).isZero();
    assertThat(written.out()).contains("official: 2 sheets, 2 choices", "written to");
    Run before = Run.acta("check", temp.resolve("folder").toString());
    Run after = Run.acta("check", temp.resolve("out").toString());
    assertThat(after.status()).isZero();
    assertThat(withoutFiles(after.out())).isEqualTo(withoutFiles(before.out()));
  }

  /// The conclusions, votes and coverage of a report.
  private static List<String> withoutFiles(String report) {
    return report
        .lines()
        .map(line -> line.replaceAll("\\s+", " "))
        .filter(line -> !line.contains(", station "))
        .filter(line ->
            line.matches(
                "(OPEN|ANNOUNCED|COMPATIBLE| choice| Ana| Bo| valid| stations| registered| rows"
                    + "| sheets).*"))
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"nist-json", "nist-xml", "eml"})
  void a_written_file_is_described_and_checked_as_it_is(String format) {
    Run written = convert("folder", format, "out.doc", "--set", "official");

    assertThat(written.status()).isZero();
    assertThat(written.err()).contains("bulletins", "roll");
    Run mapped =
        Run.acta(
            "map",
            temp.resolve("out.doc").toString(),
            "--out",
            temp.resolve("described.yaml").toString());
    assertThat(mapped.err()).isEmpty();
    Run checked = Run.acta("check", temp.resolve("described.yaml").toString());
    assertThat(checked.status()).isZero();
    assertThat(checked.out()).contains("Ana", "150", "Illegible figures");
  }

  @Test
  void the_same_folder_is_the_same_report_at_the_same_time() throws IOException {
    String[] at = {"--set", "official", "--generated", "2026-11-02T10:00:00Z"};
    convert("folder", "nist-json", "one.json", at);
    convert("folder", "nist-json", "two.json", at);

    assertThat(temp.resolve("one.json")).hasSameBinaryContentAs(temp.resolve("two.json"));
    assertThat(Files.readString(temp.resolve("one.json"))).contains("2026-11-02T10:00:00Z");
  }

  @Test
  void several_sets_in_one_file_are_to_be_chosen_from() {
    Run run = convert("folder", "eml", "out.xml");

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err()).contains("--set", "official, copies").doesNotContain("\tat ");
    assertThat(temp.resolve("out.xml")).doesNotExist();
  }

  @Test
  void texts_that_look_like_formulas_are_told_and_not_altered() throws IOException {
    Run run = convert("folder", "csv", "out", "--set", "official");

    assertThat(run.err()).contains("formula", "xlsx");
    assertThat(Files.readString(temp.resolve("out/official.csv"))).contains("2,=North,=North,300");
  }

  @Test
  void nothing_is_overwritten_or_half_written() throws IOException {
    Files.createDirectories(temp.resolve("full"));
    Files.writeString(temp.resolve("full/mine.txt"), "mine");

    assertThat(convert("folder", "csv", "full").status()).isEqualTo(1);
    assertThat(convert("folder", "eml", "full", "--set", "copies").status()).isEqualTo(1);
    assertThat(convert("folder", "csv", "no/such/folder").status()).isEqualTo(1);
    try (var files = Files.list(temp)) {
      assertThat(files.map(file -> file.getFileName().toString()))
          .containsExactlyInAnyOrder("folder", "full");
    }
    assertThat(temp.resolve("full")).isDirectoryContaining("glob:**mine.txt");
  }

  @Test
  void what_is_there_is_replaced_only_if_asked_and_nothing_else_with_it() throws IOException {
    Path file = Files.writeString(temp.resolve("out.xml"), "mine");
    Run refused = convert("folder", "eml", "out.xml", "--set", "copies");
    assertThat(refused.status()).isEqualTo(1);
    assertThat(refused.err()).contains("out.xml: this is there already", "--force");
    assertThat(file).hasContent("mine");
    assertThat(convert("folder", "eml", "out.xml", "--set", "copies", "--force").status()).isZero();
    assertThat(file).content().contains("<EML");

    Files.createDirectory(temp.resolve("full"));
    Files.writeString(temp.resolve("full/mine.txt"), "mine");
    Files.writeString(temp.resolve("full/election.yaml"), "old");
    assertThat(convert("folder", "csv", "full").err()).contains("full: this is there already");
    assertThat(convert("folder", "csv", "full", "--force").status()).isZero();
    assertThat(temp.resolve("full/mine.txt")).hasContent("mine");
    assertThat(Run.acta("check", temp.resolve("full").toString()).status()).isZero();
  }

  @Test
  void a_wrong_format_is_told_before_a_missing_place_to_write() {
    String folder = temp.resolve("folder").toString();

    assertThat(Run.acta("convert", folder, "--to", "json").err())
        .contains("--to is nist-json", "not 'json'")
        .doesNotContain("--out");
    assertThat(Run.acta("convert", folder, "--to", "eml").err())
        .contains("--out is missing; name the file to write");
  }

  @Test
  void misuse_is_one_sentence() {
    assertThat(convert("folder", "pdf", "out").err()).contains("--to is nist-json");
    assertThat(convert("folder", "csv", "out", "--set", "x").err()).contains("'x'", "official");
    assertThat(convert("folder", "csv", "out", "--generated", "noon").err()).contains("noon");
    Run table = convert("folder/sheets.csv", "csv", "out");
    assertThat(table.status()).isEqualTo(2);
    assertThat(table.err()).contains("acta map");
  }

  @Test
  void a_report_of_nist_needs_the_date_of_the_election() throws IOException {
    Path yaml = temp.resolve("folder/election.yaml");
    Files.writeString(yaml, DESCRIPTION.replace(", date: 2026-11-01", ""));

    Run run = convert("folder", "nist-xml", "out.xml", "--set", "official");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("election.date").endsWith(".\n");
  }
}
