package org.acta.election;

import static org.acta.SmallElection.contest;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Optional;
import org.acta.election.Rule.Base;
import org.acta.election.Rule.Outright;
import org.acta.election.Rule.Plurality;
import org.junit.jupiter.api.Test;

class ContestTest {
  @Test
  void a_choice_is_found_at_its_position_on_the_ballot() {
    Contest contest = contest(new Plurality(), 3);
    assertThat(contest.indexOf("A")).isEqualTo(0);
    assertThat(contest.indexOf("C")).isEqualTo(2);
    assertThat(contest.indexOf("D")).isEqualTo(-1);
  }

  @Test
  void an_id_stands_once_among_choices_and_groups() {
    Choice a = new Choice("A", "A", Optional.empty(), Optional.empty());
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Contest("c", "c", new Plurality(), List.of(a, a), List.of()))
        .withMessageContaining("'A'");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> contest(new Plurality(), 2, new ChoiceGroup("B", "B", List.of("A"))))
        .withMessageContaining("'B'");
  }

  @Test
  void a_contest_without_choices_is_refused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Contest("c", "c", new Plurality(), List.of(), List.of()))
        .withMessageContaining("'c'");
  }

  @Test
  void a_group_is_found_by_its_id() {
    Contest contest = contest(new Plurality(), 3, new ChoiceGroup("rest", "Rest", List.of("B")));
    assertThat(contest.group("rest")).map(ChoiceGroup::members).contains(List.of("B"));
    assertThat(contest.group("A")).isEmpty();
  }

  @Test
  void a_run_off_rule_has_a_condition() {
    assertThatIllegalArgumentException().isThrownBy(() -> new Outright(List.of(), Base.VALID));
  }
}
