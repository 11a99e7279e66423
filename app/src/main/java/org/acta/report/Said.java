package org.acta.report;

import java.util.stream.Collectors;
import org.acta.intake.Action;
import org.acta.intake.Form;
import org.acta.intake.Intake;
import org.acta.intake.Refused;
import org.acta.intake.State;

/// Why a tally centre's step was refused, in words.
///
/// @param what the matter, without an end
/// @param remedy what to do, without an end
public record Said(String what, String remedy) {

  /// Why a step was refused.
  public static Said refused(Refused refused, Intake intake) {
    String form = refused.step().form();
    String clerk = refused.step().clerk();
    String verb = refused.step().action().verb().word();
    return switch (refused.why()) {
      case NOT_RECEIVED -> new Said("nobody has received form " + form, "receive it first");
      case RECEIVED_ALREADY ->
          new Said(
              "form " + form + " was received before and is " + where(refused.state()),
              "if this is a second paper with the same code, receive it under a code of its own,"
                  + " such as "
                  + form
                  + "-2");
      case ARCHIVED ->
          new Said(
              "form " + form + " is archived",
              "take it up again with 'reopen', which needs a reason");
      case SET_ASIDE ->
          new Said(
              "form " + form + " is set aside",
              "take it up again with 'reopen', which needs a reason");
      case OTHER_STATE ->
          new Said(
              "form " + form + " is " + where(refused.state()) + ", which has no '" + verb + "'",
              "do one of " + next(intake, form));
      case NO_DISCREPANCY ->
          new Said(
              "form " + form + " is " + where(refused.state()) + " and has no discrepancy",
              "do one of " + next(intake, form));
      case SAME_CLERK ->
          new Said(
              "clerk " + clerk + " keyed or corrected form " + form,
              "give it to somebody who did not");
      case UNKNOWN_CLERK ->
          new Said(
              "clerk " + clerk + " is none that the centre has declared",
              "declare the clerks anew with 'acta intake declare', or mend the id");
      case UNKNOWN_STATION ->
          new Said(
              "the roll names every station, and not " + station(refused),
              "read the code on the form again");
      case STATION_TAKEN ->
          new Said(
              "station "
                  + station(refused)
                  + " has form "
                  + intake.of(station(refused)).map(Form::code).orElse("?")
                  + " already",
              "set one of the two aside first");
      case OTHER_WIDTH ->
          new Said(
              "the figures of form " + form + " are of another ballot", "key those of the contest");
    };
  }

  private static String station(Refused refused) {
    return refused.step().action() instanceof Action.Clear(var station, var reason) ? station : "";
  }

  private static String next(Intake intake, String form) {
    return intake.next(form).stream()
        .map(verb -> "'" + verb.word() + "'")
        .collect(Collectors.joining(", "));
  }

  /// A state after *is*: a form is in quarantine, but archived.
  private static String where(State state) {
    return switch (state) {
      case NOT_RECEIVED, ARCHIVED, SET_ASIDE -> state.words();
      case CLEARANCE,
          FIRST_ENTRY,
          SECOND_ENTRY,
          CORRECTION,
          QUALITY_CONTROL,
          QUARANTINE,
          ARCHIVING ->
          "in " + state.words();
    };
  }
}
