package org.acta.quickcount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.acta.quickcount.PublishedEstimate.Problem;
import org.junit.jupiter.api.Test;

class PublishedEstimateTest {
  private static PublishedEstimate of(
      double estimate, double low, double high, double margin, double official) {
    return new PublishedEstimate(
        "X", "A", estimate, is(low), is(high), is(margin), is(official), 2);
  }

  private static OptionalDouble is(double figure) {
    return Double.isNaN(figure) ? OptionalDouble.empty() : OptionalDouble.of(figure);
  }

  private static final double NONE = Double.NaN;

  @Test
  void figures_that_fit_have_no_problem() {
    PublishedEstimate fits = of(47.6, 46.9, 48.3, 0.7, 48.14);

    assertThat(fits.problems()).isEmpty();
    assertThat(fits.holdsOfficial()).contains(true);
    assertThat(fits.apart().orElseThrow()).isCloseTo(0.54, within(1e-9));
    assertThat(of(47.6, 46.9, 48.3, 0.7, 48.31).holdsOfficial()).contains(false);
  }

  @Test
  void columns_that_are_shifted_by_one_do_not_fit() {
    assertThat(of(47.6, 0.7, 46.9, 48.3, 48.14).problems())
        .containsExactly(Problem.OUTSIDE, Problem.MARGIN_DISAGREES);
  }

  /// 1.96² · 0.508 · 0.492 / 0.0002² is 24 million ballots.
  @Test
  void a_fraction_taken_for_points_is_too_narrow() {
    assertThat(of(50.8, NONE, NONE, 0.02, NONE).problems()).containsExactly(Problem.TOO_NARROW);
    assertThat(of(50.8, NONE, NONE, 2, 54.73).problems()).isEmpty();
    assertThat(of(50.8, NONE, NONE, 2, 54.73).holdsOfficial()).contains(false);
  }

  @Test
  void every_other_misfit_is_named() {
    assertThat(of(10, NONE, NONE, NONE, 11).problems()).containsExactly(Problem.NO_INTERVAL);
    assertThat(of(10, 11, 9, NONE, 11).problems()).containsExactly(Problem.REVERSED);
    assertThat(of(10, 9.9, 12, NONE, 11).problems()).containsExactly(Problem.LOPSIDED);
    assertThat(of(10, 9, 11, 0.5, 11).problems()).containsExactly(Problem.MARGIN_DISAGREES);
    assertThat(of(10, 9, 11, 1, NONE).holdsOfficial()).isEmpty();
  }
}
