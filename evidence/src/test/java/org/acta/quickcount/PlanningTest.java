package org.acta.quickcount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanningTest {
  private static final KnownFrame STATIONS = KnownFrame.of(41, 10, 40, 1);
  private static final KnownFrame CENTRES = KnownFrame.of(42, 8, 40, 5);

  private static Planning history(KnownFrame known) {
    Map<String, Planning.Result> results = new HashMap<>();
    known.sheets.forEach((code, sheet) ->
        results.put(code, new Planning.Result(sheet.votes().getFirst(), sheet.base())));
    return new Planning.History(results);
  }

  private static Design design(KnownFrame known, int size, OptionalInt perUnit) {
    return Design.of(known.frame, new Allocation.Proportional(), size, Set.of(), perUnit);
  }

  /// How far estimates really lie apart, over 3,000 samples: the standard deviation has an error of
  /// 1.3 per cent.
  private static double margin(KnownFrame known, int size, OptionalInt perUnit) {
    double[] estimates = new double[3_000];
    for (int i = 0; i < estimates.length; i++) {
      estimates[i] =
          known
              .count(known.sample("plan " + i, size, perUnit), _ -> true)
              .estimate(new Estimand.Share(0))
              .orElseThrow()
              .value();
    }
    return 1.959964 * Math.sqrt(Moments.variance(estimates));
  }

  @Test
  void the_expected_margin_is_the_one_that_samples_have() {
    for (OptionalInt perUnit : List.of(OptionalInt.empty(), OptionalInt.of(2))) {
      double margin = margin(CENTRES, 60, perUnit);
      assertThat(history(CENTRES).margin(design(CENTRES, 60, perUnit), 0.95))
          .isCloseTo(margin, within(0.05 * margin));
    }
    double margin = margin(STATIONS, 80, OptionalInt.empty());
    assertThat(history(STATIONS).margin(design(STATIONS, 80, OptionalInt.empty()), 0.95))
        .isCloseTo(margin, within(0.05 * margin));
  }

  /// 1.96 · 0.15 · √((1 − 100/1,000)/100) = 2.79 points.
  @Test
  void a_guessed_spread_gives_the_margin_of_the_textbook() {
    Frame frame =
        Frame.of(
            java.util.stream.IntStream.range(0, 1_000)
                .mapToObj(i -> Frame.Station.of("m" + i, "s", 100))
                .toList());
    Design design =
        Design.of(frame, new Allocation.Proportional(), 100, Set.of(), OptionalInt.empty());

    assertThat(new Planning.Spread(0.15).margin(design, 0.95)).isCloseTo(0.0278910, within(1e-6));
  }

  @Test
  void the_smallest_size_reaches_the_wanted_margin_and_one_less_does_not() {
    for (Planning planning : List.of(history(STATIONS), new Planning.Spread(0.1))) {
      int size =
          planning
              .smallest(
                  0.015,
                  0.95,
                  Design.smallest(STATIONS.frame, Set.of()),
                  STATIONS.frame.stations().size(),
                  n -> design(STATIONS, n, OptionalInt.empty()))
              .orElseThrow();

      assertThat(planning.margin(design(STATIONS, size, OptionalInt.empty()), 0.95))
          .isLessThanOrEqualTo(0.015);
      assertThat(planning.margin(design(STATIONS, size - 1, OptionalInt.empty()), 0.95))
          .isGreaterThan(0.015);
    }
  }

  @Test
  void neyman_takes_its_spread_from_an_earlier_election_and_narrows_the_margin() {
    Planning history = history(STATIONS);
    Allocation neyman = new Allocation.Neyman(history.spread(STATIONS.frame));
    Design design = Design.of(STATIONS.frame, neyman, 80, Set.of(), OptionalInt.empty());

    assertThat(history.margin(design, 0.95))
        .isLessThan(history.margin(design(STATIONS, 80, OptionalInt.empty()), 0.95));
  }

  @Test
  void a_plan_without_anything_to_go_by_is_refused() {
    assertThatThrownBy(() -> new Planning.Spread(0))
        .hasMessage("a spread of shares lies above 0 and at most at 0.5, not 0.0");
    assertThatThrownBy(() ->
            new Planning.History(Map.of()).margin(design(STATIONS, 80, OptionalInt.empty()), 0.95))
        .hasMessage("no station of the frame has an earlier result");
  }
}
