package org.acta.intake;

import org.acta.election.Share;

/// A declared reason to hold a form. It says what is looked at, never what is behind it: a form
/// that is held is one that two people look at again.
public sealed interface QuarantineRule {
  /// Unique among the rules of a centre.
  String id();

  /// The votes do not add up to the valid votes, or the parts to the ballots cast.
  ///
  /// @param tolerance ballots by which they may differ, at least 0
  record SumMismatch(String id, long tolerance) implements QuarantineRule {
    public SumMismatch {
      atLeastZero("tolerance", tolerance);
    }
  }

  /// More ballots cast than voters registered.
  ///
  /// @param extra ballots beyond the register that the law allows, such as for staff on duty
  record CastOverRegistered(String id, long extra) implements QuarantineRule {
    public CastOverRegistered {
      atLeastZero("extra", extra);
    }
  }

  /// No figure at all.
  record Blank(String id) implements QuarantineRule {}

  /// Every figure is zero.
  record AllZero(String id) implements QuarantineRule {}

  /// A choice has no number: missing, illegible or annulled.
  record NoNumber(String id) implements QuarantineRule {}

  /// A number below zero.
  record Negative(String id) implements QuarantineRule {}

  /// More votes for a choice than ballots cast.
  record ChoiceOverCast(String id) implements QuarantineRule {}

  /// More ballots cast than a share of the register.
  ///
  /// @param over the share that may be reached
  record Turnout(String id, Share over) implements QuarantineRule {}

  /// One choice has more than a share of the votes.
  ///
  /// @param over the share that may be reached
  /// @param votes for all choices together from which the rule looks
  record OneChoice(String id, Share over, long votes) implements QuarantineRule {
    public OneChoice {
      atLeastZero("votes", votes);
    }
  }

  private static void atLeastZero(String what, long number) {
    if (number < 0) {
      throw new IllegalArgumentException(what + " is at least 0, not " + number);
    }
  }
}
