package org.acta.quickcount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnseenTest {
  private static final Estimand SHARE = new Estimand.Share(0);
  private static final Estimand LEAD = new Estimand.Lead(0, 1);
  private static final KnownFrame KNOWN = KnownFrame.of(11, 6, 20, 1);
  private static final Sample SAMPLE = KNOWN.sample("11", 40, OptionalInt.empty());

  private static boolean arrives(Arrival arrival) {
    return arrival.base() % 4 != 0;
  }

  /// Fills the missing sheets in a thousand ways and estimates from the whole sample.
  @Test
  void no_content_of_the_missing_sheets_leaves_the_bounds() {
    QuickCount count = KNOWN.count(SAMPLE, UnseenTest::arrives);
    Unseen share = count.unseen(SHARE).orElseThrow();
    Unseen lead = count.unseen(LEAD).orElseThrow();
    Unseen turnout = count.unseen(new Estimand.Turnout()).orElseThrow();
    assertThat(share.sheets()).isPositive().isEqualTo(40 - count.arrivals().size());
    Random random = new Random(12);
    for (int i = 0; i < 1_000; i++) {
      int way = i;
      QuickCount whole =
          QuickCount.of(
              KNOWN.frame,
              Optional.of(SAMPLE),
              SAMPLE.stations().stream()
                  .map(KNOWN::sheet)
                  .map(a -> arrives(a) ? a : anything(a.station(), random, way))
                  .toList());

      assertThat(value(whole, SHARE)).isBetween(share.low() - 1e-12, share.high() + 1e-12);
      assertThat(value(whole, LEAD)).isBetween(lead.low() - 1e-12, lead.high() + 1e-12);
      assertThat(value(whole, new Estimand.Turnout()))
          .isBetween(turnout.low() - 1e-12, turnout.high() + 1e-12);
    }
  }

  /// The first ways are the extremes, which the bounds must reach.
  private static Arrival anything(Frame.Station station, Random random, int way) {
    long registered = station.registered();
    long cast = way < 2 ? registered : random.nextLong(registered + 1);
    long a = way == 0 ? cast : way == 1 ? 0 : random.nextLong(cast + 1);
    return new Arrival(
        station, List.of(a, cast - a, 0L), cast, OptionalLong.of(cast), Optional.empty());
  }

  private static double value(QuickCount count, Estimand estimand) {
    return count.estimate(estimand).orElseThrow().value();
  }

  @Test
  void the_bounds_are_reached() {
    QuickCount count = KNOWN.count(SAMPLE, UnseenTest::arrives);
    for (int way = 0; way < 2; way++) {
      int extreme = way;
      QuickCount whole =
          QuickCount.of(
              KNOWN.frame,
              Optional.of(SAMPLE),
              SAMPLE.stations().stream()
                  .map(KNOWN::sheet)
                  .map(a -> arrives(a) ? a : anything(a.station(), new Random(1), extreme))
                  .toList());
      Unseen share = count.unseen(SHARE).orElseThrow();
      Unseen lead = count.unseen(LEAD).orElseThrow();

      assertThat(value(whole, SHARE))
          .isCloseTo(way == 0 ? share.high() : share.low(), within(1e-12));
      assertThat(value(whole, LEAD)).isCloseTo(way == 0 ? lead.high() : lead.low(), within(1e-12));
    }
  }

  /// One stratum of 10; of 4 drawn, 3 arrive with a lead of 10, 20 and 30 of 100 each. The fourth,
  /// as large as they are, would need −60 of 100.
  @Test
  void a_tie_takes_the_lead_that_makes_up_for_the_others() {
    Frame frame =
        Frame.of(
            java.util.stream.IntStream.range(0, 10)
                .mapToObj(i -> Frame.Station.of("m" + i, "s", 200))
                .toList());
    List<Frame.Station> drawn = frame.stations().subList(0, 4);
    List<Arrival> arrivals = new java.util.ArrayList<>();
    for (int i = 0; i < 3; i++) {
      long a = 55 + 5L * i;
      arrivals.add(
          new Arrival(
              drawn.get(i), List.of(a, 100 - a), 100, OptionalLong.of(100), Optional.empty()));
    }
    QuickCount count = QuickCount.of(frame, Optional.of(new Sample(drawn)), arrivals);

    Unseen unseen = count.unseen(LEAD).orElseThrow();

    assertThat(unseen.tie().orElseThrow()).isCloseTo(-0.6, within(1e-12));
    // 60 ahead of 300, and 200 more ballots either way.
    assertThat(unseen.low()).isCloseTo(-140.0 / 500, within(1e-12));
    assertThat(unseen.high()).isCloseTo(260.0 / 500, within(1e-12));
  }

  @Test
  void nothing_is_said_where_nothing_is_missing_or_nobody_says_what_was_drawn() {
    assertThat(KNOWN.count(SAMPLE, _ -> true).unseen(SHARE)).isEmpty();
    assertThat(
            QuickCount.of(
                    KNOWN.frame,
                    Optional.empty(),
                    List.of(KNOWN.sheet(SAMPLE.stations().getFirst())))
                .unseen(SHARE))
        .isEmpty();
  }

  @Test
  void bounds_of_the_plain_weights_are_not_given_for_calibrated_ones() {
    QuickCount count = KNOWN.count(SAMPLE, arrival -> arrival.base() % 5 != 0);

    assertThat(count.unseen(SHARE)).isPresent();
    assertThat(count.calibrated().unseen(SHARE)).isEmpty();
  }
}
