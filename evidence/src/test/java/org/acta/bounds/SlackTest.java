package org.acta.bounds;

import static org.acta.SmallElection.NONE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.acta.SmallElection;
import org.acta.election.Roll;
import org.acta.election.Rule;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The number of ballots against every content that they can have.
class SlackTest {
  private static final long REGISTERED = 12;

  static List<Rule> rules() {
    return ExhaustiveBoundsTest.rules();
  }

  @ParameterizedTest
  @MethodSource("rules")
  void with_that_many_ballots_some_content_changes_the_decision_and_with_fewer_none(Rule rule) {
    for (long seed = 1; seed <= 300; seed++) {
      Random random = new Random(seed);
      long[] votes = {random.nextInt(6), random.nextInt(4)};
      long nulls = random.nextInt(3);
      Roll roll = SmallElection.totals(REGISTERED, 9);
      SmallElection small =
          SmallElection.of(rule, 2)
              .row("s1", 1, 11, votes[0] + votes[1] + nulls, NONE, nulls, NONE, votes);
      Optional<Decision> now = decision(rule, votes, nulls, 0, 0);

      switch (Slack.of(small.tally(roll), roll)) {
        case Slack.Takes(Decision decision, long ballots, Certificate tightest) -> {
          assertThat(changes(rule, votes, nulls, ballots - 1)).as("seed %d", seed).isFalse();
          if (ballots <= 12) {
            assertThat(changes(rule, votes, nulls, ballots)).as("seed %d", seed).isTrue();
          }
          assertThat(plain(decision)).as("seed %d", seed).isEqualTo(now);
          assertThat(tightest.verdict()).isEqualTo(Certificate.Verdict.HOLDS);
        }
        case Slack.Never(Decision decision) ->
            assertThat(changes(rule, votes, nulls, 12)).as("seed %d", seed).isFalse();
        case Slack.Undecided() -> assertThat(now).as("seed %d", seed).isEmpty();
      }
    }
  }

  /// What the rule says of the seen votes with one more content of so many voters; compared over
  /// every content.
  private static boolean changes(Rule rule, long[] votes, long nulls, long unseen) {
    Optional<Decision> now = decision(rule, votes, nulls, 0, 0);
    return Completions.of(votes, nulls, unseen).stream()
        .anyMatch(whole -> !Completions.decision(rule, whole, REGISTERED).equals(now));
  }

  private static Optional<Decision> decision(
      Rule rule, long[] votes, long nulls, long toFirst, long toSecond) {
    return Completions.decision(
        rule,
        new Completions.Whole(List.of(votes[0] + toFirst, votes[1] + toSecond), nulls),
        REGISTERED);
  }

  private static Optional<Decision> plain(Decision decision) {
    return Optional.of(
        decision instanceof Decision.RunOff ? new Decision.RunOff(Optional.empty()) : decision);
  }

  @Test
  void a_lead_takes_as_many_ballots_as_it_has() {
    SmallElection small = SmallElection.of(new Rule.Plurality(), 3).votes("s1", 70, 50, 10);
    Slack slack = Slack.of(small.tally(Roll.UNKNOWN), Roll.UNKNOWN);

    assertThat(slack)
        .isInstanceOfSatisfying(
            Slack.Takes.class,
            takes -> {
              assertThat(takes.ballots()).isEqualTo(20);
              assertThat(takes.tightest().claim()).isEqualTo(new Claim.Ahead(0, 1));
            });
  }

  @Test
  void nothing_seen_and_a_tie_decide_nothing_and_one_choice_alone_cannot_lose() {
    SmallElection none = SmallElection.of(new Rule.Plurality(), 2);
    SmallElection tie = SmallElection.of(new Rule.Plurality(), 2).votes("s1", 5, 5);
    SmallElection alone = SmallElection.of(new Rule.Plurality(), 1).votes("s1", 5);

    assertThat(Slack.of(none.tally(Roll.UNKNOWN), Roll.UNKNOWN)).isEqualTo(new Slack.Undecided());
    assertThat(Slack.of(tie.tally(Roll.UNKNOWN), Roll.UNKNOWN)).isEqualTo(new Slack.Undecided());
    assertThat(Slack.of(alone.tally(Roll.UNKNOWN), Roll.UNKNOWN))
        .isEqualTo(new Slack.Never(new Decision.Wins(0)));
  }
}
