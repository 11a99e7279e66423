package org.acta.desk;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.acta.intake.Action.Verb;
import org.acta.record.Figures;
import org.acta.record.StepBody;

/// A step as somebody asks for it.
///
/// @param line of the file that it stands in; empty if it was typed
/// @param form the form's code
/// @param clerk pseudonym
/// @param at when
/// @param verb the action
/// @param station where the action names one
/// @param reason where the action has one
/// @param figures where the action has some
public record StepRow(
    OptionalLong line,
    String form,
    String clerk,
    Instant at,
    Verb verb,
    Optional<String> station,
    Optional<String> reason,
    Optional<Figures> figures) {

  StepBody body(String set) {
    return new StepBody(
        set, clerk, at, new StepBody.Deed.Done(form, verb, station, reason, figures));
  }

  /// Whether an action names a station: `receive` may, `clear` must.
  public static boolean takesStation(Verb verb) {
    return verb == Verb.RECEIVE || verb == Verb.CLEAR;
  }

  /// Whether an action comes with figures.
  public static boolean takesFigures(Verb verb) {
    return verb == Verb.KEY || verb == Verb.CORRECT;
  }

  /// Whether an action needs a reason.
  public static boolean takesReason(Verb verb) {
    return switch (verb) {
      case RECEIVE, KEY, PASS, ARCHIVE -> false;
      case CORRECT, RETURN, REFER, CLEAR, SET_ASIDE, QUARANTINE, RELEASE, REOPEN -> true;
    };
  }
}
