package org.acta.report;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acta.bulletin.AnnouncedFinding;
import org.acta.bulletin.AnnouncedFinding.Quantity;
import org.acta.bulletin.AnnouncedFinding.Room;
import org.acta.bulletin.AnnouncedFinding.Rounding;
import org.acta.bulletin.Bulletin.Coverage;
import org.acta.bulletin.Lattice;
import org.acta.sheet.Severity;

/// Words what announced figures imply.
///
/// @param titles of the bulletins, by id
record AnnouncedWording(Words words, Wording wording, Map<String, String> titles) {

  /// One sentence or two: what was compared, and whether it agrees.
  String say(AnnouncedFinding finding) {
    return switch (finding) {
      case AnnouncedFinding.OutOfRange(var b, var what, var choice, var value, var most) ->
          words.say("announced.out-of-range", named(what, choice), decimal(value), decimal(most));
      case AnnouncedFinding.VotesAgainstValid(var b, long votes, long valid) ->
          agreeing(
              "announced.votes-against-valid",
              votes == valid,
              votes,
              valid,
              words.numerals().count(votes - valid));
      case AnnouncedFinding.PartsAgainstCast parts -> parts(parts);
      case AnnouncedFinding.FigureBeyond(var b, var what, long count, var limit, long most) ->
          words.say("announced.figure-beyond", quantity(what), count, quantity(limit), most);
      case AnnouncedFinding.SharesAgainstVotes shares -> shares(shares);
      case AnnouncedFinding.SharesSum(var b, var sum, var least, var most) ->
          agreeing(
              "announced.shares-sum",
              finding.severity() == Severity.NOTE,
              decimal(sum),
              decimal(least),
              decimal(most));
      case AnnouncedFinding.TurnoutAgainstCast turnout -> turnout(turnout);
      case AnnouncedFinding.BallotsImplied implied -> implied(implied);
      case AnnouncedFinding.RegisteredAgainstCoverage coverage -> coverage(coverage);
      case AnnouncedFinding.LatticeTested tested -> lattice(tested);
      case AnnouncedFinding.OrderAssumed(var b, var untimed) ->
          words.say(
              "announced.order-assumed",
              untimed.stream().map(this::title).collect(Collectors.joining(", ")));
      case AnnouncedFinding.CountFell(
              var b,
              var earlier,
              var what,
              var choice,
              long before,
              long after) ->
          words.say("announced.count-fell", named(what, choice), before, title(earlier), after);
      case AnnouncedFinding.CoverageFell(var b, var earlier, var before, var after) ->
          words.say("announced.coverage-fell", stated(before), title(earlier), stated(after));
      case AnnouncedFinding.BallotsAdded added -> added(added);
    };
  }

  /// A sentence for the top of the report, with its caveat in the same breath.
  String brief(AnnouncedFinding finding) {
    return finding instanceof AnnouncedFinding.LatticeTested tested && tested.result().allOn()
        ? words.count(
            "announced.lattice.brief",
            tested.result().lattice().decimals(),
            tested.result().lattice().total())
        : say(finding);
  }

  /// What could cause it without anybody meaning harm, and what must be said beside it.
  List<String> caveats(AnnouncedFinding finding) {
    if (finding instanceof AnnouncedFinding.LatticeTested tested && tested.result().allOn()) {
      List<String> caveats = new ArrayList<>();
      if (!tested.decimalsPrinted()) {
        caveats.add(words.say("announced.lattice.tried"));
      }
      tested
          .result()
          .caveats()
          .forEach(caveat -> caveats.add(words.say("caveat." + caveat.name())));
      return caveats;
    }
    return finding.severity() == Severity.NOTE
        ? List.of()
        : List.of(words.say("announced.innocent." + finding.check().name()));
  }

  private String agreeing(String key, boolean agrees, Object... arguments) {
    return words.say(agrees ? key : key + ".not", arguments);
  }

  private String parts(AnnouncedFinding.PartsAgainstCast parts) {
    boolean agrees = parts.parts() == parts.cast();
    String text =
        agreeing(
            "announced.parts-against-cast",
            agrees,
            parts.parts(),
            parts.cast(),
            words.numerals().count(parts.cast() - parts.parts()));
    return parts.blank().isEmpty() ? text + " " + words.say("announced.blank-unstated") : text;
  }

  private String shares(AnnouncedFinding.SharesAgainstVotes shares) {
    if (shares.fits()) {
      return words.say(
          "announced.shares",
          quantity(shares.base()),
          shares.of(),
          words.say("rounding." + shares.rounding().name()));
    }
    String off =
        shares.shares().stream()
            .filter(share -> !share.fits(shares.rounding()))
            .map(share ->
                words.say(
                    "announced.shares.off",
                    wording.figure(share.choice()),
                    decimal(share.printed()),
                    decimal(
                        shares.rounding() == Rounding.HALF_UP
                            ? share.rounded()
                            : share.truncated())))
            .collect(Collectors.joining("; "));
    return words.say("announced.shares.not", quantity(shares.base()), shares.of(), off);
  }

  private String turnout(AnnouncedFinding.TurnoutAgainstCast turnout) {
    String bases =
        turnout.bases().stream()
            .map(base ->
                words.say(
                    base.fit().isPresent() ? "announced.turnout.fits" : "announced.turnout.off",
                    quantity(base.base()),
                    base.voters(),
                    decimal(base.rounded())))
            .collect(Collectors.joining("; "));
    return words.say("announced.turnout", decimal(turnout.printed()), turnout.cast(), bases);
  }

  private String implied(AnnouncedFinding.BallotsImplied implied) {
    String of =
        implied.base() == Quantity.ROLL
            ? words.say(
                "announced.implied.roll",
                decimal(implied.turnout()),
                implied.voters(),
                stated(implied.coverage()))
            : words.say(
                "announced.implied.registered", decimal(implied.turnout()), implied.voters());
    boolean within = implied.severity() == Severity.NOTE;
    return agreeing(
        "announced.implied",
        within,
        of,
        implied.least(),
        implied.most(),
        quantity(implied.what()),
        implied.announced());
  }

  private String coverage(AnnouncedFinding.RegisteredAgainstCoverage coverage) {
    return words.say(
        coverage.fit().isPresent() ? "announced.coverage" : "announced.coverage.not",
        coverage.registered(),
        coverage.roll(),
        decimal(coverage.rounded()),
        decimal(coverage.printed()));
  }

  private String lattice(AnnouncedFinding.LatticeTested tested) {
    Lattice.Result result = tested.result();
    int decimals = result.lattice().decimals();
    if (!result.allOn()) {
      return tested.on().isEmpty()
          ? words.count("announced.lattice.none", decimals)
          : words.count(
              "announced.lattice.some",
              decimals,
              tested.on().stream().map(wording::figure).collect(Collectors.joining(", ")),
              result.placed().size() - tested.on().size());
    }
    List<String> shares = new ArrayList<>();
    for (int i = 0; i < tested.choices().size(); i++) {
      shares.add(
          wording.figure(tested.choices().get(i)) + " " + decimal(result.placed().get(i).share()));
    }
    return words.count(
            "announced.lattice.all", decimals, result.lattice().total(), String.join(", ", shares))
        + " "
        + proportions(result);
  }

  private String proportions(Lattice.Result result) {
    List<String> parts = new ArrayList<>();
    parts.add(words.say("lattice.one", integer(result.one().on()), integer(result.one().of())));
    if (result.placed().size() > 1) {
      parts.add(
          words.say("lattice.pairs", integer(result.pairs().on()), integer(result.pairs().of())));
    }
    switch (result.splits()) {
      case Lattice.Splits.Counted(var proportion) ->
          parts.add(
              words.say("lattice.splits", integer(proportion.on()), integer(proportion.of())));
      case Lattice.Splits.NotASplit none -> parts.add(words.say("lattice.not-a-split"));
      case Lattice.Splits.TooMuchWork work -> parts.add(words.say("lattice.too-much-work"));
      case Lattice.Splits.SomeOff off -> {}
    }
    return words.say("lattice.exact", String.join("; ", parts));
  }

  private String added(AnnouncedFinding.BallotsAdded added) {
    String votes =
        added.votes().entrySet().stream()
            .map(vote ->
                wording.figure(vote.getKey())
                    + " "
                    + (vote.getValue() >= 0 ? "+" : "")
                    + words.numerals().count(vote.getValue()))
            .collect(Collectors.joining(", "));
    String text =
        words.say(
            "announced.added",
            title(added.earlier()),
            words.numerals().count(added.ballots()),
            quantity(added.what()),
            votes);
    return text + added.room().map(room -> " " + room(room, added.ballots())).orElse("");
  }

  private String room(Room room, long ballots) {
    return agreeing("announced.room", ballots <= room.voters(), room.voters(), basis(room.basis()));
  }

  private String basis(Room.Basis basis) {
    return words.say("room." + basis.name());
  }

  private String quantity(Quantity quantity) {
    return words.say("quantity." + quantity.name());
  }

  private String named(Quantity quantity, Optional<String> choice) {
    return choice
        .map(id -> words.say("quantity.of", quantity(quantity), wording.figure(id)))
        .orElse(quantity(quantity));
  }

  private String title(String id) {
    return titles.getOrDefault(id, id);
  }

  private String decimal(BigDecimal number) {
    return words.numerals().decimal(number);
  }

  private String integer(BigInteger number) {
    return words.numerals().decimal(new BigDecimal(number));
  }

  /// A coverage as the bulletin states it.
  String stated(Coverage coverage) {
    return switch (coverage) {
      case Coverage.Unstated() -> words.say("coverage-stated.none");
      case Coverage.Complete() -> words.say("coverage-stated.complete");
      case Coverage.OfStations(var percent) ->
          words.say("coverage-stated.percent", decimal(percent));
      case Coverage.Stations(long stations) -> words.say("coverage-stated.stations", stations);
    };
  }
}
