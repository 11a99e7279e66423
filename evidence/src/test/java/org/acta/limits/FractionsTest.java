package org.acta.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class FractionsTest {

  @Test
  void fractions_come_back_over_their_least_common_denominator() {
    Fractions fractions =
        Fractions.of(new double[] {-1.0 / 10_222, 0, 1, 9_778.0 / 10_222, -2.5}).orElseThrow();

    assertThat(fractions.denominator()).isEqualTo(BigInteger.valueOf(10_222));
    assertThat(fractions.times())
        .containsExactly(
            BigInteger.ONE.negate(),
            BigInteger.ZERO,
            BigInteger.valueOf(10_222),
            BigInteger.valueOf(9_778),
            BigInteger.valueOf(-25_555));
  }

  @Test
  void what_is_close_to_no_simple_fraction_is_left_to_other_denominators() {
    assertThat(Fractions.of(new double[] {1, Double.NaN})).isEmpty();
    assertThat(Fractions.of(new double[] {Double.POSITIVE_INFINITY})).isEmpty();
    assertThat(Fractions.of(new double[] {1e300})).isEmpty();
  }
}
