package org.acta.bounds;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acta.election.Rule;
import org.acta.election.Rule.Base;
import org.acta.election.Rule.Condition;
import org.acta.election.Share;

/// The slow obvious version of the bounds: every possible content of the missing stations, one
/// after another, and what the rule says of each.
final class Completions {
  /// What the whole election would add up to.
  record Whole(List<Long> votes, long nulls) {
    long valid() {
      return votes.stream().mapToLong(Long::longValue).sum();
    }

    long cast() {
      return valid() + nulls;
    }

    long of(Base base) {
      return base == Base.VALID ? valid() : cast();
    }

    /// More votes than every other choice.
    boolean first(int choice) {
      for (int other = 0; other < votes.size(); other++) {
        if (other != choice && votes.get(other) >= votes.get(choice)) {
          return false;
        }
      }
      return true;
    }
  }

  private Completions() {}

  /// Every election that the seen votes can become; sums that come about in several ways are kept
  /// once.
  static Set<Whole> of(long[] seenVotes, long seenNulls, long... missingRegisters) {
    Set<Whole> wholes = new HashSet<>();
    List<Long> seen = new ArrayList<>();
    for (long votes : seenVotes) {
      seen.add(votes);
    }
    wholes.add(new Whole(seen, seenNulls));
    for (long register : missingRegisters) {
      Set<Whole> next = new HashSet<>();
      for (Whole whole : wholes) {
        fill(whole, 0, register, next);
      }
      wholes = next;
    }
    return wholes;
  }

  /// Gives the station's voters to the choices from `choice` on, to null ballots or to nobody.
  private static void fill(Whole whole, int choice, long left, Set<Whole> into) {
    if (choice == whole.votes().size()) {
      for (long nulls = 0; nulls <= left; nulls++) {
        into.add(new Whole(whole.votes(), whole.nulls() + nulls));
      }
      return;
    }
    for (long votes = 0; votes <= left; votes++) {
      List<Long> more = new ArrayList<>(whole.votes());
      more.set(choice, more.get(choice) + votes);
      fill(new Whole(more, whole.nulls()), choice + 1, left - votes, into);
    }
  }

  /// What the rule says; empty if the choices that lead a plurality are tied. A run-off is given
  /// without its pair.
  static Optional<Decision> decision(Rule rule, Whole whole, long registered) {
    return switch (rule) {
      case Rule.Plurality() -> winner(whole).map(Decision.Wins::new);
      case Rule.Outright(var conditions, var base) -> {
        Optional<Integer> winner = winner(whole);
        boolean outright =
            winner.isPresent()
                && conditions.stream().anyMatch(c -> meets(whole, winner.get(), c, base));
        yield Optional.of(
            outright ? new Decision.Wins(winner.get()) : new Decision.RunOff(Optional.empty()));
      }
      case Rule.Question(var yes, var no, var majority, var base, var quorum) -> {
        int choice = yes.charAt(0) - 'A';
        boolean carried =
            whole.votes().get(choice) * majority.denominator()
                > majority.numerator() * whole.of(base);
        boolean enough =
            quorum.isEmpty()
                || whole.cast() * quorum.get().denominator()
                    >= quorum.get().numerator() * registered;
        yield Optional.of(carried && enough ? new Decision.Carried() : new Decision.NotCarried());
      }
    };
  }

  private static Optional<Integer> winner(Whole whole) {
    for (int choice = 0; choice < whole.votes().size(); choice++) {
      if (whole.first(choice)) {
        return Optional.of(choice);
      }
    }
    return Optional.empty();
  }

  private static boolean meets(Whole whole, int choice, Condition condition, Base base) {
    long votes = whole.votes().get(choice);
    long of = whole.of(base);
    Share share = condition.share();
    long over = votes * share.denominator() - share.numerator() * of;
    if (condition.strict() ? over <= 0 : over < 0) {
      return false;
    }
    for (int rival = 0; condition.lead().isPresent() && rival < whole.votes().size(); rival++) {
      Share lead = condition.lead().get();
      if (rival != choice
          && (votes - whole.votes().get(rival)) * lead.denominator() < lead.numerator() * of) {
        return false;
      }
    }
    return true;
  }

  /// The value that a claim compares with zero, in the claim's own units.
  static long value(Claim claim, Whole whole, Base base, long registered) {
    return switch (claim) {
      case Claim.Ahead(int ahead, int behind) ->
          whole.votes().get(ahead) - whole.votes().get(behind);
      case Claim.Reaches(int choice, Condition condition) ->
          whole.votes().get(choice) * condition.share().denominator()
              - whole.of(base) * condition.share().numerator();
      case Claim.FallsShort(int choice, Condition condition) ->
          -value(new Claim.Reaches(choice, condition), whole, base, registered);
      case Claim.LeadsBy(int choice, int rival, Condition condition) -> {
        Share lead = condition.lead().orElseThrow();
        yield (whole.votes().get(choice) - whole.votes().get(rival)) * lead.denominator()
            - whole.of(base) * lead.numerator();
      }
      case Claim.LeadsByLess(int choice, int rival, Condition condition) ->
          -value(new Claim.LeadsBy(choice, rival, condition), whole, base, registered);
      case Claim.Quorum(Share share) ->
          whole.cast() * share.denominator() - registered * share.numerator();
      case Claim.NoQuorum(Share share) -> -value(new Claim.Quorum(share), whole, base, registered);
    };
  }

  /// Whether a claim is true of an election, in the words of its javadoc.
  static boolean isTrue(Certificate certificate, Whole whole, Base base, long registered) {
    Claim claim = certificate.claim();
    long value = value(claim, whole, base, registered);
    return switch (claim) {
      case Claim.Ahead ahead -> certificate.strict() ? value > 0 : value >= 0;
      case Claim.Reaches(int choice, Condition condition) ->
          condition.strict() ? value > 0 : value >= 0;
      case Claim.FallsShort(int choice, Condition condition) ->
          condition.strict() ? value >= 0 : value > 0;
      case Claim.LeadsBy leads -> value >= 0;
      case Claim.LeadsByLess less -> value > 0;
      case Claim.Quorum quorum -> value >= 0;
      case Claim.NoQuorum none -> value > 0;
    };
  }
}
