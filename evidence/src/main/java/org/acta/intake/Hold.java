package org.acta.intake;

/// Why a form is in quarantine.
public sealed interface Hold {
  /// A rule holds it.
  ///
  /// @param rule as it was in force when quality control passed the form
  /// @param found the number that the rule looks at: ballots that sums differ by, ballots beyond
  ///   the register, ballots cast, votes for one choice, or cells
  /// @param allowed the most that the rule allows of it
  record Ruled(QuarantineRule rule, long found, long allowed) implements Hold {}

  /// A person holds it.
  ///
  /// @param clerk who
  /// @param reason why, in the clerk's words
  record ByHand(String clerk, String reason) implements Hold {}
}
