package org.acta.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.acta.format.Problem;
import org.acta.sheet.Sheets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Station codes that files write in different ways come to one code, and nothing is lost over it.
class KeyRecipeTest {
  @TempDir private Path folder;

  private ElectionFolder read(String station, String more, String... lines) throws IOException {
    Files.writeString(folder.resolve("sheets.csv"), "CODE,TABLE,A\n" + String.join("\n", lines));
    Files.writeString(
        folder.resolve("election.yaml"),
        """
        election: {id: X}
        contest: {choices: [{id: A}]}
        sheets:
          file: sheets.csv
        %s
          columns: {station: %s, votes: {A: A}}
        """
            .formatted(more, station));
    return ElectionFolder.read(folder, Progress.SILENT);
  }

  private static List<String> stations(ElectionFolder read) {
    Sheets sheets = read.sheets().getFirst();
    return IntStream.range(0, sheets.size()).mapToObj(sheets::station).toList();
  }

  private static List<String> problems(ElectionFolder read) {
    return read.problems().first().stream().map(p -> p.sentence(Locale.ENGLISH)).toList();
  }

  @Test
  void a_pattern_keeps_the_parts_that_name_the_station() throws IOException {
    ElectionFolder read =
        read(
            "{column: CODE, pattern: '0*(\\d+)\\.0*(\\d+)\\.\\d+\\.\\d+', key: $1-$2}",
            "",
            "010101001.02.1.0001,x,5");
    assertThat(stations(read)).containsExactly("10101001-2");
    assertThat(problems(read)).isEmpty();
  }

  @Test
  void without_a_key_every_group_is_kept() throws IOException {
    assertThat(
            stations(read("{column: CODE, pattern: '0*(\\d+)\\.0*(\\d+).*'}", "", "007.02.1,x,5")))
        .containsExactly("7-2");
    assertThat(stations(read("{column: CODE, pattern: '\\d+'}", "", "007,x,5")))
        .containsExactly("007");
  }

  @ParameterizedTest
  @CsvSource({"010101001,002,10101001-2", "000,0,0-0", "A007,10,A7-10", "1.05,1,1.5-1"})
  void leading_zeroes_are_dropped_from_every_number(String code, String table, String expected)
      throws IOException {
    String line = code + "," + table + ",5";
    assertThat(stations(read("{column: [CODE, TABLE], leading-zeroes: drop}", "", line)))
        .containsExactly(expected);
    assertThat(
            stations(
                read(
                    "[{column: CODE, leading-zeroes: drop}, {column: TABLE, leading-zeroes: drop}]",
                    "",
                    line)))
        .containsExactly(expected);
  }

  @Test
  void parts_and_plain_columns_may_be_mixed() throws IOException {
    assertThat(stations(read("[{column: CODE, pattern: '.(.*)'}, TABLE]", "", "X12,03,5")))
        .containsExactly("12-03");
  }

  @Test
  void a_text_that_does_not_fit_keeps_its_row_and_is_reported_with_its_line() throws IOException {
    ElectionFolder read =
        read("{column: CODE, pattern: '(\\d+)'}", "", "1,x,5", "abroad,x,6", "3,x,7");
    assertThat(stations(read)).containsExactly("1", "abroad", "3");
    assertThat(problems(read))
        .containsExactly(
            "sheets.csv:3: the station “abroad” does not look like (\\d+); the row is kept under"
                + " its own text, so mend the pattern of station, or leave the row out with where.");
  }

  @Test
  void two_originals_that_come_to_one_code_are_reported_and_both_kept() throws IOException {
    ElectionFolder read =
        read("{column: CODE, pattern: '(\\d+)\\..*'}", "", "1.1,x,5", "2.1,x,6", "1.2,x,7");
    assertThat(stations(read)).containsExactly("1", "2", "1");
    assertThat(problems(read))
        .containsExactly(
            "sheets.csv:4: the stations “1.1” and “1.2” both come to the code 1; both rows are kept"
                + " and compared as one station, so let the key keep what tells them apart.");
  }

  @Test
  void the_same_original_twice_is_no_collision() throws IOException {
    assertThat(problems(read("{column: CODE, leading-zeroes: drop}", "", "01,x,5", "01,x,5")))
        .isEmpty();
    assertThat(problems(read("{column: CODE, leading-zeroes: drop}", "", "01,x,5", "1,x,5")))
        .hasSize(1);
  }

  @Test
  void an_alias_writes_one_code_as_another() throws IOException {
    ElectionFolder read = read("[CODE, TABLE]", "  aliases: {'12-1': '21-1'}", "12,1,5", "13,1,6");
    assertThat(stations(read)).containsExactly("21-1", "13-1");
  }

  @Test
  void the_roll_takes_the_same_recipe() throws IOException {
    Files.writeString(folder.resolve("sheets.csv"), "CODE,A\n7,5\n");
    Files.writeString(folder.resolve("roll.csv"), "ID,VOTERS\n0007,90\n,90\n");
    Files.writeString(
        folder.resolve("election.yaml"),
        """
        election: {id: X}
        contest: {choices: [{id: A}]}
        roll:
          files: {file: roll.csv, columns: {station: {column: ID, leading-zeroes: drop}, registered: VOTERS}}
        sheets: {file: sheets.csv, columns: {station: CODE, votes: {A: A}}}
        """);
    ElectionFolder read = ElectionFolder.read(folder, Progress.SILENT);
    assertThat(read.election().roll().of("7")).hasValue(90);
    assertThat(read.problems().first())
        .extracting(Problem::kind)
        .containsExactly(Problem.Kind.NO_STATION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{column: CODE, pattern: '(\\d+'} | station.pattern: “(\\d+” is no pattern",
        "{column: CODE, pattern: '(\\d+)', key: $2} | there is no group $2 among the 1 of the pattern",
        "{pattern: '(\\d+)'} | station.column",
        "{column: CODE, key: $1} | station.pattern",
        "[CODE, {column: TABLE, leading-zeroes: maybe}] | station[1].leading-zeroes",
        "[] | station"
      })
  void a_mistake_in_a_recipe_is_one_sentence_with_its_field(String station, String said) {
    assertThatThrownBy(() -> read(station, "", "1,1,1"))
        .isInstanceOfSatisfying(
            FolderException.class,
            refused ->
                assertThat(refused.problems())
                    .hasSize(1)
                    .allSatisfy(
                        p -> assertThat(p.sentence(Locale.ENGLISH)).contains("yaml:6:", said)));
  }
}
