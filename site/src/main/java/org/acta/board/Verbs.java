package org.acta.board;

import java.util.Arrays;
import java.util.Optional;
import org.acta.account.Account;
import org.acta.account.Right;
import org.acta.intake.Action.Verb;
import org.acta.intake.State;

/// Which right an action with a form needs, and who sees figures when.
final class Verbs {
  private Verbs() {}

  static Right right(Verb verb) {
    return switch (verb) {
      case RECEIVE, KEY, PASS, ARCHIVE, RETURN, REFER -> Right.ENTER;
      case CORRECT, CLEAR, SET_ASIDE, QUARANTINE, RELEASE, REOPEN -> Right.DECIDE;
    };
  }

  static Optional<Verb> of(String word) {
    return Arrays.stream(Verb.values()).filter(verb -> verb.word().equals(word)).findFirst();
  }

  /// Whether figures are left out, since whoever keys the second entry is not to see the first.
  static boolean blind(State state, Account account) {
    boolean audits = account.may(Right.AUDIT);
    return switch (state) {
      case NOT_RECEIVED, CLEARANCE, FIRST_ENTRY, SECOND_ENTRY -> !audits;
      case CORRECTION -> !audits && !account.may(Right.DECIDE);
      case QUALITY_CONTROL, QUARANTINE, ARCHIVING, ARCHIVED, SET_ASIDE ->
          !audits && !account.may(Right.ENTER);
    };
  }
}
