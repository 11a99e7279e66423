package org.acta.quickcount;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class RedrawTest {
  private static final Lottery LOTTERY = new Lottery("20240728");

  private static Frame frame() {
    List<Frame.Station> stations = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      stations.add(new Frame.Station("m" + i, i < 20 ? "a" : "b", "c" + i / 4, "", 300));
    }
    return Frame.of(stations);
  }

  private static Sample draw(OptionalInt perUnit) {
    return new Design(frame(), Map.of("a", 3, "b", 2), perUnit).draw(LOTTERY);
  }

  @Test
  void a_sample_of_its_seed_is_drawn_again_in_any_order() {
    for (OptionalInt per : List.of(OptionalInt.empty(), OptionalInt.of(1), OptionalInt.of(9))) {
      Sample sample = draw(per);

      assertThat(Redraw.of(frame(), sample, LOTTERY, per)).isEqualTo(new Redraw.Same());
      assertThat(Redraw.of(frame(), new Sample(sample.stations().reversed()), LOTTERY, per))
          .isEqualTo(new Redraw.Same());
    }
  }

  @Test
  void a_station_that_was_put_in_by_hand_is_named_with_the_one_it_replaces() {
    List<Frame.Station> drawn = new ArrayList<>(draw(OptionalInt.of(1)).stations());
    Frame.Station out = drawn.removeFirst();
    Frame.Station in =
        frame().stations().stream()
            .filter(station -> station.stratum().equals(out.stratum()))
            .filter(station -> drawn.stream().noneMatch(d -> d.cluster().equals(station.cluster())))
            .filter(station -> !station.equals(out))
            .findFirst()
            .orElseThrow();
    drawn.add(in);

    assertThat(Redraw.of(frame(), new Sample(drawn), LOTTERY, OptionalInt.of(1)))
        .isEqualTo(new Redraw.Other(List.of(in.code()), List.of(out.code())));
  }

  @Test
  void a_sample_that_no_design_gives_is_not_drawn_again() {
    Sample one = new Sample(List.of(frame().stations().getFirst()));

    assertThat(Redraw.of(frame(), one, LOTTERY, OptionalInt.empty()))
        .isInstanceOfSatisfying(
            Redraw.Impossible.class,
            impossible -> assertThat(impossible.why()).contains("2 to 5 are drawn, not 1"));
  }
}
