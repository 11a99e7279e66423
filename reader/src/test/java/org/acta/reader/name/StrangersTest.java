package org.acta.reader.name;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// All persons and bodies here are invented, all cities are not.
class StrangersTest {
  private static List<String> named(String words) {
    return Named.in(words).all().stream()
        .map(mention -> mention.key().text())
        .filter(key -> !key.equals("state:ZM"))
        .distinct()
        .toList();
  }

  @Test
  void cities_and_parts_of_the_world_are_no_persons() {
    assertThat(named("Potosí and Almaty were quiet, an envoy for Latin America said."))
        .noneMatch(key -> key.matches("person:.*(potosi|almaty|america).*"));
  }

  @Test
  void a_station_is_an_outlet() {
    assertThat(named("Ana Reyes told Radio Norte that she would wait."))
        .contains("outlet:radio-norte", "person:ana-reyes");
  }

  @Test
  void a_body_is_told_by_what_stands_beside_its_name() {
    assertThat(named("Kontra Norte, a watchdog, complained of broken machines."))
        .contains("org:kontra-norte");
    assertThat(named("A coalition of civic groups, Nova Pagina, saw no order."))
        .contains("org:nova-pagina");
  }

  @Test
  void states_of_which_only_the_number_is_told_are_a_group() {
    assertThat(named("Fourteen countries condemned the vote."))
        .contains("group:fourteen-countries");
    assertThat(named("Relations between the two countries are good."))
        .noneMatch(key -> key.startsWith("group:"));
  }

  @Test
  void a_spokesman_without_a_name_is_called_after_whom_he_speaks_for() {
    assertThat(named("Josep Norte waited. A spokesperson for Josep Norte took note of it."))
        .contains("person:norte-spokesperson");
  }
}
