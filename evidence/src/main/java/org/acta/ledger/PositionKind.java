package org.acta.ledger;

import java.util.Locale;

/// Where somebody stands on a result. `docs/positions.md` defines each, with borderline cases.
public enum PositionKind implements DeedKind {
  /// Accepts the result or the winner as valid.
  RECOGNISE(Family.ACCEPT),
  /// Congratulates the winner, or hails the win.
  CONGRATULATE(Family.ACCEPT),
  /// Approves of the outcome or its conduct, without either of the above.
  WELCOME(Family.ACCEPT),
  /// Calls on others to accept the outcome, or to concede.
  URGE_ACCEPTANCE(Family.ACCEPT),
  /// A competent body declares, proclaims, confirms or upholds.
  CERTIFY(Family.ACCEPT),
  /// The loser, or its camp, accepts.
  CONCEDE(Family.ACCEPT),
  /// Notes the result, and declines to judge.
  TAKE_NOTE(Family.NEUTRAL),
  /// Has not yet recognised or congratulated, or makes it depend on something.
  WITHHOLD(Family.DOUBT),
  /// Doubts, without refusing.
  QUESTION(Family.DOUBT),
  /// Asks for tally sheets, a recount, an audit, an inquiry, a runoff or a rerun.
  CALL_VERIFY(Family.DOUBT),
  /// Does not recognise or accept; calls it stolen, a sham or fraudulent.
  REJECT(Family.REFUSE),
  /// A competent body cancels all or part.
  ANNUL(Family.REFUSE),
  /// Claims to have won.
  CLAIM_VICTORY(Family.CLAIM);

  private final Family family;

  PositionKind(Family family) {
    this.family = family;
  }

  public Family family() {
    return family;
  }

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
