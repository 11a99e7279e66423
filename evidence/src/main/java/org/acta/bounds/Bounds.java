package org.acta.bounds;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.acta.bounds.Certificate.Verdict;
import org.acta.election.Roll;
import org.acta.election.Rule;
import org.acta.election.Rule.Base;
import org.acta.election.Rule.Condition;
import org.acta.sheet.Figure;
import org.acta.tally.Tally;

/// Who could still have won, given the sheets that are missing.
///
/// @param missing how many ballots were not seen, at most
/// @param outcome whether that settles the contest
/// @param conditions for a run-off rule or a question: each condition for the choice that leads
/// @param fewestFalse how many seen sheets would have to be false to undo what is settled; empty
///   where nothing is
public record Bounds(
    Missing missing,
    Outcome outcome,
    List<ConditionStatus> conditions,
    Optional<FewestFalse> fewestFalse) {

  /// One condition of the rule for the choice that leads.
  ///
  /// @param choice the choice with the most seen votes, or the yes of a question
  /// @param certificates the comparisons that the condition consists of
  public record ConditionStatus(
      int choice, Condition condition, List<Certificate> certificates, Verdict verdict) {
    public ConditionStatus {
      certificates = List.copyOf(certificates);
    }
  }

  public Bounds {
    conditions = List.copyOf(conditions);
  }

  /// Applies the contest's rule to what was seen.
  public static Bounds of(Tally tally, Roll roll) {
    Missing missing =
        needsRegister(tally.sheets().contest().rule()) && roll.registeredInAll().isEmpty()
            ? new Missing.Unknown()
            : Missing.of(tally, roll);
    Seen seen = Seen.of(tally);
    if (seen.rows() == 0) {
      return new Bounds(missing, new Outcome.NothingSeen(), List.of(), Optional.empty());
    }
    return switch (missing) {
      case Missing.AtMost bound -> decided(tally, roll, seen, bound);
      case Missing.Contradicted(var reasons, var otherwise) -> {
        Bounds trusting = decided(tally, roll, seen, otherwise);
        yield new Bounds(
            missing,
            new Outcome.Undetermined(missing, trusting.outcome()),
            trusting.conditions(),
            Optional.empty());
      }
      case Missing.Unknown() -> {
        Decider decider = new Decider(new Comparisons(seen, 0), roll.registeredInAll());
        Outcome any = new Outcome.Open(decider.all(seen.contest().rule()), List.of());
        yield new Bounds(
            missing, new Outcome.Undetermined(missing, any), List.of(), Optional.empty());
      }
    };
  }

  /// The outcome if at most so many ballots were unseen.
  static Outcome outcome(Seen seen, Roll roll, long unseen) {
    return new Decider(new Comparisons(seen, unseen), roll.registeredInAll())
        .outcome(seen.contest().rule());
  }

  /// Applies the contest's rule where more is assumed than the register.
  ///
  /// @param narrow what the assumptions leave of a comparison; called with each comparison of the
  ///   rule, several times perhaps
  /// @return never with `fewestFalse`
  public static Bounds under(Tally tally, Roll roll, UnaryOperator<Certificate> narrow) {
    Rule rule = tally.sheets().contest().rule();
    Missing missing = Missing.of(tally, roll);
    Seen seen = Seen.of(tally);
    if (seen.rows() == 0 || needsRegister(rule) && roll.registeredInAll().isEmpty()) {
      return of(tally, roll);
    }
    long ballots =
        switch (missing) {
          case Missing.AtMost bound -> bound.ballots();
          case Missing.Contradicted contradicted -> contradicted.otherwise().ballots();
          case Missing.Unknown() -> Figure.LARGEST;
        };
    Decider decider = new Decider(new Comparisons(seen, ballots, narrow), roll.registeredInAll());
    Outcome outcome = decider.outcome(rule);
    return new Bounds(
        missing,
        missing instanceof Missing.Contradicted
            ? new Outcome.Undetermined(missing, outcome)
            : outcome,
        decider.conditions(rule),
        Optional.empty());
  }

  static boolean needsRegister(Rule rule) {
    return rule instanceof Rule.Question question && question.quorum().isPresent();
  }

  private static Bounds decided(Tally tally, Roll roll, Seen seen, Missing.AtMost bound) {
    Decider decider = new Decider(new Comparisons(seen, bound.ballots()), roll.registeredInAll());
    Outcome outcome = decider.outcome(seen.contest().rule());
    Optional<FewestFalse> fewest =
        outcome instanceof Outcome.Settled(var decision, var because)
            ? FewestFalse.of(tally, roll, because)
            : Optional.empty();
    return new Bounds(bound, outcome, decider.conditions(seen.contest().rule()), fewest);
  }

  /// Applies a rule to comparisons.
  private record Decider(Comparisons comparisons, OptionalLong registered) {

    Outcome outcome(Rule rule) {
      return switch (rule) {
        case Rule.Plurality() -> plurality();
        case Rule.Outright(var conditions, var base) -> outright(conditions, base);
        case Rule.Question question -> question(question);
      };
    }

    /// Every decision there can be, what the seen sheets say first.
    List<Decision> all(Rule rule) {
      List<Decision> all = new ArrayList<>();
      if (rule instanceof Rule.Question) {
        all.add(new Decision.Carried());
        all.add(new Decision.NotCarried());
      } else {
        comparisons.seen().ranking().forEach(choice -> all.add(new Decision.Wins(choice)));
      }
      if (rule instanceof Rule.Outright) {
        all.add(new Decision.RunOff(Optional.empty()));
      }
      if (outcome(rule) instanceof Outcome.Settled(var decision, var because)) {
        Decision now =
            decision instanceof Decision.RunOff ? new Decision.RunOff(Optional.empty()) : decision;
        all.remove(now);
        all.addFirst(now);
      }
      return all;
    }

    private Outcome plurality() {
      List<Integer> ranking = comparisons.seen().ranking();
      int leader = ranking.getFirst();
      List<Certificate> because = aheadOf(leader, ranking);
      if (because.stream().allMatch(c -> c.verdict() == Verdict.HOLDS)) {
        return new Outcome.Settled(new Decision.Wins(leader), because);
      }
      List<Decision> possible = new ArrayList<>();
      for (int choice : ranking) {
        if (canBeAheadOf(choice, ranking)) {
          possible.add(new Decision.Wins(choice));
        }
      }
      return new Outcome.Open(possible, because);
    }

    /// Asks for one comparison after another, since each may take a while under assumptions.
    private boolean canBeAheadOf(int choice, List<Integer> others) {
      return others.stream()
          .filter(other -> other != choice)
          .noneMatch(other -> comparisons.ahead(choice, other).verdict() == Verdict.FAILS);
    }

    private List<Certificate> aheadOf(int choice, List<Integer> others) {
      return others.stream()
          .filter(other -> other != choice)
          .map(other -> comparisons.ahead(choice, other))
          .toList();
    }

    private Outcome outright(List<Condition> conditions, Base base) {
      List<Integer> ranking = comparisons.seen().ranking();
      List<Decision> possible = new ArrayList<>();
      List<Certificate> denials = new ArrayList<>();
      boolean wonAsSeen = false;
      for (int choice : ranking) {
        boolean can = false;
        for (Condition condition : conditions) {
          List<Certificate> parts = toWin(choice, condition, base, ranking);
          wonAsSeen |= parts.stream().allMatch(Decider::holdsNow);
          switch (together(parts)) {
            case HOLDS -> {
              return new Outcome.Settled(new Decision.Wins(choice), parts);
            }
            case FAILS -> denials.add(strongestDenial(parts));
            case OPEN -> can = true;
          }
        }
        if (can) {
          possible.add(new Decision.Wins(choice));
        }
      }
      if (possible.isEmpty()) {
        return runOff(ranking, denials);
      }
      Decision runOff = new Decision.RunOff(pair(ranking, new ArrayList<>()));
      possible.add(wonAsSeen ? possible.size() : 0, runOff);
      int leader = ranking.getFirst();
      List<Certificate> because = new ArrayList<>();
      conditions.forEach(condition -> because.addAll(toWin(leader, condition, base, ranking)));
      return new Outcome.Open(possible, because);
    }

    private Outcome runOff(List<Integer> ranking, List<Certificate> denials) {
      List<Certificate> because = new ArrayList<>(denials);
      Optional<Decision.Pair> pair = pair(ranking, because);
      return new Outcome.Settled(new Decision.RunOff(pair), because);
    }

    /// The two that go on, if no third can pass the second; adds what that rests on.
    private Optional<Decision.Pair> pair(List<Integer> ranking, List<Certificate> because) {
      if (ranking.size() < 2) {
        return Optional.empty();
      }
      List<Certificate> aheadOfThird =
          ranking.stream().skip(2).map(third -> comparisons.ahead(ranking.get(1), third)).toList();
      if (aheadOfThird.stream().anyMatch(c -> c.verdict() != Verdict.HOLDS)) {
        return Optional.empty();
      }
      because.addAll(aheadOfThird);
      return Optional.of(new Decision.Pair(ranking.get(0), ranking.get(1)));
    }

    /// What a choice needs to win by a condition: the condition itself and, where that does not
    /// follow, more votes than every other choice.
    private List<Certificate> toWin(
        int choice, Condition condition, Base base, List<Integer> ranking) {
      List<Certificate> parts = parts(choice, condition, base, ranking);
      if (!comparisons.impliesAhead(condition, base)) {
        parts.addAll(aheadOf(choice, ranking));
      }
      return parts;
    }

    private List<Certificate> parts(
        int choice, Condition condition, Base base, List<Integer> ranking) {
      List<Certificate> parts = new ArrayList<>();
      parts.add(comparisons.reaches(choice, condition, base));
      if (condition.lead().isPresent()) {
        for (int rival : ranking) {
          if (rival != choice) {
            parts.add(comparisons.leadsBy(choice, rival, condition, base));
          }
        }
      }
      return parts;
    }

    private static Verdict together(List<Certificate> parts) {
      if (parts.stream().anyMatch(part -> part.verdict() == Verdict.FAILS)) {
        return Verdict.FAILS;
      }
      return parts.stream().allMatch(part -> part.verdict() == Verdict.HOLDS)
          ? Verdict.HOLDS
          : Verdict.OPEN;
    }

    /// Of the parts that fail, the one whose failure has most ballots to spare.
    private static Certificate strongestDenial(List<Certificate> parts) {
      return parts.stream()
          .filter(part -> part.verdict() == Verdict.FAILS)
          .map(Comparisons::denial)
          .max((a, b) -> a.ballots(a.minimum()).compareTo(b.ballots(b.minimum())))
          .orElseThrow();
    }

    private Outcome question(Rule.Question question) {
      List<Certificate> parts = questionParts(question);
      return switch (together(parts)) {
        case HOLDS -> new Outcome.Settled(new Decision.Carried(), parts);
        case FAILS ->
            new Outcome.Settled(new Decision.NotCarried(), List.of(strongestDenial(parts)));
        case OPEN -> {
          boolean carriedNow = parts.stream().allMatch(Decider::holdsNow);
          Decision first = carriedNow ? new Decision.Carried() : new Decision.NotCarried();
          Decision second = carriedNow ? new Decision.NotCarried() : new Decision.Carried();
          yield new Outcome.Open(List.of(first, second), parts);
        }
      };
    }

    private static boolean holdsNow(Certificate part) {
      return part.value().signum() >= (part.strict() ? 1 : 0);
    }

    private List<Certificate> questionParts(Rule.Question question) {
      List<Certificate> parts = new ArrayList<>();
      int yes = comparisons.seen().contest().indexOf(question.yes());
      parts.add(comparisons.reaches(yes, majority(question), question.base()));
      if (question.quorum().isPresent() && registered.isPresent()) {
        parts.add(comparisons.quorum(question.quorum().get(), registered.getAsLong()));
      }
      return parts;
    }

    private static Condition majority(Rule.Question question) {
      return new Condition(question.majority(), true, Optional.empty());
    }

    List<ConditionStatus> conditions(Rule rule) {
      List<Integer> ranking = comparisons.seen().ranking();
      return switch (rule) {
        case Rule.Plurality() -> List.of();
        case Rule.Outright(var conditions, var base) ->
            conditions.stream()
                .map(condition ->
                    status(
                        ranking.getFirst(),
                        condition,
                        parts(ranking.getFirst(), condition, base, ranking)))
                .toList();
        case Rule.Question question ->
            List.of(
                status(
                    comparisons.seen().contest().indexOf(question.yes()),
                    majority(question),
                    questionParts(question)));
      };
    }

    private static ConditionStatus status(
        int choice, Condition condition, List<Certificate> parts) {
      return new ConditionStatus(choice, condition, parts, together(parts));
    }
  }
}
