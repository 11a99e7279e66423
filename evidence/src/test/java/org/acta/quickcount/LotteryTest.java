package org.acta.quickcount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LotteryTest {
  private static final Lottery LOTTERY = new Lottery("20240728");

  /// `printf '%s' '20240728,0101-1' | sha256sum`, and the same with Ñ in UTF-8.
  @Test
  void a_ticket_is_what_sha256sum_prints() {
    assertThat(LOTTERY.ticket("0101-1"))
        .isEqualTo("f47a74ab453f913fee3eb3fc0febf9ded06599c0c5ca51e15037b2a474ee4d75");
    assertThat(LOTTERY.ticket("Ñuñoa 1"))
        .isEqualTo("457af0757cfef1b59a1b3709fec05a113855e980e11f4181e670533392126e8b");
  }

  private static Frame frame(int stations) {
    List<Frame.Station> all = new ArrayList<>();
    for (int i = 0; i < stations; i++) {
      all.add(Frame.Station.of("m" + i, "s" + i % 3, 300));
    }
    return Frame.of(all);
  }

  private static Sample draw(Frame frame, String seed, int size) {
    return Design.of(frame, new Allocation.Proportional(), size, Set.of(), OptionalInt.empty())
        .draw(new Lottery(seed));
  }

  @Test
  void the_order_of_the_frame_changes_the_draw_in_nothing_but_the_order_of_strata() {
    Frame frame = frame(90);
    List<Frame.Station> shuffled = new ArrayList<>(frame.stations());
    Collections.shuffle(shuffled, new Random(5));

    assertThat(draw(Frame.of(shuffled), "5", 21).stations())
        .containsExactlyInAnyOrderElementsOf(draw(frame, "5", 21).stations());
  }

  @Test
  void a_larger_sample_holds_every_smaller_one_of_the_same_seed() {
    Frame frame = frame(90);

    assertThat(draw(frame, "5", 45).stations()).containsAll(draw(frame, "5", 21).stations());
  }

  @Test
  void another_seed_draws_other_stations() {
    Frame frame = frame(90);

    assertThat(draw(frame, "6", 21).stations()).isNotEqualTo(draw(frame, "5", 21).stations());
  }

  /// 3,000 draws of 30 of 90: each station is expected 1,000 times, with a standard deviation of
  /// √(3,000 · ⅓ · ⅔) = 25.8; five of them are exceeded by none of 90 in nearly every world.
  @Test
  void every_station_is_drawn_as_often_as_every_other() {
    Frame frame = frame(90);
    int[] drawn = new int[90];
    for (int seed = 0; seed < 3_000; seed++) {
      draw(frame, "seed " + seed, 30)
          .stations()
          .forEach(s -> drawn[Integer.parseInt(s.code().substring(1))]++);
    }

    for (int times : drawn) {
      assertThat(times).isBetween(1_000 - 129, 1_000 + 129);
    }
  }

  @Test
  void a_blank_seed_is_refused() {
    assertThatThrownBy(() -> new Lottery(" ")).hasMessage("a draw needs a seed, not a blank");
  }
}
