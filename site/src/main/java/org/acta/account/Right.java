package org.acta.account;

import java.util.Locale;

/// Something that an account may do.
public enum Right {
  /// See which forms are where, without their figures.
  SEE,
  /// Receive forms, key them, pass and file them, return or refer them.
  ENTER,
  /// Settle what entries differ in, and decide about clearance, quarantine and filed forms.
  DECIDE,
  /// Read articles and confirm what is proposed from them.
  REVIEW,
  /// Append bulletins, corrections and withdrawals.
  ANNOUNCE,
  /// Read every figure and every line of the audit.
  AUDIT,
  /// Make accounts, change their roles, close them.
  ADMINISTER;

  /// As pages and the audit name it, such as `enter`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
