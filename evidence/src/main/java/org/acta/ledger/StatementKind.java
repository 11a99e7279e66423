package org.acta.ledger;

import java.util.Locale;

/// What somebody said that is no position on a result.
public enum StatementKind implements DeedKind {
  WARN_INTERFERENCE,
  ALLEGE_INTERFERENCE,
  DENY,
  CONDEMN,
  EXPRESS_CONCERN,
  URGE_CALM,
  THREATEN,
  DEMAND,
  AFFIRM_RELATIONS,
  OFFER,
  ADMIT,
  COMMENT;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
