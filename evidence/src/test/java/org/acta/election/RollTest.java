package org.acta.election;

import static org.acta.SmallElection.NONE;
import static org.acta.SmallElection.named;
import static org.acta.SmallElection.roll;
import static org.acta.SmallElection.whole;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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

  private static Roll listed(long registered, long stations, Map<String, Long> voters) {
    Place root = Place.root("Country");
    Roll.Frame.Builder places = new Roll.Frame.Builder();
    places.add("s2", root.child("N", "North"));
    places.add("s1", root.child("S", "South"));
    places.add("s3", root);
    Roll totals = roll(registered, stations, NONE, voters);
    return new Roll(
        totals.registered(),
        totals.stations(),
        totals.largestStation(),
        voters,
        places.build(List.of("region")));
  }

  @Test
  void a_list_of_stations_counts_them_and_says_nothing_of_their_voters() {
    Roll list = listed(NONE, NONE, Map.of());
    assertThat(list.codes()).containsExactly("s2", "s1", "s3");
    assertThat(list.names("s1")).isTrue();
    assertThat(list.names("s4")).isFalse();
    assertThat(list.of("s1")).isEmpty();
    assertThat(list.stationsInAll()).hasValue(3);
    assertThat(list.registeredInAll()).isEmpty();
    assertThat(list.namesEvery()).isTrue();
    assertThat(list.whole()).isFalse();
  }

  @Test
  void voters_are_not_added_up_while_a_station_has_no_number() {
    assertThat(listed(NONE, NONE, TWO).registeredInAll()).isEmpty();
    assertThat(listed(NONE, NONE, TWO).registeredByStation()).isEqualTo(500);
    assertThat(listed(500, NONE, TWO).whole()).isFalse();
  }

  @Test
  void a_list_other_than_the_number_of_stations_does_not_name_every_one() {
    assertThat(listed(NONE, 4, TWO).namesEvery()).isFalse();
    assertThat(listed(NONE, 3, TWO).namesEvery()).isTrue();
    assertThat(listed(900, 3, TWO).namesEvery()).isTrue();
  }

  @Test
  void voters_in_all_do_not_tell_whether_a_list_without_them_is_complete() {
    assertThat(listed(900, NONE, TWO).namesEvery()).isFalse();
    assertThat(listed(900, NONE, TWO).stationsInAll()).isEmpty();
  }

  @Test
  void a_station_with_voters_has_to_be_in_the_list() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> listed(NONE, NONE, Map.of("s9", 1L)))
        .withMessage("the frame does not name the station 's9'");
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
