package org.acta.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {
  @ParameterizedTest
  @CsvSource({
    "50, 1, 2",
    "50 %, 1, 2",
    "40, 2, 5",
    "96.87, 9687, 10000",
    "66.67 %, 6667, 10000",
    "33.3333, 333333, 1000000",
    "2/3, 2, 3",
    "4 / 6, 2, 3",
    "0, 0, 1",
    "100, 1, 1",
    "7.50, 3, 40"
  })
  void per_cent_and_fractions_are_read_exactly_and_in_lowest_terms(
      String text, long numerator, long denominator) {
    assertThat(Share.parse(text)).isEqualTo(new Share(numerator, denominator));
    assertThat(Share.parse(text).numerator()).isEqualTo(numerator);
    assertThat(Share.parse(text).denominator()).isEqualTo(denominator);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "half", "-5", "1/0", "50,5", "1e2", "5.12345", "1.5/2", "٥٠"})
  void what_is_no_share_is_refused_by_name(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Share.parse(text))
        .withMessageContaining("'" + text + "'");
  }

  @Test
  void a_printed_share_reads_back_as_itself() {
    long seed = 20240728;
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      BigDecimal percent = BigDecimal.valueOf(random.nextInt(10_000_000), random.nextInt(5));
      if (percent.compareTo(BigDecimal.valueOf(999)) > 0) {
        continue;
      }
      Share share = Share.parse(percent.toPlainString());
      assertThat(Share.parse(share.toString())).as("seed %d, %s", seed, percent).isEqualTo(share);
    }
  }

  @Test
  void shares_are_ordered_as_numbers_even_where_a_long_would_overflow() {
    Share nearlyOne = new Share(Long.MAX_VALUE - 1, Long.MAX_VALUE);
    assertThat(nearlyOne).isLessThan(new Share(1, 1)).isGreaterThan(new Share(1, 2));
    assertThat(new Share(1, 3)).isGreaterThan(Share.parse("33.3333")).isLessThan(new Share(2, 5));
    assertThat(new Share(2, 4)).isEqualByComparingTo(new Share(1, 2));
  }

  @Test
  void a_share_is_neither_negative_nor_a_division_by_zero() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Share(-1, 2));
    assertThatIllegalArgumentException().isThrownBy(() -> new Share(1, 0));
    assertThatIllegalArgumentException().isThrownBy(() -> new Share(1, -2));
    assertThat(new Share(0, 7)).isEqualTo(Share.ZERO);
  }
}
