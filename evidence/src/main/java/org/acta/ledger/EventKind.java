package org.acta.ledger;

import java.util.Locale;

/// What happened. `docs/positions.md` says which [PLOVER](https://github.com/openeventdata/PLOVER)
/// event each is, as far as it is one.
public enum EventKind implements DeedKind {
  PROTEST,
  COUNTER_PROTEST,
  UNREST,
  VIOLENCE,
  CRACKDOWN,
  ARREST,
  KILLING,
  STRIKE,
  SHUTDOWN,
  CURFEW,
  MILITARY_DEPLOYMENT,
  MILITARY_DRILL,
  MILITARY_ALERT,
  LEGAL_CHALLENGE,
  COURT_RULING,
  RECOUNT,
  RERUN,
  SANCTION,
  DIPLOMATIC_MEASURE,
  MEETING,
  VISIT,
  CALL,
  SPEECH,
  RESIGNATION,
  INAUGURATION,
  OBSERVATION;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
