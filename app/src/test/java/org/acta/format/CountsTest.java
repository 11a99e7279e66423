package org.acta.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Set;
import org.acta.format.Counts.Fault;
import org.acta.sheet.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CountsTest {
  private static final Counts USUAL = Counts.withDefaults();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "0|0",
        "007|7",
        "364|364",
        " 12 |12",
        "\u00A012\u202F|12",
        "+5|5",
        "-5|-5",
        "−5|-5",
        "1,234|1234",
        "1.234|1234",
        "1 234|1234",
        "1\u00A0234\u00A0567|1234567",
        "1\u202F234|1234",
        "1'234'567|1234567",
        "1’234|1234",
        "1.000|1000",
        "0.000|0",
        "12.0|12",
        "12,00|12",
        "12.0000|12",
        "1234.000|1234",
        "1,234.00|1234",
        "1.234,000|1234",
        "١٬٢٣٤|1234",
        "१२३|123",
        "１２３|123",
        "𝟏𝟐|12",
        "999999999999|999999999999",
        "-999999999999|-999999999999",
        "0000000000000000000012|12"
      })
  void numbers_are_read_as_people_write_them(String text, long number) {
    assertThat(USUAL.read(text)).isEqualTo(number);
    assertThat(Counts.isFigure(number)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "\u00A0",
        "-",
        "--",
        "—",
        "s/d",
        "S/D",
        "n/d",
        "NA",
        "n/a",
        "NULL",
        "No data",
        "Нет данных"
      })
  void words_for_nothing_are_missing_and_never_zero(String text) {
    assertThat(USUAL.read(text)).isEqualTo(Figure.MISSING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ilegible",
        "ILEGIBLE ",
        "illegible",
        "ilegível",
        "ilegi\u0301vel",
        "illisible",
        "unreadable",
        "?",
        "Нечитаемо"
      })
  void words_for_unreadable_are_illegible(String text) {
    assertThat(USUAL.read(text)).isEqualTo(Figure.ILLEGIBLE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"annulled", "ANULADA", "anulado", "annulé", "Annulée", "annule"})
  void words_for_annulled_are_annulled(String text) {
    assertThat(USUAL.read(text)).isEqualTo(Figure.ANNULLED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NaN|NOT_A_NUMBER",
        "inf|NOT_A_NUMBER",
        "-Infinity|NOT_A_NUMBER",
        "1e5|NOT_A_NUMBER",
        "12a|NOT_A_NUMBER",
        "1,23,456|NOT_A_NUMBER",
        "1,234.567,890|NOT_A_NUMBER",
        "12.|NOT_A_NUMBER",
        ".5|NOT_A_NUMBER",
        "1 23|NOT_A_NUMBER",
        "--5|NOT_A_NUMBER",
        "²|NOT_A_NUMBER",
        "12.5|FRACTION",
        "12,05|FRACTION",
        "1,234.567|FRACTION",
        "1234.567|FRACTION",
        "1000000000000|TOO_LARGE",
        "9223372036854775808|TOO_LARGE",
        "99999999999999999999999999999|TOO_LARGE",
        "1,000,000,000,000|TOO_LARGE",
        "acta|UNKNOWN_TEXT",
        "#REF!|UNKNOWN_TEXT"
      })
  void what_is_no_figure_says_why(String text, Fault fault) {
    long result = USUAL.read(text);
    assertThat(Counts.isFigure(result)).isFalse();
    assertThat(Counts.fault(result)).as(text).contains(fault);
    assertThatIllegalArgumentException().isThrownBy(() -> Figure.of(result));
  }

  @Test
  void a_declared_decimal_separator_never_groups() {
    Counts point = USUAL.withDecimalSeparator('.');
    assertThat(point.read("1.000")).isEqualTo(1);
    assertThat(point.read("1,000")).isEqualTo(1000);
    assertThat(Counts.fault(point.read("1.234"))).contains(Fault.FRACTION);
    assertThat(Counts.fault(point.read("1,0"))).contains(Fault.NOT_A_NUMBER);
    Counts comma = USUAL.withDecimalSeparator(',');
    assertThat(comma.read("1,000")).isEqualTo(1);
    assertThat(comma.read("1.000,00")).isEqualTo(1000);
    assertThatIllegalArgumentException().isThrownBy(() -> USUAL.withDecimalSeparator(';'));
  }

  @Test
  void a_file_may_have_its_own_words_even_numbers() {
    Counts own =
        USUAL
            .withMissing(Set.of("9999", "-1", "Sin Información"))
            .withIllegible(Set.of("borrón"))
            .withAnnulled(Set.of("X"));
    assertThat(own.read("9999")).isEqualTo(Figure.MISSING);
    assertThat(own.read(" -1")).isEqualTo(Figure.MISSING);
    assertThat(own.read("sin informacion")).isEqualTo(Figure.MISSING);
    assertThat(own.read("BORRON")).isEqualTo(Figure.ILLEGIBLE);
    assertThat(own.read("x")).isEqualTo(Figure.ANNULLED);
    assertThat(own.read("9998")).isEqualTo(9998);
    assertThat(own.read("s/d")).isEqualTo(Figure.MISSING);
    assertThat(USUAL.read("9999")).isEqualTo(9999);
  }

  @Test
  void a_figure_is_read_in_the_middle_of_a_buffer() {
    assertThat(USUAL.read("12,345,6".toCharArray(), 3, 3)).isEqualTo(345);
  }
}
