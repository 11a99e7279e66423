package org.acta.election;

import static org.acta.SmallElection.NONE;
import static org.acta.SmallElection.named;
import static org.acta.SmallElection.roll;
import static org.acta.SmallElection.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RollTest {
  private static final Map<String, Long> TWO = new LinkedHashMap<>();

  static {
    TWO.put("s1", 300L);
    TWO.put("s2", 200L);
  }

  @Test
  void a_roll_that_names_its_stations_and_gives_no_totals_is_added_up() {
    Roll roll = whole(300, 200);
    assertThat(roll.whole()).isTrue();
    assertThat(roll.registeredInAll()).hasValue(500);
    assertThat(roll.stationsInAll()).hasValue(2);
  }

  @Test
  void a_given_total_stands_whatever_the_stations_add_up_to() {
    Roll more = roll(501, NONE, NONE, TWO);
    assertThat(more.whole()).isFalse();
    assertThat(more.registeredInAll()).hasValue(501);
    assertThat(more.registeredByStation()).isEqualTo(500);
  }

  @Test
  void a_roll_short_of_its_totals_does_not_claim_the_other_total() {
    assertThat(roll(501, NONE, NONE, TWO).stationsInAll()).isEmpty();
    assertThat(roll(NONE, 3, NONE, TWO).registeredInAll()).isEmpty();
    assertThat(roll(NONE, 3, NONE, TWO).whole()).isFalse();
  }

  @Test
  void one_total_that_agrees_gives_the_other() {
    assertThat(roll(500, NONE, NONE, TWO).stationsInAll()).hasValue(2);
    assertThat(roll(NONE, 2, NONE, TWO).registeredInAll()).hasValue(500);
  }

  @Test
  void nothing_known_is_nothing_claimed() {
    assertThat(Roll.UNKNOWN.whole()).isFalse();
    assertThat(Roll.UNKNOWN.registeredInAll()).isEmpty();
    assertThat(Roll.UNKNOWN.stationsInAll()).isEmpty();
    assertThat(Roll.UNKNOWN.of("s1")).isEmpty();
  }

  @Test
  void stations_keep_file_order_and_cannot_be_changed() {
    Map<String, Long> source = new LinkedHashMap<>();
    List.of("z", "a", "m").forEach(code -> source.put(code, 1L));
    Roll roll = named(source);
    source.put("later", 9L);
    assertThat(roll.byStation().keySet()).containsExactly("z", "a", "m");
    assertThat(roll.of("later")).isEmpty();
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> roll.byStation().put("x", 1L));
  }
}
