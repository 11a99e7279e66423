package org.acta.bounds;

import static org.acta.SmallElection.NONE;
import static org.acta.SmallElection.listed;
import static org.acta.SmallElection.named;
import static org.acta.SmallElection.roll;
import static org.acta.SmallElection.totals;
import static org.acta.SmallElection.whole;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.SmallElection;
import org.acta.bounds.Missing.AtMost;
import org.acta.bounds.Missing.Basis;
import org.acta.bounds.Missing.Contradicted;
import org.acta.bounds.Missing.Contradiction;
import org.acta.bounds.Missing.Reason;
import org.acta.election.Roll;
import org.acta.election.Rule;
import org.acta.election.Rule.Base;
import org.acta.election.Rule.Plurality;
import org.acta.election.Rule.Question;
import org.acta.election.Share;
import org.acta.sheet.Figure;
import org.junit.jupiter.api.Test;

/// How many ballots nobody has seen. Stations have 100 voters unless a test says otherwise.
class MissingTest {
  private static Missing missing(SmallElection election, Roll roll) {
    return Missing.of(election.tally(roll), roll);
  }

  private static SmallElection election() {
    return SmallElection.of(new Plurality(), 2);
  }

  @Test
  void a_roll_of_stations_bounds_the_unseen_by_those_not_seen() {
    assertThat(missing(election().votes("s1", 60, 20), whole(100, 40, 30)))
        .isEqualTo(new AtMost(70, Basis.BY_STATION, 100, 0));
  }

  @Test
  void a_total_bounds_the_unseen_by_what_the_seen_leave() {
    assertThat(missing(election().sheet("s1", 100, 0, 60, 20), totals(170, 3)))
        .isEqualTo(new AtMost(70, Basis.BY_DIFFERENCE, 100, 0));
  }

  @Test
  void all_seen_is_nothing_missing() {
    assertThat(missing(election().votes("s1", 60, 20).votes("s2", 1, 2), whole(100, 40)))
        .isEqualTo(new AtMost(0, Basis.ALL_SEEN, 140, 0));
  }

  @Test
  void every_station_seen_is_enough_where_no_register_is_known() {
    Roll stations = roll(NONE, 2, NONE, Map.of());
    assertThat(missing(election().votes("s1", 60, 20).votes("s2", 1, 2), stations))
        .isEqualTo(new AtMost(0, Basis.ALL_SEEN, 83, 2));
    assertThat(missing(election().votes("s1", 60, 20), stations)).isEqualTo(new Missing.Unknown());
  }

  @Test
  void as_many_sheets_as_stations_are_not_all_seen_if_a_station_named_has_none() {
    assertThat(missing(election().votes("s1", 60, 20).votes("s2", 1, 2), listed("s1", "s2")))
        .isEqualTo(new AtMost(0, Basis.ALL_SEEN, 83, 2));
    assertThat(missing(election().votes("s1", 60, 20).votes("s9", 1, 2), listed("s1", "s2")))
        .isEqualTo(new Missing.Unknown());
  }

  /// Of 170 voters, 80 voted at the one station seen; its register is not known but at least 80.
  @Test
  void ballots_cast_stand_in_for_an_unknown_register() {
    assertThat(missing(election().votes("s1", 60, 20), totals(170, 3)))
        .isEqualTo(new AtMost(90, Basis.BY_DIFFERENCE, 80, 1));
  }

  @Test
  void disputed_partial_empty_and_annulled_sheets_are_unseen() {
    Roll roll = whole(100, 40, 30, 20, 10);
    SmallElection election =
        election()
            .votes("s1", 60, 20)
            .votes("s2", 5, 5)
            .votes("s2", 5, 6)
            .votes("s3", 5, Figure.ILLEGIBLE)
            .votes("s4", NONE, NONE)
            .votes("s5", Figure.ANNULLED, Figure.ANNULLED);
    assertThat(missing(election, roll)).isEqualTo(new AtMost(100, Basis.BY_STATION, 100, 0));
  }

  @Test
  void a_repeated_sheet_is_seen_once() {
    assertThat(missing(election().votes("s1", 60, 20).votes("s1", 60, 20), whole(100, 40)))
        .isEqualTo(new AtMost(40, Basis.BY_STATION, 100, 0));
  }

  @Test
  void nothing_known_bounds_nothing() {
    assertThat(missing(election().sheet("s1", 100, 0, 60, 20), Roll.UNKNOWN))
        .isEqualTo(new Missing.Unknown());
  }

  @Test
  void more_stations_than_the_roll_has_are_a_contradiction() {
    SmallElection election = election().votes("s1", 60, 20).votes("s2", 60, 20);
    contradicts(election, totals(500, 1), new Reason(Contradiction.MORE_STATIONS_THAN_ROLL, 1));
  }

  @Test
  void a_disputed_station_beyond_the_rolls_number_is_one_too_many() {
    SmallElection election = election().votes("s1", 60, 20).votes("s2", 9, 0).votes("s2", 0, 9);
    contradicts(election, totals(500, 1), new Reason(Contradiction.MORE_STATIONS_THAN_ROLL, 1));
  }

  @Test
  void more_registered_than_the_roll_has_are_a_contradiction() {
    contradicts(
        election().sheet("s1", 100, 0, 60, 20),
        totals(90, 3),
        new Reason(Contradiction.MORE_REGISTERED_THAN_ROLL, 10));
  }

  @Test
  void a_roll_whose_stations_exceed_its_total_contradicts_itself() {
    contradicts(
        election().votes("s1", 60, 20),
        roll(120, NONE, NONE, Map.of("s1", 100L, "s2", 40L)),
        new Reason(Contradiction.ROLL_EXCEEDS_ITS_TOTAL, 20),
        new Reason(Contradiction.UNSEEN_EXCEED_REMAINDER, 20));
  }

  /// The roll adds up to 140, and a station that it does not name has 30 of them.
  @Test
  void unseen_stations_with_more_voters_than_the_total_leaves_are_a_contradiction() {
    contradicts(
        election().votes("s1", 60, 20).sheet("unknown", 30, 0, 1, 1),
        whole(100, 40),
        new Reason(Contradiction.UNSEEN_EXCEED_REMAINDER, 30));
  }

  @Test
  void more_ballots_than_voters_show_that_a_register_bounds_nothing() {
    contradicts(
        election().votes("s1", 60, 41),
        whole(100, 40),
        new Reason(Contradiction.CAST_OVER_REGISTERED, 1));
    assertThat(missing(election().votes("s1", 60, 40), whole(100, 40))).isInstanceOf(AtMost.class);
  }

  @Test
  void a_sheet_that_differs_from_the_roll_is_a_contradiction_and_the_smaller_register_counts() {
    Roll roll = whole(100, 40);
    SmallElection election = election().sheet("s1", 99, 0, 60, 20);
    contradicts(election, roll, new Reason(Contradiction.SHEETS_DIFFER_FROM_ROLL, 1));
    assertThat(((Contradicted) missing(election, roll)).otherwise().registeredSeen()).isEqualTo(99);
  }

  @Test
  void a_negative_register_never_makes_room_smaller() {
    Roll roll = named(Map.of("s1", 100L, "s2", 40L, "s3", -30L));
    Missing found = missing(election().votes("s1", 60, 20), roll);
    assertThat(found).isInstanceOf(Contradicted.class);
    assertThat(((Contradicted) found).otherwise().ballots()).isEqualTo(40);
  }

  @Test
  void where_nothing_is_missing_no_register_has_to_agree() {
    SmallElection election = election().sheet("s1", 99, 0, 60, 41).sheet("s2", 40, 0, 1, 0);
    Roll roll = roll(NONE, 2, NONE, Map.of());
    assertThat(Bounds.of(election.tally(roll), roll).outcome()).isInstanceOf(Outcome.Settled.class);
  }

  private static void contradicts(SmallElection election, Roll roll, Reason... reasons) {
    Missing found = missing(election, roll);
    assertThat(found).isInstanceOf(Contradicted.class);
    assertThat(((Contradicted) found).reasons()).containsExactly(reasons);
    Bounds bounds = Bounds.of(election.tally(roll), roll);
    assertThat(bounds.outcome()).isInstanceOf(Outcome.Undetermined.class);
    assertThat(bounds.fewestFalse()).isEmpty();
  }

  @Test
  void without_a_register_a_landslide_is_not_settled_and_every_decision_stays_possible() {
    SmallElection election = SmallElection.of(new Plurality(), 3).sheet("s1", 100, 0, 1, 99, 0);
    Outcome outcome = Bounds.of(election.tally(Roll.UNKNOWN), Roll.UNKNOWN).outcome();
    assertThat(outcome).isInstanceOf(Outcome.Undetermined.class);
    Outcome otherwise = ((Outcome.Undetermined) outcome).otherwise();
    assertThat(otherwise).isInstanceOf(Outcome.Open.class);
    assertThat(((Outcome.Open) otherwise).possible())
        .containsExactly(new Decision.Wins(1), new Decision.Wins(0), new Decision.Wins(2));
  }

  @Test
  void nothing_seen_is_said_so() {
    assertThat(Bounds.of(election().tally(whole(100)), whole(100)).outcome())
        .isEqualTo(new Outcome.NothingSeen());
    SmallElection partial = election().votes("s1", 5, NONE);
    assertThat(Bounds.of(partial.tally(whole(100)), whole(100)).outcome())
        .isEqualTo(new Outcome.NothingSeen());
  }

  @Test
  void a_quorum_without_a_number_of_voters_is_not_settled() {
    Rule rule = new Question("A", "B", new Share(1, 2), Base.VALID, Optional.of(new Share(1, 2)));
    SmallElection election = SmallElection.of(rule, 2).sheet("s1", NONE, 0, 60, 20);
    Roll roll = roll(NONE, 1, NONE, Map.of());
    assertThat(Bounds.of(election.tally(roll), roll).outcome())
        .isInstanceOf(Outcome.Undetermined.class);
  }

  /// 45 of 100 voters are seen to have voted, and nobody knows how many null ballots there were: a
  /// quorum of one half may have been reached.
  @Test
  void votes_alone_do_not_prove_that_too_few_took_part() {
    Rule rule = new Question("A", "B", new Share(1, 2), Base.VALID, Optional.of(new Share(1, 2)));
    Roll roll = whole(100);
    SmallElection untold = SmallElection.of(rule, 2).votes("s1", 40, 5);
    assertThat(Bounds.of(untold.tally(roll), roll).outcome()).isInstanceOf(Outcome.Open.class);
    SmallElection told = SmallElection.of(rule, 2).sheet("s1", NONE, 3, 40, 5);
    assertThat(Bounds.of(told.tally(roll), roll).outcome())
        .isInstanceOfSatisfying(
            Outcome.Settled.class,
            settled -> assertThat(settled.decision()).isEqualTo(new Decision.NotCarried()));
  }

  /// 51 of 100 valid votes are more than half of the ballots cast only if there were at most one
  /// null ballot, and 120 voters are registered.
  @Test
  void votes_alone_do_not_prove_a_share_of_the_ballots_cast() {
    Rule rule =
        new Rule.Outright(
            List.of(new Rule.Condition(new Share(1, 2), true, Optional.empty())), Base.CAST);
    Roll roll = whole(120);
    SmallElection untold = SmallElection.of(rule, 2).votes("s1", 51, 49);
    assertThat(Bounds.of(untold.tally(roll), roll).outcome()).isInstanceOf(Outcome.Open.class);
    SmallElection unknown = SmallElection.of(rule, 2).votes("s1", 51, 49);
    Roll stations = roll(NONE, 1, NONE, Map.of());
    assertThat(Bounds.of(unknown.tally(stations), stations).outcome())
        .isInstanceOf(Outcome.Undetermined.class);
    SmallElection told = SmallElection.of(rule, 2).sheet("s1", NONE, 1, 51, 49);
    assertThat(Bounds.of(told.tally(roll), roll).outcome()).isInstanceOf(Outcome.Settled.class);
  }

  @Test
  void two_that_are_level_with_nothing_missing_are_not_settled() {
    Bounds bounds = Bounds.of(election().votes("s1", 5, 5).tally(whole(10)), whole(10));
    assertThat(bounds.outcome())
        .isInstanceOfSatisfying(Outcome.Open.class, open -> assertThat(open.possible()).isEmpty());
  }
}
