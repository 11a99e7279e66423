package org.acta.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Whatever is wrong with an input comes back as one sentence that says where and what to do.
class BadInputTest {
  private static final String DESCRIPTION =
      """
      election: {id: X, date: 2026-11-01}
      contest:
        choices: [{id: A}, {id: B}]
      roll: {registered: 1000, stations: 3}
      sheets:
        - file: sheets.csv
          columns:
            station: STATION
            places: {state: STATE}
            registered: REG
            valid: VALID
            votes: {A: A, B: B}
      """;

  private static final String SHEETS =
      """
      STATION,STATE,REG,VALID,A,B
      1,North,300,200,150,50
      2,North,300,100,40,60
      """;

  @TempDir private Path folder;

  @BeforeEach
  void aSoundFolder() throws IOException {
    write("election.yaml", DESCRIPTION);
    write("sheets.csv", SHEETS);
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text);
  }

  private void description(UnaryOperator<String> change) throws IOException {
    write("election.yaml", change.apply(DESCRIPTION));
  }

  private Run check(String... more) {
    String[] arguments = new String[2 + more.length];
    arguments[0] = "check";
    arguments[1] = folder.toString();
    System.arraycopy(more, 0, arguments, 2, more.length);
    return Run.acta(arguments);
  }

  /// Nothing on standard output, and as many sentences as there are mistakes.
  private static void refused(Run run, String... parts) {
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).doesNotContain("Exception").doesNotContain("\tat ");
    assertThat(run.err().strip().lines()).hasSize(1);
    assertThat(run.err()).contains(parts).endsWith(".\n");
  }

  /// A report is printed without the bad cells, and they are listed in it.
  private static void reported(Run run, String... parts) {
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out().replaceAll("\\s+", " ")).contains(parts);
    assertThat(run.err()).isEmpty();
  }

  @Test
  void a_sound_folder_is_checked_without_complaint() {
    Run run = check();

    assertThat(run.err()).isEmpty();
    assertThat(run.status()).isZero();
    assertThat(run.out()).contains("OPEN", "190", "110");
  }

  @Test
  void a_folder_that_is_not_there() {
    refused(Run.acta("check", folder.resolve("nowhere").toString()), "nowhere");
  }

  @Test
  void a_folder_without_a_description() throws IOException {
    Files.delete(folder.resolve("election.yaml"));

    refused(check(), "election.yaml", "acta map");
  }

  @Test
  void a_description_that_is_no_yaml() throws IOException {
    description(text -> text + "  - [unclosed\n");

    refused(check(), "election.yaml:13: the bracket at character 5 of this line is not closed");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'election: {id: X\nfoo: [a\n'|1: the bracket at character 11",
        "'name: \"x\nfoo: b\n'|1: the quote at character 7",
        "'election:\n\tid: X\n'|2: at character 1 of this line stands a tab",
        "'a: b\nname: @x\n'|2: the sign at character 7",
        "'name: *x\n'|1: the sign at character 7",
        "'name: Acta: the count\n'|1: the colon at character 11",
        "'election:\n  id: X\n name: Y\n'|3: this line, which begins at character 2",
        "'a: b\nelection\nname: y\n'|2: what begins at character 1",
        "'name: \"so\" it\n'|1: at character 12 of this line there is text after a quote",
        "'a: b\nb: c\u0001\n'|2: the character U+0001",
        "'a: \"x\\\\q\"\n'|1: this is not YAML from character 7"
      })
  void a_slip_in_yaml_is_told_in_words_of_our_own(String text, String told) throws IOException {
    write("election.yaml", text.translateEscapes());

    refused(check(), "election.yaml:" + told);
    assertThat(check().err()).doesNotContain("expected", "token", "scalar", "mapping", "stream");
  }

  @Test
  void a_table_named_instead_of_a_folder_is_told_the_way() throws IOException {
    Path packed = folder.resolve("sheets.csv.gz");
    try (OutputStream gzip = new GZIPOutputStream(Files.newOutputStream(packed))) {
      gzip.write(SHEETS.getBytes(StandardCharsets.UTF_8));
    }
    for (Path table : List.of(packed, folder.resolve("sheets.csv"))) {
      refused(
          Run.acta("check", table.toString()),
          "this is a table, not the description",
          "acta map " + table);
    }
    Path count = folder.resolve("quickcount.yaml");
    write("quickcount.yaml", "election: {id: X}\n");
    refused(Run.acta("check", count.toString()), "acta quickcount estimate " + count);
  }

  @Test
  void results_in_an_exchange_format_are_told_both_ways() throws IOException {
    write("election.yaml", DESCRIPTION);
    Path results = folder.resolve("results.json");
    Run.acta("convert", folder.toString(), "--to", "nist-json", "--out", results.toString());

    refused(
        Run.acta("check", results.toString()),
        "NIST results JSON",
        "acta map " + results,
        "acta convert " + results);
  }

  @Test
  void a_description_of_any_name_is_still_one() throws IOException {
    Path other = folder.resolve("description.txt");
    write("description.txt", DESCRIPTION);

    assertThat(Run.acta("check", other.toString()).status()).isZero();
  }

  @Test
  void a_description_nested_without_end() throws IOException {
    description(text -> text + "bulletins: " + "[".repeat(100_000) + "\n");

    refused(check(), "election.yaml", "nested");
  }

  @Test
  void a_description_that_laughs_a_billion_times() throws IOException {
    StringBuilder laughs = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
    for (int i = 1; i < 60; i++) {
      laughs.append("a").append(i).append(": &a").append(i).append(" [");
      laughs.append(("*a" + (i - 1) + ",").repeat(9)).append("x]\n");
    }
    description(text -> laughs + text);
    Run run = check();

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err()).contains("election.yaml:").doesNotContain("\tat ");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{id: A}, {id: B}|{id: A}, {id: A}|choices|'A'",
        "votes: {A: A, B: B}|votes: {A: A, C: B}|votes|'C'",
        "valid: VALID|vaild: VALID|vaild|valid",
        "registered: 1000|registered: many|roll.registered|'many'",
        "registered: 1000|registered: -5|roll.registered|'-5'",
        "registered: 1000|registered: 99999999999999999999|roll.registered|digits",
        "date: 2026-11-01|date: 1 Nov 2026|date|year-month-day",
        "valid: VALID|valid: A|COLUMN|'A'",
        "file: sheets.csv|file: [sheets.csv]\\n    source: nobody|source|'nobody'",
        "station: STATION|stetion: STATION|stetion|station"
      })
  void a_mistake_in_the_description_names_line_and_field(
      String find, String put, String field, String mention) throws IOException {
    description(text -> text.replace(find, put.replace("\\n", "\n")));
    Run run = check();

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).isEmpty();
    assertThat(run.err()).containsPattern("election\\.yaml:\\d+: ").contains(mention);
    assertThat(run.err().toLowerCase(Locale.ROOT)).contains(field.toLowerCase(Locale.ROOT));
    assertThat(run.err().lines()).allMatch(line -> line.endsWith("."));
  }

  @Test
  void every_mistake_in_the_description_is_told_at_once() throws IOException {
    description(text ->
        text.replace("2026-11-01", "soon")
            .replace("1000", "thousand")
            .replace("valid: VALID", "vlaid: VALID"));

    Run run = check();

    assertThat(run.err().strip().lines()).hasSize(3);
    assertThat(run.err()).contains(":1: ", ":4: ", ":11: ");
  }

  @Test
  void a_column_that_is_not_in_the_file() throws IOException {
    description(text -> text.replace("registered: REG", "registered: REGISTRED"));

    refused(check(), "sheets.csv:1", "REGISTRED", "REG");
  }

  @Test
  void a_file_that_is_not_there() throws IOException {
    Files.delete(folder.resolve("sheets.csv"));

    refused(check(), "sheets.csv");
  }

  @Test
  void a_truncated_gzip() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(SHEETS.repeat(100).getBytes(StandardCharsets.UTF_8));
    }
    byte[] whole = bytes.toByteArray();
    Files.write(folder.resolve("sheets.csv"), Arrays.copyOf(whole, whole.length - 20));

    refused(check(), "sheets.csv", "gzip");
  }

  @Test
  void a_wrong_encoding() throws IOException {
    Files.write(
        folder.resolve("sheets.csv"), SHEETS.replace("North", "Año").getBytes("ISO-8859-1"));
    description(text -> text.replace("file: sheets.csv", "file: sheets.csv\n    encoding: UTF-8"));

    refused(check(), "sheets.csv:2", "UTF-8", "ISO-8859-1");
  }

  @Test
  void a_line_of_ten_million_columns() throws IOException {
    write("sheets.csv", SHEETS + ",".repeat(10_000_000) + "\n");

    refused(check(), "sheets.csv:4", "columns");
  }

  @Test
  void a_zip_bomb_is_bounded() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(SHEETS.getBytes(StandardCharsets.UTF_8));
      byte[] blank = "0,North,1,1,1,0\n".repeat(65_536).getBytes(StandardCharsets.UTF_8);
      for (int i = 0; i < 32; i++) {
        gzip.write(blank);
      }
    }
    Files.write(folder.resolve("sheets.csv"), bytes.toByteArray());
    description(
        text -> text.replace("file: sheets.csv", "file: sheets.csv\n    max-bytes: 10000000"));

    refused(check(), "sheets.csv", "10000000");
  }

  @ParameterizedTest
  @CsvSource({
    "NaN",
    "9223372036854775808",
    "99999999999999",
    "12.5",
    "1e5",
    "12a",
    "doce",
    "#REF!"
  })
  void a_cell_that_is_no_figure_is_listed_with_line_and_column(String cell) throws IOException {
    write("sheets.csv", SHEETS + "3,North,300,10," + cell + ",5\n");

    reported(check(), "INPUT ERRORS", "sheets.csv:4: column A: '" + cell + "'");
  }

  @Test
  void a_bad_cell_is_illegible_and_never_zero() throws IOException {
    write("sheets.csv", SHEETS + "3,North,300,,doce,5\n");

    Run run = check("--format", "json");

    assertThat(run.status()).isEqualTo(1);
    assertThat(run.out()).contains("\"check\" : \"illegible\"", "\"partial\" : 1");
  }

  @Test
  void a_row_that_is_cut_short_is_no_silent_station() throws IOException {
    write("sheets.csv", SHEETS + "3,North,300\n");

    reported(check(), "sheets.csv:4", "ends after 3 fields where the header has 6");
  }

  @Test
  void a_row_without_a_station_is_left_out_and_listed() throws IOException {
    write("sheets.csv", SHEETS + ",TOTAL,600,300,190,110\n");

    reported(check(), "sheets.csv:4", "no station code", "190");
  }

  @Test
  void nothing_is_half_written() throws IOException {
    Path out = folder.resolve("report.html");
    Files.writeString(out, "before");
    Files.delete(folder.resolve("sheets.csv"));

    assertThat(check("--format", "html", "--out", out.toString()).status()).isEqualTo(1);
    assertThat(out).hasContent("before");
    try (var files = Files.list(folder)) {
      assertThat(files.map(Path::getFileName).map(Path::toString))
          .containsExactlyInAnyOrder("election.yaml", "report.html");
    }
  }

  @Test
  void a_place_to_write_that_is_not_there_is_one_sentence() {
    Run run = check("--out", folder.resolve("no/such/report.txt").toString());

    refused(run, "report.txt");
  }

  @Test
  void misuse_is_told_apart_from_bad_input() {
    for (List<String> wrong :
        List.of(
            List.of("check"),
            List.of("check", folder.toString(), "--format", "pdf"),
            List.of("check", folder.toString(), "--lang", "de"),
            List.of("chekc", folder.toString()),
            List.of("check", folder.toString(), "--levels", "many"))) {
      Run run = Run.acta(wrong.toArray(String[]::new));

      assertThat(run.status()).as("%s", wrong).isEqualTo(2);
      assertThat(run.out()).isEmpty();
      assertThat(run.err()).startsWith("acta: ").doesNotContain("\tat ");
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "chekc x|there is no command 'chekc' after 'acta'; did you mean 'check'?",
        "record sttus x|there is no command 'sttus' after 'acta record'; did you mean 'status'?",
        "zzz|there is no command 'zzz' after 'acta'.",
        "check --fromat text x|there is no option '--fromat' after 'acta check'; did you mean '--format'?",
        "check --lnag=es x|there is no option '--lnag=es' after 'acta check'; did you mean '--lang'?",
        "check --zzz x|there is no option '--zzz' after 'acta check'.",
        "check a b|'b' is one argument too many after 'acta check'.",
        "check|FOLDER is missing.",
        "check a --format|--format wants its FORMAT after it.",
        "check a --format pdf|--format is one of text, json, html, not 'pdf'.",
        "prove x abc|INDEX is a whole number, not 'abc'.",
        "convert x|--to is missing."
      })
  void a_slip_on_the_command_line_is_told_with_what_was_likely_meant(String line, String told) {
    Run run = Run.acta(line.split(" "));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.err().lines().findFirst()).hasValue("acta: " + told);
  }

  @Test
  void a_hostile_name_cannot_drive_the_terminal() throws IOException {
    write("sheets.csv", SHEETS + "\u001b[2J3,\u001b]0;x\u0007South,300,10,5,5\n");

    assertThat(check().out()).doesNotContain("\u001b").doesNotContain("\u0007");
  }

  @Test
  void a_million_bad_cells_do_not_fill_the_report() throws IOException {
    StringBuilder rows = new StringBuilder(SHEETS);
    IntStream.range(0, 20_000).forEach(i -> rows.append("s").append(i).append(",N,x,x,x,x\n"));
    write("sheets.csv", rows.toString());

    Run run = check();

    reported(run, "80,000");
    assertThat(run.out().lines().count()).isLessThan(300);
  }
}
