package org.acta.quickcount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DesignTest {
  private static final Allocation PROPORTIONAL = new Allocation.Proportional();

  private static Frame frame(int... sizes) {
    List<Frame.Station> stations = new ArrayList<>();
    for (int h = 0; h < sizes.length; h++) {
      for (int i = 0; i < sizes[h]; i++) {
        stations.add(Frame.Station.of(h + "-" + i, "s" + h, 100));
      }
    }
    return Frame.of(stations);
  }

  private static List<Integer> units(Frame frame, Allocation allocation, int size, String... sure) {
    return List.copyOf(
        Design.of(frame, allocation, size, Set.of(sure), OptionalInt.empty()).units().values());
  }

  /// Two go to the smallest; the other 98 by 600 : 300 : 90 are 59.4, 29.7 and 8.9.
  @Test
  void a_proportional_sample_divides_by_size_with_two_at_least() {
    assertThat(units(frame(600, 300, 90, 10), PROPORTIONAL, 100)).containsExactly(59, 30, 9, 2);
    assertThat(units(frame(600, 300, 99, 1), PROPORTIONAL, 100)).containsExactly(59, 30, 10, 1);
  }

  @Test
  void an_equal_sample_takes_all_of_a_stratum_that_has_no_more() {
    assertThat(units(frame(600, 300, 5), new Allocation.Equal(), 45)).containsExactly(20, 20, 5);
  }

  @Test
  void a_certainty_stratum_is_drawn_whole() {
    assertThat(units(frame(600, 300, 7), PROPORTIONAL, 97, "s2")).containsExactly(60, 30, 7);
  }

  /// No division of 20 among three strata has a smaller variance.
  @Test
  void neyman_is_the_best_of_every_division() {
    Frame frame = frame(40, 25, 15);
    Map<String, Double> spread = Map.of("s0", 2.0, "s1", 6.0, "s2", 1.0);

    List<Integer> neyman = units(frame, new Allocation.Neyman(spread), 20);

    double best = Double.POSITIVE_INFINITY;
    for (int a = 2; a <= 16; a++) {
      for (int b = 2; a + b <= 18; b++) {
        best = Math.min(best, variance(List.of(a, b, 20 - a - b)));
      }
    }
    // Whole numbers may be beside the best by a rounding.
    assertThat(variance(neyman)).isCloseTo(best, within(0.01 * best));
    assertThat(variance(neyman)).isLessThan(variance(units(frame, PROPORTIONAL, 20)));
  }

  private static double variance(List<Integer> n) {
    double[] of = {40, 25, 15};
    double[] spread = {2, 6, 1};
    double sum = 0;
    for (int h = 0; h < 3; h++) {
      sum += of[h] * of[h] * (1 - n.get(h) / of[h]) * spread[h] * spread[h] / n.get(h);
    }
    return sum;
  }

  @Test
  void any_size_is_divided_to_the_last_unit_within_the_bounds() {
    Random random = new Random(31);
    for (int trial = 0; trial < 500; trial++) {
      int[] sizes = random.ints(1 + random.nextInt(12), 1, 60).toArray();
      Frame frame = frame(sizes);
      Map<String, Double> spread = new HashMap<>();
      frame.strata().forEach(s -> spread.put(s.code(), random.nextInt(4) * random.nextDouble()));
      int least = Design.smallest(frame, Set.of());
      int most = frame.stations().size();
      int size = least + random.nextInt(most - least + 1);
      for (Allocation allocation :
          List.of(PROPORTIONAL, new Allocation.Equal(), new Allocation.Neyman(spread))) {
        Design design = Design.of(frame, allocation, size, Set.of(), OptionalInt.empty());

        assertThat(design.size()).as("trial %d of seed 31", trial).isEqualTo(size);
        assertThat(design.draw(new Lottery("x")).stations()).hasSize(size);
      }
    }
  }

  @Test
  void units_are_drawn_whole_or_in_part() {
    KnownFrame known = KnownFrame.of(7, 4, 20, 6);
    Sample whole = known.sample("7", 30, OptionalInt.empty());
    Sample part = known.sample("7", 30, OptionalInt.of(2));

    assertThat(whole.stationsByUnit())
        .allSatisfy(
            (unit, stations) -> assertThat(stations).isEqualTo(known.frame.unit(unit).size()));
    assertThat(part.stationsByUnit())
        .allSatisfy((unit, stations) ->
            assertThat(stations).isEqualTo(Math.min(2, known.frame.unit(unit).size())));
    assertThat(part.stationsByUnit().keySet()).isEqualTo(whole.stationsByUnit().keySet());
  }

  @Test
  void a_declared_allocation_is_taken_as_it_is_or_refused() {
    Frame frame = frame(10, 5);
    Map<String, Integer> declared = new LinkedHashMap<>(Map.of("s0", 4, "s1", 2));

    assertThat(units(frame, new Allocation.Declared(declared), 0)).containsExactlyInAnyOrder(4, 2);
    declared.put("s1", 1);
    assertThatThrownBy(() -> units(frame, new Allocation.Declared(declared), 0))
        .hasMessage("stratum 's1' has 5 units, of which 2 to 5 are drawn, not 1");
    declared.put("s9", 1);
    assertThatThrownBy(() -> units(frame, new Allocation.Declared(declared), 0))
        .hasMessage("the frame has no stratum 's9'");
  }

  @Test
  void a_size_that_does_not_fit_is_refused_with_the_bounds() {
    assertThatThrownBy(() -> units(frame(10, 5, 1), PROPORTIONAL, 4))
        .hasMessage("a sample of this frame has 5 to 16 units, not 4");
    assertThatThrownBy(() -> units(frame(10, 5, 1), PROPORTIONAL, 17))
        .hasMessage("a sample of this frame has 5 to 16 units, not 17");
  }

  @Test
  void a_frame_refuses_stations_twice_and_clusters_astride() {
    assertThatThrownBy(
            () -> Frame.of(List.of(Frame.Station.of("m", "s", 1), Frame.Station.of("m", "s", 1))))
        .hasMessage("the station 'm' is twice in the frame");
    assertThatThrownBy(() ->
            Frame.of(
                List.of(
                    new Frame.Station("m1", "s1", "c", "", 1),
                    new Frame.Station("m2", "s2", "c", "", 1))))
        .hasMessage("the cluster 'c' lies in two strata");
    assertThatThrownBy(() -> Frame.of(List.of()))
        .hasMessage("a frame needs at least 1 station, not 0");
  }
}
