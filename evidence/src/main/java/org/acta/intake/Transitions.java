package org.acta.intake;

import static org.acta.intake.Action.Verb.ARCHIVE;
import static org.acta.intake.Action.Verb.CLEAR;
import static org.acta.intake.Action.Verb.CORRECT;
import static org.acta.intake.Action.Verb.KEY;
import static org.acta.intake.Action.Verb.PASS;
import static org.acta.intake.Action.Verb.QUARANTINE;
import static org.acta.intake.Action.Verb.RECEIVE;
import static org.acta.intake.Action.Verb.REFER;
import static org.acta.intake.Action.Verb.RELEASE;
import static org.acta.intake.Action.Verb.REOPEN;
import static org.acta.intake.Action.Verb.RETURN;
import static org.acta.intake.Action.Verb.SET_ASIDE;

import java.util.List;
import java.util.Optional;
import org.acta.intake.Action.Verb;
import org.acta.intake.Refused.Why;

/// The table of `docs/intake.md`: which actions a state allows, whoever acts and whatever is keyed.
public final class Transitions {
  private Transitions() {}

  /// The actions that a form in this state can see.
  public static List<Verb> of(State state) {
    return switch (state) {
      case NOT_RECEIVED -> List.of(RECEIVE);
      case CLEARANCE -> List.of(CLEAR, SET_ASIDE);
      case FIRST_ENTRY -> List.of(KEY, REFER);
      case SECOND_ENTRY -> List.of(KEY, RETURN, REFER);
      case CORRECTION -> List.of(CORRECT, RETURN, REFER);
      case QUALITY_CONTROL -> List.of(PASS, RETURN, REFER, QUARANTINE);
      case QUARANTINE -> List.of(RETURN, REFER, SET_ASIDE, RELEASE);
      case ARCHIVING -> List.of(ARCHIVE, REFER, QUARANTINE);
      case ARCHIVED, SET_ASIDE -> List.of(REOPEN);
    };
  }

  /// Where an action can lead from a state that allows it; two places where it depends on the
  /// figures, the roll or the rules.
  public static List<State> to(State state, Verb verb) {
    if (!of(state).contains(verb)) {
      return List.of();
    }
    return switch (verb) {
      case RECEIVE -> List.of(State.FIRST_ENTRY, State.CLEARANCE);
      case KEY ->
          state == State.FIRST_ENTRY
              ? List.of(State.SECOND_ENTRY)
              : List.of(State.QUALITY_CONTROL, State.CORRECTION);
      case CORRECT -> List.of(State.QUALITY_CONTROL);
      case PASS -> List.of(State.ARCHIVING, State.QUARANTINE);
      case ARCHIVE -> List.of(State.ARCHIVED);
      case RETURN, CLEAR -> List.of(State.FIRST_ENTRY);
      case REFER -> List.of(State.CLEARANCE);
      case SET_ASIDE -> List.of(State.SET_ASIDE);
      case QUARANTINE -> List.of(State.QUARANTINE);
      case RELEASE -> List.of(State.ARCHIVING, State.QUALITY_CONTROL);
      case REOPEN -> List.of(state == State.ARCHIVED ? State.QUARANTINE : State.CLEARANCE);
    };
  }

  /// What the state alone has against an action.
  static Optional<Why> against(State state, Verb verb) {
    if (of(state).contains(verb)) {
      return Optional.empty();
    } else if (verb == RECEIVE) {
      return Optional.of(Why.RECEIVED_ALREADY);
    }
    return Optional.of(
        switch (state) {
          case NOT_RECEIVED -> Why.NOT_RECEIVED;
          case ARCHIVED -> Why.ARCHIVED;
          case SET_ASIDE -> Why.SET_ASIDE;
          case CLEARANCE,
              FIRST_ENTRY,
              SECOND_ENTRY,
              CORRECTION,
              QUALITY_CONTROL,
              QUARANTINE,
              ARCHIVING ->
              verb == CORRECT ? Why.NO_DISCREPANCY : Why.OTHER_STATE;
        });
  }
}
