package org.acta.intake;

import static org.acta.SmallElection.NONE;
import static org.acta.intake.Desk.cells;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.acta.SmallElection;
import org.acta.election.Roll;
import org.acta.election.Share;
import org.acta.intake.Refused.Why;
import org.acta.sheet.Figure;
import org.junit.jupiter.api.Test;

/// What a tally centre can rely on.
class IntakeTest {
  private final Desk desk = new Desk(SmallElection.whole(100, 100, 100));

  @Test
  void one_clerk_never_stands_in_for_two() {
    desk.receive("F", "s1").key("F", "c1", cells(50, 30, 20));

    assertThat(desk.take("F", "c1", new Action.Key(cells(50, 30, 20)))).contains(Why.SAME_CLERK);
    assertThat(desk.state("F")).isEqualTo(State.SECOND_ENTRY);
    assertThat(desk.take("F", "c2", new Action.Key(cells(50, 20, 30)))).isEmpty();
    for (String keyer : List.of("c1", "c2")) {
      assertThat(desk.take("F", keyer, new Action.Correct(cells(50, 20, 30), "")))
          .contains(Why.SAME_CLERK);
    }
    assertThat(desk.take("F", "c3", new Action.Correct(cells(50, 20, 30), ""))).isEmpty();
    for (String judge : List.of("c1", "c2", "c3")) {
      assertThat(desk.take("F", judge, new Action.Pass())).contains(Why.SAME_CLERK);
    }
    assertThat(desk.take("F", "c4", new Action.Pass())).isEmpty();
  }

  @Test
  void a_missing_figure_is_no_zero_to_the_comparison() {
    desk.receive("F", "s1").key("F", "c1", cells(50, 50, 0)).key("F", "c2", cells(50, 50, NONE));

    assertThat(desk.state("F")).isEqualTo(State.CORRECTION);
    assertThat(desk.form("F").discrepancies()).containsExactly(6);

    desk.take("F", "c3", new Action.Correct(cells(50, 50, Figure.ILLEGIBLE), "a stain"));
    assertThat(desk.form("F").agreed().orElseThrow().cells())
        .isEqualTo(cells(50, 50, Figure.ILLEGIBLE));
    assertThat(desk.form("F").everKeyed()).hasSize(3);
  }

  @Test
  void both_entries_stay_when_a_form_is_keyed_anew() {
    desk.receive("F", "s1").key("F", "c1", cells(50, 30, 20)).key("F", "c2", cells(50, 20, 30));
    desk.take("F", "c3", new Action.Return("another form"));
    desk.key("F", "c1", cells(9, 4, 5)).key("F", "c2", cells(9, 4, 5));

    assertThat(desk.form("F").earlier())
        .extracting(Form.Keyed::cells)
        .containsExactly(cells(50, 30, 20), cells(50, 20, 30));
    assertThat(desk.form("F").agreed().orElseThrow().cells()).isEqualTo(cells(9, 4, 5));
  }

  @Test
  void an_unknown_station_and_a_second_form_go_to_clearance() {
    desk.receive("F1", "s1").receive("F2", "s1").receive("F3", "s9");
    desk.take("F4", "c1", new Action.Receive(Optional.empty()));

    assertThat(desk.form("F1").doubts()).isEmpty();
    assertThat(desk.form("F2").doubts()).containsExactly(new Doubt.Duplicate("F1"));
    assertThat(desk.form("F3").doubts()).containsExactly(new Doubt.UnknownStation("s9"));
    assertThat(desk.form("F4").doubts()).containsExactly(new Doubt.NoStation());
    assertThat(desk.take("F2", "c5", new Action.Clear("s1", ""))).contains(Why.STATION_TAKEN);
    assertThat(desk.take("F3", "c5", new Action.Clear("s8", ""))).contains(Why.UNKNOWN_STATION);
    assertThat(desk.take("F3", "c5", new Action.Clear("s2", "as on the envelope"))).isEmpty();
    assertThat(desk.form("F3").station()).isEqualTo("s2");
    assertThat(desk.receive("F5", "s9").form("F5").doubts())
        .containsExactly(new Doubt.UnknownStation("s9"));
  }

  @Test
  void a_form_can_take_the_place_of_another_once_that_is_out_of_the_way() {
    desk.through("F1", "s1", cells(50, 30, 20)).receive("F2", "s1");
    desk.take("F1", "c4", new Action.Archive());
    desk.take("F1", "c4", new Action.Reopen("a better copy came"));
    desk.take("F1", "c4", new Action.SetAside("F2 is the original"));

    assertThat(desk.take("F2", "c4", new Action.Clear("s1", "the original"))).isEmpty();
    assertThat(desk.form("F1").everKeyed()).hasSize(2);
    assertThat(desk.intake.of("s1").orElseThrow().code()).isEqualTo("F2");
  }

  @Test
  void a_partial_roll_calls_no_station_unknown() {
    Desk partial = new Desk(SmallElection.roll(500, 5, NONE, java.util.Map.of("s1", 100L)));

    assertThat(partial.receive("F", "s77").state("F")).isEqualTo(State.FIRST_ENTRY);
  }

  @Test
  void a_register_of_forms_gives_the_station_and_tells_forms_that_nobody_printed() {
    desk.intake.expect(
        List.of(new Expected("F1", "s1", List.of()), new Expected("F2", "s2", List.of())));
    desk.take("F1", "c1", new Action.Receive(Optional.empty()));
    desk.receive("F2", "s3").receive("F9", "s3");

    assertThat(desk.form("F1").station()).isEqualTo("s1");
    assertThat(desk.form("F2").doubts()).containsExactly(new Doubt.OtherStation("s3", "s2"));
    assertThat(desk.form("F9").doubts())
        .containsExactly(new Doubt.UnknownForm(), new Doubt.Duplicate("F2"));
    assertThat(desk.intake.notReceived()).isEmpty();
  }

  @Test
  void a_barcode_that_was_declared_anew_is_expected_at_its_new_station_alone() {
    desk.intake.expect(List.of(new Expected("F1", "s1", List.of())));
    desk.intake.expect(List.of(new Expected("F1", "s2", List.of())));
    desk.receive("F9", "s1").receive("F1", "s2");

    assertThat(desk.intake.expected(desk.form("F9"))).isEmpty();
    assertThat(desk.intake.expected(desk.form("F1")).map(Expected::station)).contains("s2");
  }

  @Test
  void clerks_who_were_not_declared_do_nothing() {
    desk.intake.declare(List.of(), List.of("c1", "c2"));

    assertThat(desk.take("F", "c7", new Action.Receive(Optional.of("s1"))))
        .contains(Why.UNKNOWN_CLERK);
    assertThat(desk.intake.form("F")).isEmpty();
  }

  @Test
  void a_clock_that_goes_backwards_is_shown_and_the_step_counts() {
    Step received = new Step(0, "F", "c1", Desk.OPENING, new Action.Receive(Optional.of("s1")));
    Step keyed =
        new Step(1, "F", "c1", Desk.OPENING.minusSeconds(60), new Action.Key(cells(50, 30, 20)));
    desk.intake.take(received);
    desk.intake.take(keyed);

    assertThat(desk.state("F")).isEqualTo(State.SECOND_ENTRY);
    assertThat(desk.intake.clocksBack()).containsExactly(new ClockBack(keyed, Desk.OPENING));
  }

  private void held(QuarantineRule rule, Cells cells, long found, long allowed) {
    assertThat(holds(rule, cells))
        .as("%s of %s", rule, cells)
        .containsExactly(new Hold.Ruled(rule, found, allowed));
  }

  private void passes(QuarantineRule rule, Cells cells) {
    assertThat(holds(rule, cells)).as("%s of %s", rule, cells).isEmpty();
  }

  private static List<Hold> holds(QuarantineRule rule, Cells cells) {
    Desk desk = new Desk(SmallElection.whole(100, 100));
    desk.intake.declare(List.of(rule), List.of());
    desk.through("F", "s1", cells);
    boolean held = desk.state("F") == State.QUARANTINE;
    assertThat(held).isEqualTo(!desk.form("F").holds().isEmpty());
    assertThat(held || desk.state("F") == State.ARCHIVING).isTrue();
    return desk.form("F").holds();
  }

  private static Cells all(
      long registered, long cast, long valid, long nulls, long blank, long a, long b) {
    return Cells.of(registered, cast, valid, nulls, blank, a, b);
  }

  @Test
  void each_rule_holds_what_it_says_and_nothing_at_its_limit() {
    QuarantineRule sums = new QuarantineRule.SumMismatch("sums", 2);
    held(sums, all(100, 60, 50, 5, 5, 30, 17), 3, 2);
    held(sums, all(100, 65, 50, 5, 5, 30, 20), 5, 2);
    passes(sums, all(100, 62, 50, 5, 5, 30, 18));
    QuarantineRule over = new QuarantineRule.CastOverRegistered("over", 3);
    held(over, cells(104, 50, 50), 4, 3);
    passes(over, cells(103, 50, 50));
    QuarantineRule turnout = new QuarantineRule.Turnout("turnout", new Share(95, 100));
    held(turnout, cells(96, 50, 46), 96, 95);
    passes(turnout, cells(95, 50, 45));
    QuarantineRule one = new QuarantineRule.OneChoice("one", new Share(9, 10), 50);
    held(one, cells(50, 46, 4), 46, 45);
    passes(one, cells(50, 45, 5));
    passes(one, cells(49, 49, 0));
    held(new QuarantineRule.ChoiceOverCast("choice"), cells(50, 51, 0), 51, 50);
    passes(new QuarantineRule.ChoiceOverCast("choice"), cells(50, 50, 0));
    passes(new QuarantineRule.ChoiceOverCast("choice"), cells(NONE, 50, 0));
    held(new QuarantineRule.Blank("blank"), cells(NONE, NONE, NONE), 1, 0);
    passes(new QuarantineRule.Blank("blank"), cells(0, 0, 0));
    held(new QuarantineRule.AllZero("zero"), cells(0, 0, 0), 1, 0);
    passes(new QuarantineRule.AllZero("zero"), cells(1, 0, 0));
    held(new QuarantineRule.NoNumber("numbers"), cells(50, 50, Figure.ILLEGIBLE), 1, 0);
    held(new QuarantineRule.Negative("negative"), cells(50, 51, -1), 1, 0);
  }

  @Test
  void rules_hold_from_where_they_were_declared() {
    desk.through("F1", "s1", cells(100, 50, 50));
    desk.intake.declare(
        List.of(new QuarantineRule.Turnout("turnout", new Share(9, 10))), List.of());
    desk.through("F2", "s2", cells(100, 50, 50));
    desk.intake.declare(List.of(), List.of());
    desk.through("F3", "s3", cells(100, 50, 50));

    assertThat(desk.state("F1")).isEqualTo(State.ARCHIVING);
    assertThat(desk.state("F2")).isEqualTo(State.QUARANTINE);
    assertThat(desk.state("F3")).isEqualTo(State.ARCHIVING);
  }

  @Test
  void a_released_form_counts_as_it_stands_and_who_keyed_it_cannot_release_it() {
    desk.intake.declare(List.of(new QuarantineRule.CastOverRegistered("over", 0)), List.of());
    desk.through("F", "s1", cells(120, 70, 50));

    assertThat(desk.take("F", "c1", new Action.Release("fine"))).contains(Why.SAME_CLERK);
    assertThat(desk.take("F", "c5", new Action.Release("staff voted here"))).isEmpty();
    assertThat(desk.state("F")).isEqualTo(State.ARCHIVING);
    assertThat(desk.form("F").agreed().orElseThrow().cells()).isEqualTo(cells(120, 70, 50));
  }

  @Test
  void a_roll_that_is_not_known_holds_nobody_by_its_register() {
    Desk without = new Desk(Roll.UNKNOWN);
    without.intake.declare(
        List.of(
            new QuarantineRule.CastOverRegistered("over", 0),
            new QuarantineRule.Turnout("turnout", new Share(1, 100))),
        List.of());
    without.through("F", "anywhere", cells(120, 70, 50));

    assertThat(without.state("F")).isEqualTo(State.ARCHIVING);
  }

  @Test
  void figures_of_another_ballot_are_refused() {
    desk.receive("F", "s1");

    assertThat(desk.take("F", "c1", new Action.Key(cells(50, 30, 10, 10))))
        .contains(Why.OTHER_WIDTH);
  }
}
