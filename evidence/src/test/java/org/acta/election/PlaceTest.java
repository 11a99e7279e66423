package org.acta.election;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PlaceTest {
  private final Place root = Place.root("Venezuela");

  @Test
  void a_place_is_one_node_however_often_it_is_named() {
    Place zulia = root.child("21", "ZULIA");
    assertThat(root.child("21", "Zulia, spelt otherwise")).isSameAs(zulia);
    assertThat(zulia.name()).isEqualTo("ZULIA");
    assertThat(root.child("22", "ZULIA")).isNotSameAs(zulia);
  }

  @Test
  void the_same_code_below_different_parents_is_a_different_place() {
    Place one = root.child("1", "one").child("1", "centre");
    Place two = root.child("2", "two").child("1", "centre");
    assertThat(one).isNotSameAs(two).isNotEqualTo(two);
  }

  @Test
  void children_keep_the_order_in_which_they_were_first_named() {
    for (String code : new String[] {"9", "1", "5", "1", "9", "3"}) {
      root.child(code, code);
    }
    assertThat(root.children()).extracting(Place::code).containsExactly("9", "1", "5", "3");
  }

  @Test
  void a_path_names_every_level_below_the_root() {
    Place centre = root.child("21", "ZULIA").child("4", "MARACAIBO").child("7", "CENTRE");
    assertThat(centre.path()).isEqualTo("ZULIA / MARACAIBO / CENTRE");
    assertThat(centre.depth()).isEqualTo(3);
    assertThat(root.path()).isEqualTo("Venezuela");
    assertThat(root.depth()).isZero();
    assertThat(root.parent()).isEmpty();
  }
}
