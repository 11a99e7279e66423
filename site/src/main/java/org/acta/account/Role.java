package org.acta.account;

import static org.acta.account.Right.ADMINISTER;
import static org.acta.account.Right.ANNOUNCE;
import static org.acta.account.Right.AUDIT;
import static org.acta.account.Right.DECIDE;
import static org.acta.account.Right.ENTER;
import static org.acta.account.Right.REVIEW;
import static org.acta.account.Right.SEE;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// What a person is at the desk. This is the table of who may do what; docs/desk.md shows it.
///
/// Whoever gives out accounts writes nothing into the record, and whoever audits does neither.
public enum Role {
  VIEWER(false, SEE),
  CLERK(false, SEE, ENTER),
  SUPERVISOR(true, SEE, ENTER, DECIDE),
  EDITOR(true, SEE, REVIEW, ANNOUNCE),
  AUDITOR(true, SEE, AUDIT),
  ADMINISTRATOR(true, SEE, ADMINISTER);

  private final boolean twoFactors;
  private final Set<Right> rights;

  Role(boolean twoFactors, Right first, Right... more) {
    this.twoFactors = twoFactors;
    this.rights = Collections.unmodifiableSet(EnumSet.of(first, more));
  }

  /// Whether nobody has this role with a password alone.
  public boolean twoFactors() {
    return twoFactors;
  }

  /// What it allows.
  public Set<Right> rights() {
    return rights;
  }

  /// As files and forms name it, such as `clerk`.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// The role of a word.
  public static Optional<Role> of(String word) {
    return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
  }
}
