package org.acta.election;

import java.util.List;
import java.util.Optional;

/// How the contest is decided.
public sealed interface Rule {

  /// What a share is a share of.
  enum Base {
    /// Votes for a choice, without blank and null ballots.
    VALID,
    /// All ballots cast, blank and null ones included.
    CAST
  }

  /// Whether the decision depends on how many ballots were cast, blank and null ones included.
  default boolean asksBallotsCast() {
    return switch (this) {
      case Plurality() -> false;
      case Outright(var conditions, var base) -> base == Base.CAST;
      case Question question -> question.base() == Base.CAST || question.quorum().isPresent();
    };
  }

  /// The choice with the most votes wins.
  record Plurality() implements Rule {}

  /// A choice that meets any of the conditions and has more votes than every other wins outright;
  /// otherwise the two that lead go to a run-off.
  ///
  /// @param conditions at least one; Bolivia's are *more than 50 %* and *40 % with a lead of 10
  ///   points*
  /// @param base what the shares and points are shares of
  record Outright(List<Condition> conditions, Base base) implements Rule {
    public Outright {
      conditions = List.copyOf(conditions);
      if (conditions.isEmpty()) {
        throw new IllegalArgumentException("a run-off rule needs at least one condition");
      }
    }
  }

  /// One way to win outright: a share and, perhaps, a lead over the second.
  ///
  /// @param share the share to reach, or to exceed if `strict`
  /// @param strict whether the share itself is not enough
  /// @param lead the distance to every rival that must be reached, as a share of the same base
  record Condition(Share share, boolean strict, Optional<Share> lead) {}

  /// A question with a yes and a no.
  ///
  /// @param yes the choice id that carries the proposal
  /// @param no the choice id against it
  /// @param majority the share of the base to exceed
  /// @param base what the majority is a share of
  /// @param quorum the share of registered voters that must take part, if the law asks for one
  record Question(String yes, String no, Share majority, Base base, Optional<Share> quorum)
      implements Rule {}
}
