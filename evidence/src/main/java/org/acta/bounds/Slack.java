package org.acta.bounds;

import java.util.Comparator;
import java.util.List;
import org.acta.election.Roll;
import org.acta.sheet.Figure;
import org.acta.tally.Tally;

/// How many ballots it takes to change what the seen sheets say: the fewest unseen ones of which
/// some content would.
///
/// Every rule is asked the question in the same way, so that the answer is as exact as [Bounds]:
/// the outcome is settled with one ballot fewer and is not with that many.
public sealed interface Slack {
  /// So many ballots could change the decision, and no fewer.
  ///
  /// @param decision what the seen sheets say
  /// @param ballots at least 1
  /// @param tightest of the comparisons that the decision rests on, the one that gives way first
  record Takes(Decision decision, long ballots, Certificate tightest) implements Slack {}

  /// No number of ballots changes it.
  record Never(Decision decision) implements Slack {}

  /// The seen sheets alone decide nothing: there are none, those that lead are level, or the rule
  /// asks for a register that nobody knows.
  record Undecided() implements Slack {}

  /// Looks for the number.
  static Slack of(Tally tally, Roll roll) {
    Seen seen = Seen.of(tally);
    boolean unasked =
        Bounds.needsRegister(seen.contest().rule()) && roll.registeredInAll().isEmpty();
    if (seen.rows() == 0
        || unasked
        || !(Bounds.outcome(seen, roll, 0) instanceof Outcome.Settled now)) {
      return new Undecided();
    }
    long settled = 0;
    long open = Figure.LARGEST;
    if (settled(seen, roll, open, now.decision())) {
      return new Never(now.decision());
    }
    while (open - settled > 1) {
      long middle = settled + (open - settled) / 2;
      if (settled(seen, roll, middle, now.decision())) {
        settled = middle;
      } else {
        open = middle;
      }
    }
    return new Takes(now.decision(), open, tightest(Bounds.outcome(seen, roll, settled)));
  }

  private static boolean settled(Seen seen, Roll roll, long unseen, Decision decision) {
    return Bounds.outcome(seen, roll, unseen) instanceof Outcome.Settled(var then, var because)
        && then.equals(decision);
  }

  private static Certificate tightest(Outcome last) {
    List<Certificate> because = ((Outcome.Settled) last).because();
    return because.stream()
        .min(Comparator.comparing((Certificate c) -> c.ballots(c.minimum())))
        .orElseThrow();
  }
}
