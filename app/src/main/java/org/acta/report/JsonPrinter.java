package org.acta.report;

import java.io.StringWriter;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.acta.bounds.Bounds;
import org.acta.bounds.Certificate;
import org.acta.bounds.Claim;
import org.acta.bounds.Confrontation;
import org.acta.bounds.Decision;
import org.acta.bounds.FewestFalse;
import org.acta.bounds.Missing;
import org.acta.bounds.Outcome;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.election.Election;
import org.acta.election.Place;
import org.acta.election.Rule.Condition;
import org.acta.election.Share;
import org.acta.format.IndentedJson;
import org.acta.format.Problem;
import org.acta.limits.Limits;
import org.acta.limits.Limits.Consequence;
import org.acta.sheet.Figure;
import org.acta.sheet.Finding;
import org.acta.sheet.Item;
import org.acta.sheet.Origin;
import org.acta.sheet.Sheets;
import org.acta.tally.Coverage;
import org.acta.tally.Totals;
import tools.jackson.core.JsonGenerator;

/// Prints a report for programs: stable names, no words, every case of every finding.
///
/// The form is described in `docs/report.schema.json`. A figure that is not known is absent, never
/// zero and never null.
public final class JsonPrinter {
  /// Changes when a field changes its meaning or goes away; new fields may come at any time.
  public static final String FORMAT = "acta-report/1";

  private final JsonGenerator json;
  private final Report report;

  private JsonPrinter(JsonGenerator json, Report report) {
    this.json = json;
    this.report = report;
  }

  /// The report as one JSON object, indented, ending in a line feed.
  public static String print(Report report) {
    return print(report, json -> {});
  }

  /// The same with what another room adds.
  ///
  /// @param more writes further fields of the report, before its input errors
  public static String print(Report report, Consumer<JsonGenerator> more) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = IndentedJson.to(text)) {
      new JsonPrinter(json, report).report(more);
    }
    return text.append('\n').toString();
  }

  private void report(Consumer<JsonGenerator> more) {
    Election election = report.folder().election();
    json.writeStartObject();
    text("format", FORMAT);
    json.writeName("election");
    json.writeStartObject();
    text("id", election.id());
    text("name", election.name());
    election.date().ifPresent(date -> text("date", date.toString()));
    number("registered", election.roll().registeredInAll());
    number("stations", election.roll().stationsInAll());
    json.writeEndObject();
    array("contests", election.contests(), this::contest);
    array("sheets", report.sheets(), this::sheets);
    array("sources", report.sources(), of -> SourcesJson.write(json, of, this::sheets));
    array("bulletins", report.announced(), of -> BulletinJson.write(json, of));
    if (!report.centres().isEmpty()) {
      array("centres", report.centres(), of -> QueueJson.write(json, of));
    }
    if (!report.quickCounts().isEmpty()) {
      array("quickCounts", report.quickCounts(), of -> QuickCountsJson.write(json, of));
    }
    report.record().ifPresent(view -> RecordJson.write(json, view));
    more.accept(json);
    Problem[] problems = report.folder().problems().first().toArray(Problem[]::new);
    json.writeName("inputErrors");
    json.writeStartObject();
    json.writeNumberProperty("count", report.folder().problems().count());
    array("first", List.of(problems), this::problem);
    json.writeEndObject();
    json.writeEndObject();
  }

  private void problem(Problem problem) {
    json.writeStartObject();
    text("file", problem.file());
    number("line", problem.line());
    problem
        .spot()
        .ifPresent(spot -> {
          switch (spot) {
            case Problem.Spot.Column(String name) -> text("column", name);
            case Problem.Spot.Field(String path) -> text("field", path);
          }
        });
    text("kind", word(problem.kind()));
    text("sentence", problem.sentence(Locale.ENGLISH));
    json.writeEndObject();
  }

  private void contest(Contest contest) {
    json.writeStartObject();
    text("id", contest.id());
    text("title", contest.title());
    array(
        "choices",
        contest.choices(),
        (Choice choice) -> {
          json.writeStartObject();
          text("id", choice.id());
          text("name", choice.name());
          choice.party().ifPresent(party -> text("party", party));
          json.writeEndObject();
        });
    json.writeEndObject();
  }

  private void sheets(Report.OfSheets of) {
    Sheets sheets = of.tally().sheets();
    json.writeStartObject();
    text("id", sheets.id());
    if (!of.title().isEmpty()) {
      text("title", of.title());
    }
    text("source", sheets.source());
    text("contest", sheets.contest().id());
    array("files", sheets.origins(), this::origin);
    json.writeNumberProperty("rows", sheets.size());
    json.writeName("coverage");
    coverage(of.tally().coverage());
    json.writeName("missing");
    missing(of.bounds().missing());
    json.writeName("outcome");
    outcome(sheets.contest(), of.bounds().outcome());
    array("conditions", of.bounds().conditions(), status -> condition(sheets.contest(), status));
    of.bounds().fewestFalse().ifPresent(fewest -> fewestFalse(sheets.contest(), fewest));
    of.limits()
        .ifPresent(limits -> {
          json.writeName("assuming");
          assuming(sheets.contest(), limits);
        });
    Map<Place, Lines> lines = Lines.byPlace(of.tally());
    array("places", of.tally().places(), totals -> place(of, totals, lines));
    array("findings", of.findings(), finding -> finding(sheets, finding));
    array("bulletins", of.confrontations(), this::confrontation);
    json.writeEndObject();
  }

  private void origin(Origin origin) {
    json.writeStartObject();
    text("file", origin.file());
    text("sha256", origin.sha256());
    json.writeNumberProperty("bytes", origin.bytes());
    json.writeEndObject();
  }

  private void coverage(Coverage coverage) {
    json.writeStartObject();
    json.writeNumberProperty("stations", coverage.stations());
    json.writeNumberProperty("stationsListed", coverage.stationsListed());
    number("stationsTotal", coverage.stationsTotal());
    if (coverage.registered() > 0 || coverage.withoutRegistered() == 0) {
      json.writeNumberProperty("registered", coverage.registered());
    }
    json.writeNumberProperty("withoutRegistered", coverage.withoutRegistered());
    json.writeNumberProperty("castWhereWithoutRegistered", coverage.castThere());
    number("registeredTotal", coverage.registeredTotal());
    json.writeNumberProperty("disputed", coverage.disputed());
    json.writeNumberProperty("partial", coverage.partial());
    json.writeNumberProperty("empty", coverage.empty());
    if (coverage.withoutCast() > 0) {
      json.writeNumberProperty("withoutCast", coverage.withoutCast());
    }
    json.writeEndObject();
  }

  private void missing(Missing missing) {
    json.writeStartObject();
    switch (missing) {
      case Missing.AtMost bound -> {
        text("kind", "at-most");
        atMost(bound);
      }
      case Missing.Unknown() -> text("kind", "unknown");
      case Missing.Contradicted(var reasons, var bound) -> {
        text("kind", "contradicted");
        array(
            "reasons",
            reasons,
            reason -> {
              json.writeStartObject();
              text("reason", word(reason.contradiction()));
              json.writeNumberProperty("extent", reason.extent());
              json.writeEndObject();
            });
        atMost(bound);
      }
    }
    json.writeEndObject();
  }

  private void atMost(Missing.AtMost bound) {
    json.writeNumberProperty("ballots", bound.ballots());
    text("basis", word(bound.basis()));
    json.writeNumberProperty("registeredSeen", bound.registeredSeen());
    json.writeNumberProperty("castForRegistered", bound.proxied());
  }

  private void outcome(Contest contest, Outcome outcome) {
    json.writeStartObject();
    switch (outcome) {
      case Outcome.Settled(var decision, var because) -> {
        text("kind", "settled");
        json.writeName("decision");
        decision(contest, decision);
        array("because", because, certificate -> certificate(contest, certificate));
      }
      case Outcome.Open(var possible, var because) -> {
        text("kind", "open");
        array("possible", possible, decision -> decision(contest, decision));
        array("because", because, certificate -> certificate(contest, certificate));
      }
      case Outcome.Undetermined(var why, var otherwise) -> {
        text("kind", "undetermined");
        json.writeName("otherwise");
        outcome(contest, otherwise);
      }
      case Outcome.NothingSeen() -> text("kind", "nothing-seen");
    }
    json.writeEndObject();
  }

  private void decision(Contest contest, Decision decision) {
    json.writeStartObject();
    switch (decision) {
      case Decision.Wins(int choice) -> {
        text("kind", "wins");
        text("choice", id(contest, choice));
      }
      case Decision.RunOff(var pair) -> {
        text("kind", "run-off");
        pair.ifPresent(p -> {
          text("first", id(contest, p.first()));
          text("second", id(contest, p.second()));
        });
      }
      case Decision.Carried() -> text("kind", "carried");
      case Decision.NotCarried() -> text("kind", "not-carried");
    }
    json.writeEndObject();
  }

  private void condition(Contest contest, Bounds.ConditionStatus status) {
    json.writeStartObject();
    text("choice", id(contest, status.choice()));
    share("share", status.condition().share());
    json.writeBooleanProperty("strict", status.condition().strict());
    status.condition().lead().ifPresent(lead -> share("lead", lead));
    text("verdict", word(status.verdict()));
    array("certificates", status.certificates(), c -> certificate(contest, c));
    json.writeEndObject();
  }

  private void share(String name, Share share) {
    text(name, share.toString());
  }

  private void certificate(Contest contest, Certificate certificate) {
    json.writeStartObject();
    claim(contest, certificate.claim());
    array(
        "terms",
        certificate.terms(),
        term -> {
          json.writeStartObject();
          text("figure", term.figure());
          json.writeNumberProperty("coefficient", term.coefficient());
          json.writeNumberProperty("seen", term.seen());
          json.writeEndObject();
        });
    integer("constant", certificate.constant());
    json.writeNumberProperty("missing", certificate.missing());
    json.writeNumberProperty("worstPerBallot", certificate.worst());
    json.writeNumberProperty("bestPerBallot", certificate.best());
    json.writeNumberProperty("unit", certificate.unit());
    json.writeBooleanProperty("strict", certificate.strict());
    integer("value", certificate.value());
    integer("minimum", certificate.minimum());
    integer("maximum", certificate.maximum());
    text("verdict", word(certificate.verdict()));
    certificate
        .narrowed()
        .ifPresent(range -> {
          json.writeName("assuming");
          LimitsJson.narrowed(json, range);
        });
    json.writeEndObject();
  }

  /// What would follow from declared assumptions.
  private void assuming(Contest contest, Limits limits) {
    json.writeStartObject();
    LimitsJson limitsJson = new LimitsJson(json, limits);
    limitsJson.statements();
    switch (limits.consequence()) {
      case Consequence.Conditional(Bounds bounds) -> {
        text("kind", "conditional");
        json.writeName("outcome");
        outcome(contest, bounds.outcome());
        array("conditions", bounds.conditions(), status -> condition(contest, status));
        limitsJson.programme();
      }
      case Consequence.Contradictory(var contradictions) -> {
        text("kind", "contradictory");
        array("contradictions", contradictions, limitsJson::contradiction);
      }
    }
    json.writeEndObject();
  }

  private void claim(Contest contest, Claim claim) {
    switch (claim) {
      case Claim.Ahead(int ahead, int behind) ->
          claim("ahead", id(contest, ahead), id(contest, behind));
      case Claim.Reaches(int choice, Condition condition) ->
          claim("reaches-share", id(contest, choice), "");
      case Claim.FallsShort(int choice, Condition condition) ->
          claim("falls-short-of-share", id(contest, choice), "");
      case Claim.LeadsBy(int choice, int rival, Condition condition) ->
          claim("leads-by-points", id(contest, choice), id(contest, rival));
      case Claim.LeadsByLess(int choice, int rival, Condition condition) ->
          claim("leads-by-less", id(contest, choice), id(contest, rival));
      case Claim.Quorum(Share share) -> claim("quorum", "", "");
      case Claim.NoQuorum(Share share) -> claim("no-quorum", "", "");
    }
  }

  private void claim(String kind, String choice, String rival) {
    text("claim", kind);
    if (!choice.isEmpty()) {
      text("choice", choice);
    }
    if (!rival.isEmpty()) {
      text("rival", rival);
    }
  }

  private void fewestFalse(Contest contest, FewestFalse fewest) {
    json.writeName("fewestFalseSheets");
    json.writeStartObject();
    json.writeNumberProperty("unseenAtWorst", fewest.unseenAtWorst());
    number("unseenLeftOut", fewest.unseenLeftOut());
    json.writeBooleanProperty("lowerBoundOnly", fewest.atLeast());
    number("assumedRegister", fewest.largestRegister());
    json.writeName("certificate");
    certificate(contest, fewest.certificate());
    json.writeEndObject();
  }

  private void place(Report.OfSheets of, Totals totals, Map<Place, Lines> lines) {
    Sheets sheets = of.tally().sheets();
    Place place = totals.place();
    json.writeStartObject();
    if (place.depth() > 0) {
      text("level", of.levels().get(place.depth() - 1));
      text("code", place.code());
    }
    text("path", place.path());
    json.writeNumberProperty("stations", totals.stations());
    json.writeNumberProperty("rows", totals.rows());
    if (totals.empty() > 0) {
      json.writeNumberProperty("empty", totals.empty());
    }
    if (of.tally().coverage().registered() > 0) {
      json.writeNumberProperty("registered", totals.registered());
    }
    json.writeNumberProperty("valid", totals.valid());
    for (Item item : List.of(Item.NULLS, Item.BLANK)) {
      if (sheets.has(item)) {
        json.writeNumberProperty(word(item), totals.sum(item));
      }
    }
    json.writeNumberProperty("cast", totals.cast());
    json.writeName("votes");
    json.writeStartObject();
    for (int choice = 0; choice < sheets.choices(); choice++) {
      json.writeNumberProperty(id(sheets.contest(), choice), totals.votes(choice));
    }
    json.writeEndObject();
    without(sheets, totals);
    Lines found = lines.get(place);
    if (found != null) {
      text(Lines.counted(sheets), found.in(sheets));
    }
    json.writeEndObject();
  }

  /// How many counted rows had no number, by figure, where any had none.
  private void without(Sheets sheets, Totals totals) {
    boolean any = false;
    for (int column = 0; column < sheets.width(); column++) {
      long without =
          column < Item.COUNT
              ? totals.without(Item.values()[column])
              : totals.withoutVotes(column - Item.COUNT);
      if (sheets.has(column) && without > 0) {
        if (!any) {
          json.writeName("rowsWithoutNumber");
          json.writeStartObject();
          any = true;
        }
        json.writeNumberProperty(column(sheets, column), without);
      }
    }
    if (any) {
      json.writeEndObject();
    }
  }

  private void finding(Sheets sheets, Finding finding) {
    json.writeStartObject();
    text("check", finding.check().id());
    text("severity", word(finding.check().severity()));
    text("at", sheets.reference(finding.row()).toString());
    text("station", sheets.station(finding.row()));
    switch (finding) {
      case Finding.VotesNotValid(int row, long votes, long valid) -> {
        json.writeNumberProperty("votes", votes);
        json.writeNumberProperty("valid", valid);
      }
      case Finding.PartsNotCast(int row, long parts, long cast) -> {
        json.writeNumberProperty("parts", parts);
        json.writeNumberProperty("cast", cast);
      }
      case Finding.CastOverRegistered(int row, long cast, long registered) -> {
        json.writeNumberProperty("cast", cast);
        json.writeNumberProperty("registered", registered);
      }
      case Finding.Negative(int row, int column, long value) -> {
        text("figure", column(sheets, column));
        json.writeNumberProperty("value", value);
      }
      case Finding.StationDisputed(int row, int again) -> versions(sheets, row, again);
      case Finding.StationSuperseded(int row, int again) -> superseded(sheets, row, again);
      case Finding.StationRepeated(int row, int again) ->
          text("again", sheets.reference(again).toString());
      case Finding.RowIsSum(int row, long votes) -> json.writeNumberProperty("votes", votes);
      case Finding.RegisteredNotRoll(int row, long registered, long roll) -> {
        json.writeNumberProperty("registered", registered);
        json.writeNumberProperty("roll", roll);
      }
      case Finding.Illegible(int row, var columns) -> figures(sheets, columns);
      case Finding.Incomplete(int row, var columns) -> figures(sheets, columns);
      case Finding.SameVotes(var rows, long votes) -> {
        json.writeNumberProperty("votes", votes);
        array(
            "alsoAt",
            rows.subList(1, rows.size()),
            row -> json.writeString(sheets.reference(row).toString()));
      }
      case Finding.OneSided(int row, int choice, long votes) -> {
        text("choice", id(sheets.contest(), choice));
        json.writeNumberProperty("votesForOthers", votes);
      }
      case Finding.FullTurnout(int row, long registered) ->
          json.writeNumberProperty("registered", registered);
      case Finding.NotOnRoll(int row) -> {}
      case Finding.Annulled(int row) -> {}
      case Finding.Empty(int row) -> {}
      case Finding.BlankSheet(int row) -> {}
    }
    json.writeEndObject();
  }

  private void superseded(Sheets sheets, int row, int again) {
    text("adopted", sheets.document(row).word());
    text("setAside", sheets.document(again).word());
    versions(sheets, row, again);
  }

  private void versions(Sheets sheets, int row, int again) {
    text("again", sheets.reference(again).toString());
    json.writeName("differs");
    json.writeStartObject();
    for (int column = 0; column < sheets.width(); column++) {
      if (sheets.cell(row, column) != sheets.cell(again, column)) {
        json.writeName(column(sheets, column));
        json.writeStartArray();
        cell(sheets.cell(row, column));
        cell(sheets.cell(again, column));
        json.writeEndArray();
      }
    }
    json.writeEndObject();
  }

  private void cell(long packed) {
    switch (Figure.of(packed)) {
      case Figure.Count(long ballots) -> json.writeNumber(ballots);
      case Figure.Missing() -> json.writeString("missing");
      case Figure.Illegible() -> json.writeString("illegible");
      case Figure.Annulled() -> json.writeString("annulled");
    }
  }

  private void figures(Sheets sheets, List<Integer> columns) {
    array("figures", columns, column -> json.writeString(column(sheets, column)));
  }

  private void confrontation(Confrontation held) {
    json.writeStartObject();
    text("bulletin", held.bulletin());
    json.writeNumberProperty("stationsLeftOut", held.uncounted());
    json.writeBooleanProperty("assumedComplete", held.assumedComplete());
    array(
        "figures",
        held.figures(),
        compared -> {
          json.writeStartObject();
          text("figure", compared.figure());
          json.writeNumberProperty("announced", compared.announced());
          json.writeNumberProperty("seen", compared.seen());
          json.writeNumberProperty("atLeast", compared.least());
          number("atMost", compared.most());
          number("sheetsOverstating", compared.overstating());
          number("sheetsUnderstating", compared.understating());
          json.writeEndObject();
        });
    held.margin()
        .ifPresent(margin -> {
          json.writeName("margin");
          json.writeStartObject();
          text("leader", margin.leader());
          text("second", margin.second());
          json.writeNumberProperty("announced", margin.announced());
          json.writeNumberProperty("atMost", margin.most());
          number("sheetsFalse", margin.sheets());
          json.writeEndObject();
        });
    json.writeEndObject();
  }

  private static String column(Sheets sheets, int column) {
    return column < Item.COUNT
        ? word(Item.values()[column])
        : id(sheets.contest(), column - Item.COUNT);
  }

  private static String id(Contest contest, int choice) {
    return contest.choices().get(choice).id();
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private void text(String name, String value) {
    json.writeStringProperty(name, value);
  }

  private void number(String name, OptionalLong value) {
    value.ifPresent(number -> json.writeNumberProperty(name, number));
  }

  private void integer(String name, BigInteger value) {
    json.writeName(name);
    json.writeNumber(value);
  }

  private <T> void array(String name, List<T> values, Consumer<T> each) {
    json.writeName(name);
    json.writeStartArray();
    values.forEach(each);
    json.writeEndArray();
  }
}
