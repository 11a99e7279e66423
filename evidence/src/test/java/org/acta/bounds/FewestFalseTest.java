package org.acta.bounds;

import static org.acta.SmallElection.NONE;
import static org.acta.SmallElection.roll;
import static org.acta.SmallElection.whole;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.acta.SmallElection;
import org.acta.bounds.Completions.Whole;
import org.acta.election.Roll;
import org.acta.election.Rule;
import org.acta.election.Rule.Base;
import org.acta.election.Rule.Condition;
import org.acta.election.Rule.Outright;
import org.acta.election.Rule.Plurality;
import org.acta.election.Rule.Question;
import org.acta.election.Share;
import org.junit.jupiter.api.Test;

/// The fewest false sheets against every set of sheets and everything they could have hidden.
class FewestFalseTest {
  /// Ten sheets of 30 to 10 with 50 registered voters, none missing: the lead is 200, and one sheet
  /// that hid 50 votes for B takes 20 + 50 = 70 of it. Two take 140, three take 210.
  @Test
  void a_lead_of_two_hundred_needs_three_false_sheets_of_seventy() {
    SmallElection election = SmallElection.of(new Plurality(), 2);
    for (int i = 1; i <= 10; i++) {
      election.sheet("s" + i, 50, 0, 30, 10);
    }
    Roll roll = whole(50, 50, 50, 50, 50, 50, 50, 50, 50, 50);
    FewestFalse fewest = Bounds.of(election.tally(roll), roll).fewestFalse().orElseThrow();
    assertThat(fewest.unseenAtWorst()).isEqualTo(3);
    assertThat(fewest.unseenLeftOut()).hasValue(3);
    assertThat(fewest.atLeast()).isFalse();
    assertThat(fewest.largestRegister()).isEmpty();
  }

  @Test
  void a_settled_plurality_needs_exactly_as_many_false_sheets_as_brute_force_finds() {
    int settled = 0;
    for (long seed = 1; seed <= 1_500; seed++) {
      Small small = new Small(new Random(seed), 2 + (int) (seed % 3), 4);
      Bounds bounds = small.bounds(new Plurality());
      if (bounds.outcome() instanceof Outcome.Settled(var decision, var because)) {
        settled++;
        String as = "seed " + seed + ", " + small;
        OptionalLong worst = small.fewest(new Plurality(), decision, true);
        OptionalLong leftOut = small.fewest(new Plurality(), decision, false);
        if (worst.isEmpty()) {
          assertThat(bounds.fewestFalse()).as(as).isEmpty();
        } else {
          FewestFalse fewest = bounds.fewestFalse().orElseThrow();
          assertThat(fewest.unseenAtWorst()).as(as).isEqualTo(worst.getAsLong());
          assertThat(fewest.unseenLeftOut()).as(as).isEqualTo(leftOut);
        }
      }
    }
    assertThat(settled).as("settled elections among those drawn").isGreaterThan(300);
  }

  @Test
  void under_any_rule_the_number_is_never_more_than_brute_force_finds() {
    Share half = new Share(1, 2);
    List<Rule> rules = new ArrayList<>();
    for (Base base : Base.values()) {
      rules.add(new Outright(List.of(new Condition(half, true, Optional.empty())), base));
      rules.add(
          new Outright(
              List.of(
                  new Condition(half, true, Optional.empty()),
                  new Condition(new Share(2, 5), false, Optional.of(new Share(1, 10)))),
              base));
      rules.add(
          new Outright(List.of(new Condition(new Share(2, 5), false, Optional.empty())), base));
      rules.add(new Question("A", "B", half, base, Optional.of(half)));
    }
    int settled = 0;
    for (Rule rule : rules) {
      for (long seed = 1; seed <= 150; seed++) {
        Small small = new Small(new Random(seed), 2 + (int) (seed % 2), 3);
        Bounds bounds = small.bounds(rule);
        if (bounds.outcome() instanceof Outcome.Settled(var decision, var because)
            && bounds.fewestFalse().isPresent()) {
          settled++;
          String as = "seed " + seed + ", " + rule + ", " + small;
          FewestFalse fewest = bounds.fewestFalse().get();
          small
              .fewest(rule, decision, true)
              .ifPresent(
                  truth -> assertThat(fewest.unseenAtWorst()).as(as).isLessThanOrEqualTo(truth));
          OptionalLong leftOut = small.fewest(rule, decision, false);
          if (leftOut.isPresent()) {
            assertThat(fewest.unseenLeftOut()).as(as).isPresent();
            assertThat(fewest.unseenLeftOut().getAsLong())
                .as(as)
                .isLessThanOrEqualTo(leftOut.getAsLong());
          }
        }
      }
    }
    assertThat(settled).as("settled elections among those drawn").isGreaterThan(100);
  }

  @Test
  void totals_of_several_sheets_give_a_lower_bound_that_is_never_above_the_truth() {
    Share half = new Share(1, 2);
    List<Rule> rules =
        List.of(
            new Plurality(),
            new Outright(List.of(new Condition(half, false, Optional.of(half))), Base.VALID),
            new Outright(
                List.of(
                    new Condition(half, true, Optional.empty()),
                    new Condition(new Share(2, 5), false, Optional.of(new Share(1, 10)))),
                Base.CAST),
            new Question("A", "B", half, Base.VALID, Optional.of(half)));
    int bounded = 0;
    for (Rule rule : rules) {
      for (long seed = 1; seed <= 250; seed++) {
        Small small = new Small(new Random(seed), 2 + (int) (seed % 2), 3);
        Bounds bounds = small.added(rule);
        if (bounds.outcome() instanceof Outcome.Settled(var decision, var because)
            && bounds.fewestFalse().isPresent()) {
          FewestFalse fewest = bounds.fewestFalse().get();
          String as = "seed " + seed + ", " + rule + ", " + small;
          OptionalLong truth = small.fewest(rule, decision, true);
          if (truth.isPresent()) {
            bounded++;
            assertThat(fewest.atLeast()).as(as).isTrue();
            assertThat(fewest.unseenAtWorst()).as(as).isLessThanOrEqualTo(truth.getAsLong());
          }
          OptionalLong leftOut = small.fewest(rule, decision, false);
          if (leftOut.isPresent()) {
            assertThat(fewest.unseenLeftOut().getAsLong())
                .as(as)
                .isLessThanOrEqualTo(leftOut.getAsLong());
          }
        }
      }
    }
    assertThat(bounded).as("settled elections among those drawn").isGreaterThan(50);
  }

  /// A run-off of 90 stations of 100 voters given as one total: every voter chose B, so A's *half
  /// of the votes and half ahead* fails by 2·9000 + 9000. A station turned from B to A gives A 100,
  /// takes 100 from B and leaves the valid votes: 2·200 = 400 of those units, so 67.5 stations.
  @Test
  void a_denied_lead_counts_both_what_a_rival_loses_and_what_the_choice_gains() {
    Share half = new Share(1, 2);
    Certificate lead =
        Comparisons.denial(
            new Comparisons(
                    new Seen(
                        SmallElection.contest(new Plurality(), 2),
                        new long[] {0, 9_000},
                        9_000,
                        9_000,
                        1),
                    0)
                .leadsBy(0, 1, new Condition(half, false, Optional.of(half)), Base.VALID));
    SmallElection election = SmallElection.of(new Plurality(), 2);
    election.row("total", 90, 9_000, NONE, NONE, 0, NONE, 0, 9_000);
    Roll roll = roll(9_000, 90, 100, Map.of());
    FewestFalse fewest = FewestFalse.of(election.tally(roll), roll, List.of(lead)).orElseThrow();
    assertThat(lead.value()).isEqualTo(27_000);
    assertThat(fewest.unseenAtWorst()).isEqualTo(68);
  }

  @Test
  void a_sheet_without_a_register_could_hide_as_many_ballots_as_it_shows() {
    // Shown: 60 to 40 at a station nobody knows the register of, and 2 to 0 at two of two voters.
    // The large one alone, with its 100 ballots for B, turns 64 : 40 into 4 : 100.
    SmallElection election = SmallElection.of(new Plurality(), 2);
    election.sheet("s1", NONE, 0, 60, 40).sheet("s2", 2, 0, 2, 0).sheet("s3", 2, 0, 2, 0);
    Roll roll = roll(NONE, 3, NONE, Map.of());
    FewestFalse fewest = Bounds.of(election.tally(roll), roll).fewestFalse().orElseThrow();
    assertThat(fewest.unseenAtWorst()).isEqualTo(1);
  }

  @Test
  void without_any_register_nothing_is_claimed() {
    SmallElection election = SmallElection.of(new Plurality(), 2);
    election.sheet("s1", NONE, 0, 60, 40);
    Roll roll = roll(NONE, 1, NONE, Map.of());
    assertThat(Bounds.of(election.tally(roll), roll).outcome()).isInstanceOf(Outcome.Settled.class);
    assertThat(Bounds.of(election.tally(roll), roll).fewestFalse()).isEmpty();
  }

  /// Up to four seen stations and at most one that is missing.
  private static final class Small {
    private final int choices;
    private final List<Long> registers = new ArrayList<>();
    private final List<Whole> contents = new ArrayList<>();
    private final long missing;

    Small(Random random, int choices, int stations) {
      this.choices = choices;
      int count = 1 + random.nextInt(stations);
      for (int i = 0; i < count; i++) {
        long register = 1 + random.nextInt(3);
        registers.add(register);
        List<Long> votes = new ArrayList<>();
        long left = register;
        for (int choice = 0; choice < choices; choice++) {
          long here = choice == 0 ? left - random.nextLong(2) : random.nextLong(left + 1);
          votes.add(here);
          left -= here;
        }
        contents.add(new Whole(votes, random.nextLong(left + 1)));
      }
      missing = random.nextInt(3);
    }

    Roll roll() {
      long[] all = new long[registers.size() + 1];
      for (int i = 0; i < registers.size(); i++) {
        all[i] = registers.get(i);
      }
      all[registers.size()] = missing;
      return whole(all);
    }

    long registered() {
      return registers.stream().mapToLong(Long::longValue).sum() + missing;
    }

    Bounds bounds(Rule rule) {
      SmallElection election = SmallElection.of(rule, choices);
      for (int i = 0; i < contents.size(); i++) {
        election.sheet("s" + (i + 1), NONE, contents.get(i).nulls(), votes(contents.get(i)));
      }
      return Bounds.of(election.tally(roll()), roll());
    }

    /// The seen stations as one total.
    Bounds added(Rule rule) {
      Whole sum = sum(contents.size() + 1, false);
      SmallElection election = SmallElection.of(rule, choices);
      election.row(
          "total",
          Math.max(2, contents.size()),
          registered() - missing,
          NONE,
          NONE,
          sum.nulls(),
          NONE,
          votes(sum));
      Roll roll = SmallElection.roll(registered(), Math.max(2, contents.size()) + 1L, 3, Map.of());
      return Bounds.of(election.tally(roll), roll);
    }

    private static long[] votes(Whole whole) {
      return whole.votes().stream().mapToLong(Long::longValue).toArray();
    }

    /// The sum over the stations that are not in the bit set.
    private Whole sum(int falseOnes, boolean any) {
      long[] votes = new long[choices];
      long nulls = 0;
      for (int i = 0; i < contents.size(); i++) {
        if (!any || (falseOnes >> i & 1) == 0) {
          for (int choice = 0; choice < choices; choice++) {
            votes[choice] += contents.get(i).votes().get(choice);
          }
          nulls += contents.get(i).nulls();
        }
      }
      List<Long> list = new ArrayList<>();
      for (long vote : votes) {
        list.add(vote);
      }
      return new Whole(list, nulls);
    }

    /// The size of the smallest set of seen sheets which, filled anew, undoes the decision.
    OptionalLong fewest(Rule rule, Decision settled, boolean unseenToo) {
      long best = Long.MAX_VALUE;
      for (int set = 0; set < 1 << contents.size(); set++) {
        if (Integer.bitCount(set) < best && undone(rule, settled, set, unseenToo)) {
          best = Integer.bitCount(set);
        }
      }
      return best == Long.MAX_VALUE ? OptionalLong.empty() : OptionalLong.of(best);
    }

    private boolean undone(Rule rule, Decision settled, int set, boolean unseenToo) {
      Whole kept = sum(set, true);
      long[] free =
          IntStream.concat(
                  IntStream.range(0, contents.size()).filter(i -> (set >> i & 1) == 1),
                  unseenToo ? IntStream.of(contents.size()) : IntStream.empty())
              .mapToLong(i -> i == contents.size() ? missing : registers.get(i))
              .toArray();
      Set<Whole> wholes = Completions.of(votes(kept), kept.nulls(), free);
      return wholes.stream()
          .anyMatch(whole -> !same(settled, Completions.decision(rule, whole, registered())));
    }

    private static boolean same(Decision settled, Optional<Decision> now) {
      return now.isPresent()
          && (settled instanceof Decision.RunOff
              ? now.get() instanceof Decision.RunOff
              : now.get().equals(settled));
    }

    @Override
    public String toString() {
      return "registers " + registers + " and " + missing + " missing, contents " + contents;
    }
  }
}
