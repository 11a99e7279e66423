package org.acta.quickcount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.acta.quickcount.Response.Standing;
import org.junit.jupiter.api.Test;

class QuickCountTest {
  private static final Estimand A = new Estimand.Share(0);
  private static final Estimand LEAD = new Estimand.Lead(0, 1);

  private static Frame frame(int... sizes) {
    List<Frame.Station> stations = new ArrayList<>();
    for (int h = 0; h < sizes.length; h++) {
      for (int i = 0; i < sizes[h]; i++) {
        stations.add(Frame.Station.of("s" + h + "-" + i, "s" + h, 100));
      }
    }
    return Frame.of(stations);
  }

  private static Arrival sheet(Frame frame, String code, long a, long b) {
    return new Arrival(
        frame.station(code).orElseThrow(),
        List.of(a, b),
        a + b,
        OptionalLong.of(a + b),
        Optional.empty());
  }

  /// By hand. Stratum s0: 10 stations, votes for A 30 and 50, of 60 and 80. Stratum s1: 5 stations,
  /// 20 and 20, of 50 and 70.
  ///
  /// Totals: 10·40 + 5·20 = 500 of 10·70 + 5·60 = 1,000: one half. Residuals y − x/2: 0 and 10 in
  /// s0, −5 and −15 in s1; both variances are 50. Variance of the total: 10²·(1 − 2/10)·50/2 +
  /// 5²·(1 − 2/5)·50/2 = 2,000 + 375 = 2,375; of the ratio: 2,375/1,000². Degrees: 2,375²/(2,000²/3
  /// + 375²/3) − 2 = 2.087, at most 2.
  @Test
  void a_combined_ratio_is_what_it_is_by_hand() {
    Frame frame = frame(10, 5);
    QuickCount count =
        QuickCount.of(
            frame,
            Optional.empty(),
            List.of(
                sheet(frame, "s0-0", 30, 30),
                sheet(frame, "s0-7", 50, 30),
                sheet(frame, "s1-1", 20, 30),
                sheet(frame, "s1-2", 20, 50)));

    Estimate estimate = count.estimate(A).orElseThrow();
    Estimate.Precision precision = estimate.precision().orElseThrow();

    assertThat(estimate.value()).isEqualTo(0.5);
    assertThat(precision.standardError()).isCloseTo(Math.sqrt(2_375) / 1_000, within(1e-15));
    assertThat(precision.degrees()).isEqualTo(2.0);
    // t of 2 degrees at 0.975 is 4.30265 in every table.
    assertThat(precision.at95().high()).isCloseTo(0.5 + 4.30265 * 0.0487340, within(1e-6));
    assertThat(precision.at99().high()).isCloseTo(0.5 + 9.92484 * 0.0487340, within(1e-6));
    assertThat(precision.ballots().orElseThrow()).isCloseTo(0.25e6 / 2_375, within(1e-9));
    assertThat(precision.borrowed()).isZero();
  }

  @Test
  void a_lead_is_the_difference_of_two_shares_with_an_error_of_its_own() {
    KnownFrame known = KnownFrame.of(1, 8, 20, 1);
    QuickCount count = known.count(known.sample("1", 60, OptionalInt.empty()), _ -> true);

    Estimate lead = count.estimate(LEAD).orElseThrow();

    assertThat(lead.value())
        .isCloseTo(
            count.estimate(A).orElseThrow().value()
                - count.estimate(new Estimand.Share(1)).orElseThrow().value(),
            within(1e-12));
    assertThat(lead.precision().orElseThrow().ballots()).isEmpty();
    assertThat(error(lead)).isCloseTo(jackknife(known, count, LEAD), within(0.02 * error(lead)));
  }

  private static double error(Estimate estimate) {
    return estimate.precision().orElseThrow().standardError();
  }

  /// Another way to the same error: leave out one unit at a time (J. Shao and D. Tu, *The Jackknife
  /// and Bootstrap*, section 6.2). It agrees with linearisation but for terms of higher order.
  private static double jackknife(KnownFrame known, QuickCount count, Estimand estimand) {
    Map<String, List<String>> units = new HashMap<>();
    for (Arrival arrival : count.arrivals()) {
      List<String> of = units.computeIfAbsent(arrival.station().stratum(), _ -> new ArrayList<>());
      if (!of.contains(arrival.station().cluster())) {
        of.add(arrival.station().cluster());
      }
    }
    double whole = count.estimate(estimand).orElseThrow().value();
    double variance = 0;
    for (Map.Entry<String, List<String>> stratum : units.entrySet()) {
      double n = stratum.getValue().size();
      double of = known.frame.stratum(stratum.getKey()).orElseThrow().units();
      for (String left : stratum.getValue()) {
        QuickCount without =
            QuickCount.of(
                known.frame,
                Optional.empty(),
                count.arrivals().stream()
                    .filter(arrival -> !arrival.station().cluster().equals(left))
                    .toList());
        double moved =
            (count.isCalibrated() ? without.calibrated() : without)
                    .estimate(estimand)
                    .orElseThrow()
                    .value()
                - whole;
        variance += (1 - n / of) * (n - 1) / n * moved * moved;
      }
    }
    return Math.sqrt(variance);
  }

  @Test
  void the_linearised_error_agrees_with_leaving_out_one_unit_at_a_time() {
    KnownFrame known = KnownFrame.of(2, 8, 30, 1);
    KnownFrame centres = KnownFrame.of(3, 8, 30, 4);
    for (Estimand estimand : List.of(A, LEAD, new Estimand.Turnout())) {
      QuickCount stations = known.count(known.sample("2", 90, OptionalInt.empty()), _ -> true);
      QuickCount whole = centres.count(centres.sample("3", 90, OptionalInt.empty()), _ -> true);
      double ofStations = error(stations.estimate(estimand).orElseThrow());
      double ofCentres = error(whole.estimate(estimand).orElseThrow());
      double calibrated = error(stations.calibrated().estimate(estimand).orElseThrow());

      assertThat(ofStations)
          .isCloseTo(jackknife(known, stations, estimand), within(0.03 * ofStations));
      assertThat(ofCentres)
          .isCloseTo(jackknife(centres, whole, estimand), within(0.03 * ofCentres));
      assertThat(calibrated)
          .isCloseTo(jackknife(known, stations.calibrated(), estimand), within(0.03 * calibrated));
    }
  }

  @Test
  void every_station_of_the_frame_leaves_no_error() {
    KnownFrame known = KnownFrame.of(4, 5, 10, 3);
    Sample all = new Sample(known.frame.stations());

    Estimate estimate = known.count(all, _ -> true).estimate(A).orElseThrow();

    assertThat(estimate.value()).isCloseTo(known.truth(A), within(1e-12));
    assertThat(error(estimate)).isZero();
    assertThat(estimate.precision().orElseThrow().at99().low()).isEqualTo(estimate.value());
  }

  @Test
  void calibrated_weights_add_up_to_the_registered_voters_of_each_group() {
    KnownFrame known = KnownFrame.of(5, 8, 30, 1);
    QuickCount count =
        known.count(known.sample("5", 90, OptionalInt.empty()), a -> a.base() % 5 != 0);
    // A ratio whose lower part is the same for all is the weighted total itself.
    double turnout = count.calibrated().estimate(new Estimand.Turnout()).orElseThrow().value();
    double plain = count.estimate(new Estimand.Turnout()).orElseThrow().value();

    double cast = 0;
    Map<String, Double> voters = new HashMap<>();
    Map<String, Double> ballots = new HashMap<>();
    for (Response response : count.responses()) {
      double weight = (double) response.stratum().units() / response.arrived();
      for (Arrival arrival : count.arrivals()) {
        if (arrival.station().stratum().equals(response.stratum().code())) {
          String group = arrival.station().group();
          voters.merge(group, weight * arrival.station().registered(), Double::sum);
          ballots.merge(group, weight * arrival.cast().orElseThrow(), Double::sum);
        }
      }
    }
    double registered = 0;
    for (Map.Entry<String, Long> group : known.frame.registeredByGroup().entrySet()) {
      registered += group.getValue();
      cast +=
          group.getValue()
              * ballots.getOrDefault(group.getKey(), 0.0)
              / voters.getOrDefault(group.getKey(), 1.0);
    }
    assertThat(turnout).isCloseTo(cast / registered, within(1e-12)).isNotEqualTo(plain);
    assertThat(count.calibrated().groupsWithoutArrivals()).isEmpty();
  }

  @Test
  void a_group_that_no_arrival_stands_for_is_named() {
    KnownFrame known = KnownFrame.of(5, 8, 30, 1);
    QuickCount count =
        known.count(
            known.sample("5", 90, OptionalInt.empty()), a -> a.station().group().equals("north"));

    assertThat(count.calibrated().groupsWithoutArrivals()).containsExactly("south");
  }

  @Test
  void a_stratum_without_arrivals_is_left_out_and_named() {
    Frame frame = frame(10, 5);
    QuickCount count =
        QuickCount.of(
            frame,
            Optional.of(
                new Sample(
                    List.of(
                        frame.station("s0-0").orElseThrow(),
                        frame.station("s0-7").orElseThrow(),
                        frame.station("s1-1").orElseThrow()))),
            List.of(sheet(frame, "s0-0", 30, 30), sheet(frame, "s0-7", 50, 30)));

    assertThat(count.responses())
        .extracting(Response::standing)
        .containsExactly(Standing.WHOLE, Standing.NONE);
    assertThat(count.responses()).extracting(Response::missing).containsExactly(0, 1);
    assertThat(count.estimate(A).orElseThrow().value()).isEqualTo(80.0 / 140);
  }

  /// Stratum s1 has one station of 5, 60 of 100 for A. The estimate is (10·40 + 5·60)/(10·70 +
  /// 5·100) = 700/1,200. Its residual is 60 − 700/12 = 5/3; the pooled variance is that of s0,
  /// where the residuals 30 − 35 and 50 − 140/3 differ by 25/3, so (25/3)²/2, the larger.
  @Test
  void a_stratum_with_one_station_borrows_the_larger_variance_and_says_so() {
    Frame frame = frame(10, 5);
    QuickCount count =
        QuickCount.of(
            frame,
            Optional.empty(),
            List.of(
                sheet(frame, "s0-0", 30, 30),
                sheet(frame, "s0-7", 50, 30),
                sheet(frame, "s1-2", 60, 40)));
    double spread = 625.0 / 18;
    double measured = 100 * 0.8 * spread / 2;
    double borrowed = 25 * 0.8 * spread;

    Estimate estimate = count.estimate(A).orElseThrow();

    assertThat(count.responses().get(1).standing()).isEqualTo(Standing.SINGLE);
    assertThat(estimate.value()).isCloseTo(700.0 / 1_200, within(1e-15));
    assertThat(error(estimate)).isCloseTo(Math.sqrt(measured + borrowed) / 1_200, within(1e-12));
    assertThat(estimate.precision().orElseThrow().borrowed())
        .isCloseTo(borrowed / (measured + borrowed), within(1e-12));
  }

  /// Stratum s1 is one centre of 4 stations, or two of 4, of which one station is known: 60 of 100
  /// for A. With one centre the estimate is (10·40 + 4·60)/(10·70 + 4·100) = 640/1,100 = 32/55, and
  /// the residuals in s0 are 30 − 60·32/55 and 50 − 80·32/55, which differ by 92/11. The station's
  /// residual is 60 − 100·32/55 = 20/11, its centre's 80/11, and (80/11)² is more than the pooled
  /// (92/11)²/2. With two centres: 880/1,500 = 44/75, 20 − 20·44/75 = 124/15, 60 − 100·44/75 = 4/3
  /// and 16/3, less than (124/15)²/2. Nothing says how much its stations differ, so that there is
  /// no 1 − n/N.
  @Test
  void a_stratum_of_which_one_station_of_one_centre_is_known_is_not_without_error() {
    assertSingle(1, 20 * 92.0 * 92 / 121, 80.0 * 80 / 121, 1_100);
    assertSingle(2, 20 * 124.0 * 124 / 225, 4 * 124.0 * 124 / 225 / 2, 1_500);
  }

  private static void assertSingle(int centres, double measured, double borrowed, double of) {
    List<Frame.Station> stations = new ArrayList<>(frame(10).stations());
    for (int i = 0; i < 4 * centres; i++) {
      stations.add(new Frame.Station("s1-" + i, "s1", "centre-" + i / 4, "", 100));
    }
    Frame frame = Frame.of(stations);
    QuickCount count =
        QuickCount.of(
            frame,
            Optional.empty(),
            List.of(
                sheet(frame, "s0-0", 30, 30),
                sheet(frame, "s0-7", 50, 30),
                sheet(frame, "s1-2", 60, 40)));

    Estimate estimate = count.estimate(A).orElseThrow();

    assertThat(error(estimate)).isCloseTo(Math.sqrt(measured + borrowed) / of, within(1e-12));
    assertThat(estimate.precision().orElseThrow().borrowed())
        .isCloseTo(borrowed / (measured + borrowed), within(1e-12));
  }

  @Test
  void no_error_is_given_where_no_stratum_has_two_stations() {
    Frame frame = frame(10, 5);
    QuickCount count =
        QuickCount.of(
            frame,
            Optional.empty(),
            List.of(sheet(frame, "s0-0", 30, 30), sheet(frame, "s1-2", 60, 40)));

    Estimate estimate = count.estimate(A).orElseThrow();

    assertThat(estimate.precision()).isEmpty();
    assertThat(estimate.to(0.5).within95()).isEmpty();
    assertThat(estimate.to(0.5).standardErrors()).isEmpty();
  }

  @Test
  void merged_strata_are_one_stratum_under_both_names() {
    Frame frame = frame(10, 5).merging(List.of(List.of("s0", "s1")));

    assertThat(frame.strata()).containsExactly(new Frame.Stratum("s0+s1", 15, 15, 1_500));
    assertThatThrownBy(() -> frame(10, 5).merging(List.of(List.of("s0", "s2"))))
        .hasMessage("the stratum 's2' is not in the frame, or is merged twice");
  }

  @Test
  void an_announced_figure_is_measured_in_points_and_in_standard_errors() {
    Estimate estimate =
        new Estimate(
            A,
            0.52,
            Optional.of(
                new Estimate.Precision(
                    0.01,
                    100,
                    new Interval(0.95, 0.50, 0.54),
                    new Interval(0.99, 0.494, 0.546),
                    1,
                    java.util.OptionalDouble.empty(),
                    0)));

    Estimate.Distance distance = estimate.to(0.545);

    assertThat(distance.apart()).isCloseTo(0.025, within(1e-12));
    assertThat(distance.standardErrors().orElseThrow()).isCloseTo(2.5, within(1e-9));
    assertThat(distance.within95()).contains(false);
    assertThat(distance.within99()).contains(true);
  }

  @Test
  void intervals_end_where_shares_do() {
    Frame frame = frame(50);
    QuickCount count =
        QuickCount.of(
            frame,
            Optional.empty(),
            List.of(sheet(frame, "s0-0", 0, 90), sheet(frame, "s0-1", 9, 81)));

    assertThat(count.estimate(A).orElseThrow().precision().orElseThrow().at95().low()).isZero();
    assertThat(
            count
                .estimate(new Estimand.Lead(1, 0))
                .orElseThrow()
                .precision()
                .orElseThrow()
                .at95()
                .high())
        .isEqualTo(1);
  }

  @Test
  void a_curve_ends_with_every_sheet_that_has_a_time() {
    Frame frame = frame(10);
    List<Arrival> arrivals = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      Arrival sheet = sheet(frame, "s0-" + i, 10 + i, 30);
      LocalDateTime at = LocalDateTime.of(2026, 11, 1, 20, i / 2);
      arrivals.addFirst(
          new Arrival(sheet.station(), sheet.votes(), sheet.base(), sheet.cast(), Optional.of(at)));
    }
    QuickCount count = QuickCount.of(frame, Optional.empty(), arrivals);

    List<QuickCount.Moment> curve = count.curve(A, 8);

    assertThat(curve).extracting(QuickCount.Moment::sheets).containsExactly(2, 4, 6, 8);
    assertThat(curve.getLast().estimate().map(Estimate::value))
        .isEqualTo(count.estimate(A).map(Estimate::value));
  }

  @Test
  void what_is_not_in_the_frame_or_comes_twice_is_misuse() {
    Frame frame = frame(3);
    Arrival sheet = sheet(frame, "s0-0", 1, 2);
    Sample sample = new Sample(List.of(frame.station("s0-1").orElseThrow()));

    assertThatThrownBy(() -> QuickCount.of(frame, Optional.empty(), List.of(sheet, sheet)))
        .hasMessage("the station 's0-0' arrives twice");
    assertThatThrownBy(() -> QuickCount.of(frame, Optional.of(sample), List.of(sheet)))
        .hasMessage("the station 's0-0' is not in the sample");
    assertThatThrownBy(
            () -> QuickCount.of(frame(1, 1), Optional.empty(), List.of(sheet(frame, "s0-2", 1, 1))))
        .hasMessage("the station 's0-2' is not that of the frame");
    assertThatThrownBy(() -> QuickCount.of(frame, Optional.empty(), List.of()))
        .hasMessage("a quick count needs at least 1 arrival, not 0");
  }
}
