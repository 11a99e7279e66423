package org.acta.record;

import org.acta.election.Share;
import org.acta.intake.QuarantineRule;

/// Writes and reads a quarantine rule by the check that it makes.
final class RuleForm {
  private RuleForm() {}

  static Json json(QuarantineRule rule) {
    Draft draft = new Draft().put("id", rule.id());
    return switch (rule) {
      case QuarantineRule.SumMismatch(var id, long tolerance) ->
          draft.put("check", "sum-mismatch").put("tolerance", tolerance).json();
      case QuarantineRule.CastOverRegistered(var id, long extra) ->
          draft.put("check", "cast-over-registered").put("extra", extra).json();
      case QuarantineRule.Blank(var id) -> draft.put("check", "blank").json();
      case QuarantineRule.AllZero(var id) -> draft.put("check", "all-zero").json();
      case QuarantineRule.NoNumber(var id) -> draft.put("check", "no-number").json();
      case QuarantineRule.Negative(var id) -> draft.put("check", "negative").json();
      case QuarantineRule.ChoiceOverCast(var id) -> draft.put("check", "choice-over-cast").json();
      case QuarantineRule.Turnout(var id, Share over) ->
          draft.put("check", "turnout").put("over", over.toString()).json();
      case QuarantineRule.OneChoice(var id, Share over, long votes) ->
          draft.put("check", "one-choice").put("over", over.toString()).put("votes", votes).json();
    };
  }

  static QuarantineRule of(Members members) {
    String id = members.text("id");
    return switch (members.text("check")) {
      case "sum-mismatch" -> new QuarantineRule.SumMismatch(id, members.count("tolerance", 0));
      case "cast-over-registered" ->
          new QuarantineRule.CastOverRegistered(id, members.count("extra", 0));
      case "blank" -> new QuarantineRule.Blank(id);
      case "all-zero" -> new QuarantineRule.AllZero(id);
      case "no-number" -> new QuarantineRule.NoNumber(id);
      case "negative" -> new QuarantineRule.Negative(id);
      case "choice-over-cast" -> new QuarantineRule.ChoiceOverCast(id);
      case "turnout" -> new QuarantineRule.Turnout(id, over(members));
      case "one-choice" ->
          new QuarantineRule.OneChoice(id, over(members), members.count("votes", 0));
      default -> throw members.refuse("check", "a check of docs/intake.md");
    };
  }

  private static Share over(Members members) {
    return members.parsed("over", ElectionBody.FRACTION, ElectionBody::share);
  }
}
