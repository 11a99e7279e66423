package org.acta.report;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acta.intake.Action;
import org.acta.intake.Doubt;
import org.acta.intake.Form;
import org.acta.intake.Hold;
import org.acta.intake.Intake;
import org.acta.intake.QuarantineRule;
import org.acta.intake.Refused;
import org.acta.intake.State;

/// What a centre's forms and steps come to, in words.
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
              "form " + form + " was received before and is in " + refused.state().words(),
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
              "form "
                  + form
                  + " is in "
                  + refused.state().words()
                  + ", which has no '"
                  + verb
                  + "'",
              "do one of " + next(intake, form));
      case NO_DISCREPANCY ->
          new Said(
              "form " + form + " is in " + refused.state().words() + " and has no discrepancy",
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

  /// Why a form is where it is: its doubts, its holds, its discrepancies; empty where nothing is to
  /// be said. Figures are not in it.
  public static List<String> reasons(Form form) {
    if (form.state() == State.CORRECTION) {
      int cells = form.discrepancies().length;
      return List.of("the entries differ in " + cells + (cells == 1 ? " cell" : " cells"));
    }
    return form.state() == State.CLEARANCE
        ? form.doubts().stream().map(Said::doubt).toList()
        : form.holds().stream().map(Said::hold).toList();
  }

  private static String doubt(Doubt doubt) {
    return switch (doubt) {
      case Doubt.UnknownForm() -> "its barcode is not on the register of forms";
      case Doubt.NoStation() -> "nobody knows its station";
      case Doubt.UnknownStation(var station) -> "station " + station + " is not on the roll";
      case Doubt.OtherStation(var written, var registered) ->
          "it says station " + written + ", and the register of forms " + registered;
      case Doubt.Duplicate(var first) -> "form " + first + " of the same station came first";
      case Doubt.Referred(var clerk, var reason) -> clerk + ": " + reason;
    };
  }

  private static String hold(Hold hold) {
    return switch (hold) {
      case Hold.ByHand(var clerk, var reason) -> clerk + ": " + reason;
      case Hold.Ruled(QuarantineRule rule, long found, long allowed) ->
          rule.id() + ": " + ruled(rule, found, allowed);
    };
  }

  private static String ruled(QuarantineRule rule, long found, long allowed) {
    return switch (rule) {
      case QuarantineRule.SumMismatch r ->
          "a sum differs by " + found + " from what is written; " + allowed + " tolerated";
      case QuarantineRule.CastOverRegistered r ->
          found + " ballots beyond the register; " + allowed + " allowed";
      case QuarantineRule.Blank r -> "no figure at all";
      case QuarantineRule.AllZero r -> "every figure is zero";
      case QuarantineRule.NoNumber r ->
          found + (found == 1 ? " choice without a number" : " choices without a number");
      case QuarantineRule.Negative r ->
          found + (found == 1 ? " number below zero" : " numbers below zero");
      case QuarantineRule.ChoiceOverCast r ->
          found + " votes for one choice, and " + allowed + " ballots cast";
      case QuarantineRule.Turnout r ->
          found + " ballots cast, and the rule allows " + allowed + " of the register";
      case QuarantineRule.OneChoice r ->
          found + " votes for one choice, and the rule allows " + allowed;
    };
  }

  /// Where a form is and why, in one line.
  public static String form(Form form) {
    List<String> reasons = reasons(form);
    return form.code()
        + " is in "
        + form.state().words()
        + (reasons.isEmpty() ? "" : ": " + String.join("; ", reasons));
  }

  /// The same of a form that may be unknown.
  public static Optional<String> form(Intake intake, String code) {
    return intake.form(code).map(Said::form);
  }
}
