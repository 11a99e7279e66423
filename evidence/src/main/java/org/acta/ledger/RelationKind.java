package org.acta.ledger;

import java.util.Locale;

/// How two actors stand to each other, whatever the result.
public enum RelationKind implements DeedKind {
  PARTNERSHIP,
  GOOD_RELATIONS,
  ALLIANCE,
  MEMBERSHIP,
  MILITARY_PRESENCE,
  REGIME_CHANGE_POLICY,
  DISPUTE;

  @Override
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
