package org.acta.sheet;

import static org.acta.SmallElection.NONE;
import static org.acta.SmallElection.whole;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import org.acta.SmallElection;
import org.acta.election.Roll;
import org.acta.election.Rule.Plurality;
import org.acta.sheet.Finding.Check;
import org.junit.jupiter.api.Test;

/// Every check fires when it must, and not one ballot before.
class SheetChecksTest {
  private static SmallElection of(int choices) {
    return SmallElection.of(new Plurality(), choices);
  }

  private static List<Finding> findings(SmallElection election) {
    return election.findings(Roll.UNKNOWN);
  }

  @Test
  void a_sheet_that_adds_up_has_no_findings() {
    assertThat(findings(of(3).row("s1", 1, 100, 60, 50, 7, 3, 30, 11, 9))).isEmpty();
  }

  @Test
  void one_vote_more_or_less_than_valid_is_found() {
    assertThat(findings(of(2).row("s1", 1, 100, NONE, 49, NONE, NONE, 30, 20)))
        .containsExactly(new Finding.VotesNotValid(0, 50, 49));
    assertThat(findings(of(2).row("s1", 1, 100, NONE, 51, NONE, NONE, 30, 20)))
        .containsExactly(new Finding.VotesNotValid(0, 50, 51));
    assertThat(findings(of(2).row("s1", 1, 100, NONE, 50, NONE, NONE, 30, 20))).isEmpty();
  }

  @Test
  void one_ballot_more_or_less_than_cast_is_found() {
    assertThat(findings(of(2).row("s1", 1, 100, 60, 50, 7, 2, 30, 20)))
        .containsExactly(new Finding.PartsNotCast(0, 59, 60));
    assertThat(findings(of(2).row("s1", 1, 100, 60, 50, 7, 4, 30, 20)))
        .containsExactly(new Finding.PartsNotCast(0, 61, 60));
    assertThat(findings(of(2).row("s1", 1, 100, 60, 50, 10, NONE, 30, 20)))
        .as("a source without blank ballots")
        .isEmpty();
    assertThat(findings(of(2).row("s1", 1, 100, 60, 50, NONE, NONE, 30, 20)))
        .as("a source without null ballots gives nothing to compare")
        .isEmpty();
  }

  @Test
  void one_ballot_more_than_voters_is_found_and_as_many_is_full_turnout() {
    assertThat(findings(of(2).sheet("s1", 51, 0, 30, 20))).isEmpty();
    assertThat(findings(of(2).sheet("s1", 50, 0, 30, 20)))
        .containsExactly(new Finding.FullTurnout(0, 50));
    assertThat(findings(of(2).sheet("s1", 49, 0, 30, 20)))
        .containsExactly(new Finding.CastOverRegistered(0, 50, 49));
    assertThat(findings(of(2).sheet("s1", 0, 0, 1, 0)))
        .containsExactly(new Finding.CastOverRegistered(0, 1, 0));
  }

  @Test
  void the_roll_gives_the_register_where_the_sheet_does_not() {
    assertThat(of(2).votes("s1", 30, 20).findings(whole(49)))
        .containsExactly(new Finding.CastOverRegistered(0, 50, 49));
  }

  @Test
  void a_register_other_than_the_rolls_is_found() {
    assertThat(of(2).sheet("s1", 100, 0, 30, 20).findings(whole(101)))
        .containsExactly(new Finding.RegisteredNotRoll(0, 100, 101));
    assertThat(of(2).sheet("s1", 100, 0, 30, 20).findings(whole(100))).isEmpty();
  }

  @Test
  void a_station_that_a_whole_roll_does_not_name_is_found() {
    assertThat(of(2).votes("s9", 30, 20).findings(whole(100)))
        .containsExactly(new Finding.NotOnRoll(0));
    Roll partial = SmallElection.roll(NONE, 2, NONE, java.util.Map.of("s1", 100L));
    assertThat(of(2).votes("s9", 30, 20).findings(partial)).isEmpty();
  }

  @Test
  void a_station_that_a_list_of_stations_does_not_name_is_found() {
    Roll list = SmallElection.listed("s1", "s2");
    assertThat(of(2).votes("s9", 30, 20).findings(list)).containsExactly(new Finding.NotOnRoll(0));
    assertThat(of(2).votes("s2", 30, 20).findings(list)).isEmpty();
  }

  @Test
  void numbers_below_zero_are_found_in_every_column() {
    assertThat(findings(of(2).sheet("s1", NONE, -1, -2, 20)))
        .containsExactly(
            new Finding.Negative(0, Item.NULLS.ordinal(), -1),
            new Finding.Negative(0, Item.COUNT, -2));
  }

  @Test
  void illegible_annulled_and_missing_figures_are_told_apart() {
    SmallElection election =
        of(2)
            .sheet("s1", 100, 0, 30, 20)
            .sheet("s2", 100, Figure.ILLEGIBLE, Figure.ILLEGIBLE, 20)
            .sheet("s3", 100, Figure.ANNULLED, 1, 20)
            .sheet("s4", NONE, NONE, 1, 20)
            .row("s5", 1, 100, NONE, NONE, NONE, NONE, NONE, NONE);
    assertThat(findings(election))
        .containsExactly(
            new Finding.Illegible(1, List.of(Item.NULLS.ordinal(), Item.COUNT)),
            new Finding.Annulled(2),
            new Finding.Incomplete(3, List.of(Item.REGISTERED.ordinal(), Item.NULLS.ordinal())),
            new Finding.Empty(4));
  }

  @Test
  void a_sheet_is_blank_only_if_every_figure_is_zero() {
    assertThat(findings(of(2).sheet("s1", 100, 0, 0, 0)))
        .containsExactly(new Finding.BlankSheet(0));
    assertThat(findings(of(2).sheet("s1", 100, 1, 0, 0))).isEmpty();
    assertThat(findings(of(2).sheet("s1", 100, 0, 5, -5)))
        .extracting(Finding::check)
        .containsExactly(Check.NEGATIVE);
    assertThat(findings(of(2).sheet("s1", 100, Figure.ILLEGIBLE, 0, 0)))
        .extracting(Finding::check)
        .containsExactly(Check.ILLEGIBLE);
  }

  @Test
  void a_leading_choice_without_a_vote_is_found_from_fifty_votes_for_others_on() {
    SmallElection election =
        of(3).votes("s1", 500, 400, 1).votes("s2", 49, 0, 0).votes("s3", 49, 0, 1);
    assertThat(findings(election)).containsExactly(new Finding.OneSided(2, 1, 50));
  }

  @Test
  void a_choice_that_nobody_voted_for_anywhere_does_not_lead() {
    assertThat(findings(of(2).votes("s1", 500, 0).votes("s2", 60, 0))).isEmpty();
  }

  @Test
  void the_same_votes_at_two_places_are_found_from_a_hundred_votes_for_three_choices_on() {
    assertThat(findings(twice("other", 50, 40, 10)))
        .containsExactly(new Finding.SameVotes(List.of(0, 1), 100));
    assertThat(findings(twice("other", 50, 40, 9))).as("99 votes").isEmpty();
    assertThat(findings(twice("other", 50, 50, 0))).as("two choices").isEmpty();
    assertThat(findings(twice("here", 50, 40, 10))).as("one place").isEmpty();
  }

  private static SmallElection twice(String secondPlace, long... votes) {
    return of(3).at("here").votes("s1", votes).at(secondPlace).votes("s2", votes);
  }

  @Test
  void disputed_sheets_are_not_compared() {
    SmallElection election =
        of(3)
            .at("here")
            .votes("s1", 50, 40, 10)
            .votes("s1", 50, 40, 11)
            .at("there")
            .votes("s2", 50, 40, 10);
    assertThat(findings(election)).containsExactly(new Finding.StationDisputed(0, 1));
  }

  @Test
  void findings_are_the_same_on_any_number_of_threads() throws Exception {
    long seed = 17;
    Random random = new Random(seed);
    SmallElection election = of(3);
    for (int i = 0; i < 80_000; i++) {
      election.at("p" + random.nextInt(50));
      election.sheet(
          "s" + random.nextInt(79_000),
          random.nextInt(300),
          random.nextInt(4) == 0 ? Figure.ILLEGIBLE : random.nextInt(9) - 1,
          random.nextInt(90),
          random.nextInt(9),
          random.nextInt(30));
    }
    Sheets sheets = election.sheets();
    Standings standings = Standings.of(sheets);
    List<List<Finding>> all = new ArrayList<>();
    for (int threads : new int[] {1, 2, 7}) {
      try (ForkJoinPool pool = new ForkJoinPool(threads)) {
        all.add(pool.submit(() -> SheetChecks.run(sheets, standings, Roll.UNKNOWN)).get());
      }
    }
    assertThat(all.get(0)).as("seed %d", seed).hasSizeGreaterThan(10_000);
    assertThat(all.get(1).equals(all.get(0))).as("two threads, seed %d", seed).isTrue();
    assertThat(all.get(2).equals(all.get(0))).as("seven threads, seed %d", seed).isTrue();
    for (int i = 1; i < all.get(0).size(); i++) {
      Finding before = all.get(0).get(i - 1);
      Finding now = all.get(0).get(i);
      if (before.check().compareTo(now.check()) > 0
          || before.check() == now.check() && before.row() > now.row()) {
        assertThat(now).as("finding after %s, seed %d", before, seed).isNull();
      }
    }
  }
}
