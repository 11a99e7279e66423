package org.acta.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.acta.intake.Doubt;
import org.acta.intake.Form;
import org.acta.intake.Hold;
import org.acta.intake.Intake;
import org.acta.intake.QuarantineRule;
import org.acta.intake.State;

/// What became of forms, in a language: where they are, and why. Figures are not in it.
public final class FormWords {
  private final Words words;

  FormWords(Words words) {
    this.words = words;
  }

  /// In Spanish for Spanish, in English for everything else.
  public static FormWords in(Locale locale) {
    return new FormWords(Words.in(locale));
  }

  /// A step that was appended: its entry, and where the form is since.
  public String appended(long entry, Intake intake, String code) {
    String where = intake.form(code).map(this::form).orElse(code);
    return words.say("form.entry", Long.toString(entry), where);
  }

  /// Steps that were appended from an entry on, and how many were refused.
  public String appended(long steps, long entry, long refused) {
    String appended = words.count("form.appended", steps, Long.toString(entry));
    return refused == 0 ? appended : appended + words.say("form.refused", refused);
  }

  /// How many forms are now in a state.
  public String now(long forms, State state) {
    return words.count("form.now", forms, where(state));
  }

  /// A tally centre that was declared.
  ///
  /// @param awaited forms that are to come; zero where no register of forms was given
  public String declared(long entry, String title, String set, int rules, int awaited) {
    String ruled = words.count("form.declared.rules", rules);
    String what =
        awaited == 0
            ? ruled
            : words.say("form.declared.both", ruled, words.count("form.declared.awaited", awaited));
    return words.say("form.declared", Long.toString(entry), title, set, what);
  }

  /// A state after *is*: a form is in quarantine, but archived.
  String where(State state) {
    return words.say("form.at." + state.name());
  }

  /// Where a form is and why, in one line.
  private String form(Form form) {
    List<String> reasons = reasons(form);
    String is = words.say("form.is", form.code(), where(form.state()));
    return reasons.isEmpty() ? is : is + ": " + String.join("; ", reasons);
  }

  /// Why a form is where it is: its doubts, its holds, its discrepancies; empty where nothing is to
  /// be said.
  List<String> reasons(Form form) {
    if (form.state() == State.CORRECTION) {
      return List.of(words.count("form.why.cells", form.discrepancies().length));
    }
    List<String> reasons = new ArrayList<>();
    if (form.state() == State.CLEARANCE) {
      form.doubts().forEach(doubt -> reasons.add(doubt(doubt)));
    } else {
      form.holds().forEach(hold -> reasons.add(hold(hold)));
    }
    return reasons;
  }

  private String doubt(Doubt doubt) {
    return switch (doubt) {
      case Doubt.UnknownForm() -> words.say("form.why.unknown-form");
      case Doubt.NoStation() -> words.say("form.why.no-station");
      case Doubt.UnknownStation(var station) -> words.say("form.why.unknown-station", station);
      case Doubt.OtherStation(var written, var registered) ->
          words.say("form.why.other-station", written, registered);
      case Doubt.Duplicate(var first) -> words.say("form.why.duplicate", first);
      case Doubt.Referred(var clerk, var reason) -> clerk + ": " + reason;
    };
  }

  private String hold(Hold hold) {
    return switch (hold) {
      case Hold.ByHand(var clerk, var reason) -> clerk + ": " + reason;
      case Hold.Ruled(QuarantineRule rule, long found, long allowed) ->
          rule.id() + ": " + ruled(rule, found, allowed);
    };
  }

  private String ruled(QuarantineRule rule, long count, long most) {
    // Figures stand here as they were keyed, without separators.
    String found = Long.toString(count);
    String allowed = Long.toString(most);
    return switch (rule) {
      case QuarantineRule.SumMismatch r -> words.say("form.rule.sum", found, allowed);
      case QuarantineRule.CastOverRegistered r -> words.say("form.rule.register", found, allowed);
      case QuarantineRule.Blank r -> words.say("form.rule.blank");
      case QuarantineRule.AllZero r -> words.say("form.rule.zero");
      case QuarantineRule.NoNumber r -> words.count("form.rule.no-number", count);
      case QuarantineRule.Negative r -> words.count("form.rule.negative", count);
      case QuarantineRule.ChoiceOverCast r -> words.say("form.rule.choice", found, allowed);
      case QuarantineRule.Turnout r -> words.say("form.rule.turnout", found, allowed);
      case QuarantineRule.OneChoice r -> words.say("form.rule.one-choice", found, allowed);
    };
  }
}
