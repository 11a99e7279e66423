package org.acta.exchange;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.election.Election;
import org.acta.election.Rule;
import org.acta.election.Rule.Base;
import org.acta.election.Share;
import org.acta.election.Source;
import org.acta.exchange.Account.SheetSet;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;

/// Writes a NIST report, version 2: the objects in the order of its XML schema.
///
/// Null ballots are `BallotsRejected`, blank ones `Undervotes`; valid votes are a count of the
/// other type `valid`. A count that is missing is left out; one that is illegible or annulled is
/// left out and named in an `ExternalIdentifier` of the contest, since a count must be a number.
final class NistWriter {
  /// What stands where the format asks for something that nobody said.
  static final String UNSTATED = "unstated";

  /// Kinds of unit that NIST names; all others are `other`.
  private static final Set<String> UNIT_TYPES =
      Set.of(
          "borough",
          "city",
          "country",
          "county",
          "municipality",
          "state",
          "town",
          "township",
          "village",
          "ward");

  private final Account account;
  private final Instant generated;
  private final NistOutput out;
  private final NistUnits units;
  private final Map<String, String> parties = new LinkedHashMap<>();

  private NistWriter(Account account, Instant generated, NistOutput out) {
    this.account = account;
    this.generated = generated;
    this.out = out;
    this.units = new NistUnits(account.sets());
    for (SheetSet set : account.sets()) {
      for (Choice choice : set.sheets().contest().choices()) {
        choice
            .party()
            .ifPresent(
                party -> parties.computeIfAbsent(party, none -> "party-" + (parties.size() + 1)));
      }
    }
  }

  /// @param account has a date of the election
  static void write(Account account, Instant generated, NistOutput out) {
    new NistWriter(account, generated, out).report();
  }

  private void report() {
    Optional<Source> source =
        account.sets().stream()
            .findFirst()
            .flatMap(set -> account.election().source(set.sheets().source()));
    out.begin("ElectionReport", "ElectionReport");
    out.list("Election");
    election();
    out.endList();
    source.ifPresent(this::issuer);
    out.text("Format", "precinct-level");
    out.text("GeneratedDate", generated.truncatedTo(ChronoUnit.SECONDS).toString());
    out.list("GpUnit");
    units();
    out.endList();
    out.text("Issuer", source.map(Source::name).orElse(UNSTATED));
    out.text("IssuerAbbreviation", source.map(Source::id).orElse(UNSTATED));
    out.list("Party");
    parties.forEach((name, id) -> {
      out.begin("Party", "Party", id);
      out.international("Name", "", name);
      out.end();
    });
    out.endList();
    out.number("SequenceStart", 1);
    out.number("SequenceEnd", 1);
    out.text("Status", "unofficial-partial");
    out.text("VendorApplicationId", "acta");
    out.end();
  }

  private void issuer(Source source) {
    out.list("ExternalIdentifier");
    identifier(NistNames.SOURCE_KIND, source.url().orElse(""), SourceText.of(source.kind()));
    source.stateRun().ifPresent(run -> identifier(NistNames.SOURCE_STATE_RUN, "", run.toString()));
    out.endList();
  }

  private void election() {
    Election election = account.election();
    String date = election.date().orElseThrow().toString();
    out.begin("Election", "Election");
    out.list("Candidate");
    for (int set = 0; set < account.sets().size(); set++) {
      Contest contest = account.sets().get(set).sheets().contest();
      if (!isMeasure(contest)) {
        candidates(set, contest);
      }
    }
    out.endList();
    out.list("Contest");
    for (int set = 0; set < account.sets().size(); set++) {
      contest(set, account.sets().get(set));
    }
    out.endList();
    out.text("ElectionScopeId", NistUnits.WHOLE);
    out.list("ExternalIdentifier");
    local(election.id());
    out.endList();
    out.international("Name", "", election.name());
    out.text("StartDate", date);
    out.text("EndDate", date);
    out.text("Type", "other");
    out.text("OtherType", UNSTATED);
    out.end();
  }

  private void candidates(int set, Contest contest) {
    for (int i = 0; i < contest.choices().size(); i++) {
      Choice choice = contest.choices().get(i);
      out.begin("Candidate", "Candidate", "candidate-" + (set + 1) + "-" + (i + 1));
      out.international("BallotName", "", choice.name());
      out.list("ExternalIdentifier");
      local(choice.id());
      choice.colour().ifPresent(colour -> identifier(NistNames.COLOUR, "", colour));
      out.endList();
      choice.party().ifPresent(party -> out.text("PartyId", parties.getOrDefault(party, "")));
      out.end();
    }
  }

  /// A question, unless its choices have what only candidates have.
  private static boolean isMeasure(Contest contest) {
    return contest.rule() instanceof Rule.Question
        && contest.choices().stream()
            .allMatch(choice -> choice.party().isEmpty() && choice.colour().isEmpty());
  }

  private static String selection(int set, int choice) {
    return "selection-" + (set + 1) + "-" + (choice + 1);
  }

  private void contest(int set, SheetSet of) {
    Sheets sheets = of.sheets();
    Contest contest = sheets.contest();
    boolean question = isMeasure(contest);
    out.begin(
        "Contest", question ? "BallotMeasureContest" : "CandidateContest", "contest-" + (set + 1));
    out.list("BallotSelection");
    for (int choice = 0; choice < sheets.choices(); choice++) {
      selection(set, choice, sheets, question);
    }
    out.endList();
    out.text("ElectoralDistrictId", NistUnits.WHOLE);
    out.list("ExternalIdentifier");
    local(contest.id());
    identifier(NistNames.SET, of.title(), sheets.id());
    states(set, sheets, Figure.ILLEGIBLE, NistNames.ILLEGIBLE);
    states(set, sheets, Figure.ANNULLED, NistNames.ANNULLED);
    out.endList();
    out.text("Name", contest.title());
    out.list("SummaryCounts");
    for (int row = 0; row < sheets.size(); row++) {
      summary(units.of(set, row), sheets, row);
    }
    out.endList();
    variation(contest.rule());
    if (!question) {
      out.number("VotesAllowed", 1);
    }
    out.end();
  }

  private void selection(int set, int choice, Sheets sheets, boolean question) {
    Choice of = sheets.contest().choices().get(choice);
    out.begin(
        "BallotSelection",
        question ? "BallotMeasureSelection" : "CandidateSelection",
        selection(set, choice));
    out.list("VoteCounts");
    for (int row = 0; row < sheets.size(); row++) {
      long votes = sheets.votes(row, choice);
      if (Figure.isCount(votes)) {
        out.begin("VoteCounts", "VoteCounts");
        out.text("GpUnitId", units.of(set, row));
        out.text("Type", "total");
        out.number("Count", votes);
        out.end();
      }
    }
    out.endList();
    if (question) {
      out.international("Selection", of.id(), of.name());
    } else {
      out.references("CandidateIds", List.of("candidate-" + (set + 1) + "-" + (choice + 1)));
    }
    out.end();
  }

  /// Every sheet has a summary, so that the order of the sheets is kept.
  private void summary(String unit, Sheets sheets, int row) {
    out.begin("SummaryCounts", "SummaryCounts");
    out.text("GpUnitId", unit);
    out.text("Type", "total");
    count("BallotsCast", sheets.cell(row, Item.CAST));
    count("BallotsRejected", sheets.cell(row, Item.NULLS));
    count("Undervotes", sheets.cell(row, Item.BLANK));
    out.end();
    if (Figure.isCount(sheets.cell(row, Item.VALID))) {
      out.begin("SummaryCounts", "SummaryCounts");
      out.text("GpUnitId", unit);
      out.text("Type", "other");
      out.text("OtherType", NistNames.VALID);
      count("BallotsCast", sheets.cell(row, Item.VALID));
      out.end();
    }
  }

  private void count(String name, long figure) {
    if (Figure.isCount(figure)) {
      out.number(name, figure);
    }
  }

  private void states(int set, Sheets sheets, long state, String mark) {
    List<String> items = List.of("registered", "cast", "valid", "rejected", "undervotes");
    for (int row = 0; row < sheets.size(); row++) {
      List<String> tokens = new ArrayList<>();
      for (int column = 0; column < sheets.width(); column++) {
        if (sheets.cell(row, column) == state) {
          tokens.add(column < Item.COUNT ? items.get(column) : selection(set, column - Item.COUNT));
        }
      }
      if (!tokens.isEmpty()) {
        identifier(mark, units.of(set, row), String.join(" ", tokens));
      }
    }
  }

  private void variation(Rule rule) {
    boolean majority =
        rule instanceof Rule.Outright(var conditions, Base base)
            && base == Base.VALID
            && conditions.size() == 1
            && conditions.getFirst().strict()
            && conditions.getFirst().lead().isEmpty()
            && conditions.getFirst().share().equals(new Share(1, 2));
    if (rule instanceof Rule.Plurality || majority) {
      out.text("VoteVariation", majority ? "majority" : "plurality");
    } else {
      out.text("VoteVariation", "other");
      out.text("OtherVoteVariation", RuleText.of(rule));
    }
  }

  private void units() {
    String whole =
        account.sets().stream()
            .findFirst()
            .map(set -> set.sheets().root().name())
            .orElse(account.election().name());
    begin(NistUnits.WHOLE);
    out.text("Name", whole);
    out.text("Type", "other");
    out.text("OtherType", "whole");
    out.end();
    for (NistUnits.PlaceUnit place : units.places()) {
      begin(place.id());
      out.list("ExternalIdentifier");
      identifier(NistNames.PLACE, "", place.code());
      out.endList();
      out.text("Name", place.name());
      boolean named = UNIT_TYPES.contains(place.kind());
      out.text("Type", named ? place.kind() : "other");
      if (!named) {
        out.text("OtherType", place.kind());
      }
      out.end();
    }
    for (NistUnits.StationUnit station : units.stations()) {
      begin(station.id());
      out.list("ExternalIdentifier");
      identifier(NistNames.STATION, "", station.code());
      out.endList();
      out.text("Name", station.code());
      if (station.stations() > 1) {
        out.number("TotalSubUnits", station.stations());
      }
      out.text("Type", "precinct");
      station.registered().ifPresent(voters -> out.number("VotersRegistered", voters));
      out.end();
    }
  }

  private void begin(String unit) {
    out.begin("GpUnit", "ReportingUnit", unit);
    List<String> parts = units.parts(unit);
    if (!parts.isEmpty()) {
      out.references("ComposingGpUnitIds", parts);
    }
  }

  private void local(String id) {
    out.begin("ExternalIdentifier", "ExternalIdentifier");
    out.text("Type", "local-level");
    out.text("Value", id);
    out.end();
  }

  private void identifier(String mark, String label, String value) {
    out.begin("ExternalIdentifier", "ExternalIdentifier");
    if (!label.isEmpty()) {
      out.text("Label", label);
    }
    out.text("Type", "other");
    out.text("OtherType", mark);
    out.text("Value", value);
    out.end();
  }
}
