package org.acta.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ColumnNamesTest {
  private final ColumnNames names =
      new ColumnNames(
          "a.csv",
          2,
          List.of("Mesa", "Votos válidos", "VOTOS", "Votos", "", "mesa", "#3", "MAS - IPSP"));

  @Test
  void an_exact_name_comes_before_a_similar_one() {
    assertThat(names.find("Mesa")).isZero();
    assertThat(names.find("mesa")).isEqualTo(5);
    assertThat(names.find(" VOTOS ")).isEqualTo(2);
  }

  @Test
  void case_accents_and_blanks_do_not_matter_if_one_column_answers() {
    assertThat(names.find("VOTOS VALIDOS")).isEqualTo(1);
    assertThat(names.find("votosva\u0301lidos")).isEqualTo(1);
    assertThat(names.find("mas-ipsp")).isEqualTo(7);
  }

  @Test
  void a_name_that_two_columns_answer_to_must_be_told_apart() {
    assertThat(sentence("MESA"))
        .isEqualTo("a.csv:2: several columns answer to “MESA”; write “Mesa”, “mesa”.");
    ColumnNames twins = new ColumnNames("b.csv", 1, List.of("EDO", "X", "EDO"));
    InputException twice = catchThrowableOfType(InputException.class, () -> twins.find("EDO"));
    assertThat(twice.problem().sentence(Locale.ROOT)).contains("write “EDO#1”, “EDO#2”");
    assertThat(twins.find("EDO#2")).isEqualTo(2);
    assertThat(twins.find("edo#1")).isZero();
  }

  @Test
  void a_number_addresses_a_column_by_its_position_unless_it_is_a_name() {
    assertThat(names.find("#5")).isEqualTo(4);
    assertThat(names.find("#3")).isEqualTo(6);
    assertThat(sentence("#9")).contains("there is no column #9, only 8 columns");
  }

  @Test
  void a_miss_names_the_closest() {
    assertThat(sentence("Votos validoz"))
        .contains("no column is called “Votos validoz”; the closest names are “Votos válidos”");
    assertThat(sentence("EDO#7")).contains("no column is called");
  }

  private String sentence(String declared) {
    return catchThrowableOfType(InputException.class, () -> names.find(declared))
        .problem()
        .sentence(Locale.ROOT);
  }
}
