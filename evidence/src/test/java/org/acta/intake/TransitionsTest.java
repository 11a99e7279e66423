package org.acta.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acta.intake.Action.Verb;
import org.acta.intake.Refused.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/// Every action in every state.
class TransitionsTest {

  @ParameterizedTest
  @EnumSource(State.class)
  void every_state_can_be_reached(State state) {
    assertThat(Desk.at(state).state("F")).isEqualTo(state);
  }

  static Stream<Arguments> everything() {
    return Desk.states().stream()
        .flatMap(
            state -> Arrays.stream(Verb.values()).map(verb -> Arguments.arguments(state, verb)));
  }

  @ParameterizedTest
  @MethodSource("everything")
  void an_action_leads_where_the_table_says_and_is_refused_everywhere_else(State state, Verb verb) {
    Desk desk = Desk.at(state);
    Optional<Form> before = desk.intake.form("F");
    List<State> to = Transitions.to(state, verb);

    Optional<Why> why = desk.take("F", "c9", Desk.action(verb));

    if (to.isEmpty()) {
      assertThat(why).isPresent();
      assertThat(desk.state("F")).isEqualTo(state);
      assertThat(desk.intake.refused().getLast().state()).isEqualTo(state);
      before.ifPresent(form -> {
        Form now = desk.form("F");
        assertThat(now.everKeyed()).isEqualTo(form.everKeyed());
        assertThat(now.agreed()).isEqualTo(form.agreed());
        assertThat(now.steps()).hasSize(form.steps().size() + 1);
      });
    } else {
      assertThat(why).isEmpty();
      assertThat(to).contains(desk.state("F"));
    }
  }

  @ParameterizedTest
  @MethodSource("everything")
  void an_action_that_is_not_allowed_says_why(State state, Verb verb) {
    if (Transitions.of(state).contains(verb)) {
      return;
    }
    Why why = Desk.at(state).take("F", "c9", Desk.action(verb)).orElseThrow();

    if (verb == Verb.RECEIVE) {
      assertThat(why).isEqualTo(Why.RECEIVED_ALREADY);
    } else if (state == State.NOT_RECEIVED) {
      assertThat(why).isEqualTo(Why.NOT_RECEIVED);
    } else if (state == State.ARCHIVED) {
      assertThat(why).isEqualTo(Why.ARCHIVED);
    } else if (state == State.SET_ASIDE) {
      assertThat(why).isEqualTo(Why.SET_ASIDE);
    } else {
      assertThat(why).isEqualTo(verb == Verb.CORRECT ? Why.NO_DISCREPANCY : Why.OTHER_STATE);
    }
  }

  @Test
  void the_page_prints_this_table() throws IOException {
    String table =
        Desk.states().stream()
            .flatMap(state ->
                Transitions.of(state).stream()
                    .map(verb ->
                        "| %s | `%s` | %s |\n"
                            .formatted(
                                state.words(),
                                verb.word(),
                                Transitions.to(state, verb).stream()
                                    .map(State::words)
                                    .collect(Collectors.joining(" or ")))))
            .collect(Collectors.joining());

    assertThat(Files.readString(Path.of("../docs/intake.md"))).contains(table);
  }
}
