package org.acta.intake;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.acta.election.Contest;
import org.acta.election.Place;
import org.acta.election.Roll;
import org.acta.election.Share;
import org.acta.intake.QuarantineRule.AllZero;
import org.acta.intake.QuarantineRule.Blank;
import org.acta.intake.QuarantineRule.CastOverRegistered;
import org.acta.intake.QuarantineRule.ChoiceOverCast;
import org.acta.intake.QuarantineRule.Negative;
import org.acta.intake.QuarantineRule.NoNumber;
import org.acta.intake.QuarantineRule.OneChoice;
import org.acta.intake.QuarantineRule.SumMismatch;
import org.acta.intake.QuarantineRule.Turnout;
import org.acta.sheet.Figure;
import org.acta.sheet.Finding;
import org.acta.sheet.Item;
import org.acta.sheet.Origin;
import org.acta.sheet.SheetChecks;
import org.acta.sheet.Sheets;
import org.acta.sheet.Standings;

/// Holds the figures of one form against the rules. Sums and register are checked by [SheetChecks];
/// a rule only says how far they may go.
final class RuleCheck {
  private static final Origin FORM = new Origin("form", "", 0);

  private final Sheets sheet;
  private final Roll roll;
  private final List<Finding> findings;

  private RuleCheck(Sheets sheet, Roll roll) {
    this.sheet = sheet;
    this.roll = roll;
    this.findings = SheetChecks.run(sheet, Standings.of(sheet), roll);
  }

  /// The rules that hold a form, in the order declared.
  static List<Hold> holds(
      List<QuarantineRule> rules, Contest contest, Roll roll, String station, Cells cells) {
    Place nowhere = Place.root("");
    Sheets.Builder form = Sheets.builder("form", "", contest, nowhere).from(FORM);
    form.add(station, nowhere, cells.toArray(), 1, 0);
    RuleCheck check = new RuleCheck(form.build(), only(roll, station));
    List<Hold> holds = new ArrayList<>();
    rules.forEach(rule -> check.hold(rule).ifPresent(holds::add));
    return holds;
  }

  /// The roll of one station, so that a check does not read all the others.
  private static Roll only(Roll roll, String station) {
    Map<String, Long> one = new HashMap<>();
    roll.of(station).ifPresent(registered -> one.put(station, registered));
    return new Roll(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), one);
  }

  private Optional<Hold> hold(QuarantineRule rule) {
    return switch (rule) {
      case SumMismatch(var id, long tolerance) -> above(rule, mismatch(), tolerance);
      case CastOverRegistered(var id, long extra) -> above(rule, overRegistered(), extra);
      case Blank(var id) -> above(rule, count(Finding.Check.EMPTY), 0);
      case AllZero(var id) -> above(rule, count(Finding.Check.BLANK_SHEET), 0);
      case NoNumber(var id) -> above(rule, withoutNumber(), 0);
      case Negative(var id) -> above(rule, count(Finding.Check.NEGATIVE), 0);
      case ChoiceOverCast(var id) ->
          known(Item.CAST) ? above(rule, mostVotes(), sheet.cell(0, Item.CAST)) : Optional.empty();
      case Turnout(var id, Share over) -> {
        OptionalLong registered = sheet.registered(0, roll);
        yield registered.isEmpty() || registered.getAsLong() < 0
            ? Optional.empty()
            : above(rule, sheet.castAtLeast(0), of(over, registered.getAsLong()));
      }
      case OneChoice(var id, Share over, long votes) ->
          sheet.sumOfVotes(0) < Math.max(votes, 1)
              ? Optional.empty()
              : above(rule, mostVotes(), of(over, sheet.sumOfVotes(0)));
    };
  }

  private static Optional<Hold> above(QuarantineRule rule, long found, long allowed) {
    return found > allowed ? Optional.of(new Hold.Ruled(rule, found, allowed)) : Optional.empty();
  }

  private boolean known(Item item) {
    return Figure.isCount(sheet.cell(0, item));
  }

  /// The largest difference between a sum and what is written.
  private long mismatch() {
    return findings.stream()
        .mapToLong(finding ->
            switch (finding) {
              case Finding.VotesNotValid(int row, long votes, long valid) ->
                  Math.abs(votes - valid);
              case Finding.PartsNotCast(int row, long parts, long cast) -> Math.abs(parts - cast);
              default -> 0;
            })
        .max()
        .orElse(0);
  }

  private long overRegistered() {
    return findings.stream()
        .mapToLong(finding ->
            finding instanceof Finding.CastOverRegistered(int row, long cast, long registered)
                ? cast - registered
                : 0)
        .max()
        .orElse(0);
  }

  private long count(Finding.Check check) {
    return findings.stream().filter(finding -> finding.check() == check).count();
  }

  private long withoutNumber() {
    long cells = 0;
    for (int choice = 0; choice < sheet.choices(); choice++) {
      cells += Figure.isCount(sheet.votes(0, choice)) ? 0 : 1;
    }
    return cells;
  }

  private long mostVotes() {
    long most = 0;
    for (int choice = 0; choice < sheet.choices(); choice++) {
      most = Math.max(most, Figure.orZero(sheet.votes(0, choice)));
    }
    return most;
  }

  private static long of(Share share, long whole) {
    return BigInteger.valueOf(whole)
        .multiply(BigInteger.valueOf(share.numerator()))
        .divide(BigInteger.valueOf(share.denominator()))
        .longValueExact();
  }
}
