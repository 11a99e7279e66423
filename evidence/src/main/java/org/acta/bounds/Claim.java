package org.acta.bounds;

import org.acta.election.Rule.Condition;
import org.acta.election.Share;

/// What a [Certificate] compares. Choices are positions on the ballot.
public sealed interface Claim {
  /// `ahead` has more votes than `behind`; at least as many, where the certificate is not strict.
  record Ahead(int ahead, int behind) implements Claim {}

  /// The choice reaches the share of a condition.
  record Reaches(int choice, Condition condition) implements Claim {}

  /// The choice does not reach the share of a condition.
  record FallsShort(int choice, Condition condition) implements Claim {}

  /// The choice leads a rival by the distance of a condition.
  record LeadsBy(int choice, int rival, Condition condition) implements Claim {}

  /// The choice does not lead a rival by the distance of a condition.
  record LeadsByLess(int choice, int rival, Condition condition) implements Claim {}

  /// Enough voters took part.
  record Quorum(Share share) implements Claim {}

  /// Too few voters took part.
  record NoQuorum(Share share) implements Claim {}
}
