package org.acta.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acta.bounds.Certificate;
import org.acta.bounds.Claim;
import org.acta.bounds.Decision;
import org.acta.bounds.Missing;
import org.acta.election.Choice;
import org.acta.election.Contest;
import org.acta.election.Election;
import org.acta.election.Rule;
import org.acta.election.Rule.Condition;
import org.acta.election.Share;
import org.acta.election.Source;
import org.acta.report.Document.Block;
import org.acta.report.Document.Tone;
import org.acta.sheet.DocumentType;
import org.acta.sheet.Finding;
import org.acta.sheet.Finding.Check;
import org.acta.sheet.Item;
import org.acta.sheet.Origin;
import org.acta.sheet.Reference;
import org.acta.sheet.Sheets;

/// Words what the evidence rooms compute: a decision, a comparison, a finding.
///
/// @param words the language
/// @param contest whose choices are named
public record Wording(Words words, Contest contest) {

  /// The name of a choice.
  public String choice(int position) {
    return contest.choices().get(position).name();
  }

  /// The name of a choice or group, or the id itself.
  public String figure(String id) {
    int position = contest.indexOf(id);
    if (position >= 0) {
      return choice(position);
    }
    return contest.group(id).map(group -> group.name()).orElse(id);
  }

  /// The name of a column of a sheet.
  public String column(int column) {
    return column < Item.COUNT
        ? words.say("item." + Item.values()[column].name())
        : choice(column - Item.COUNT);
  }

  String decision(Decision decision) {
    return switch (decision) {
      case Decision.Wins(int winner) ->
          words.say(
              contest.rule() instanceof Rule.Outright ? "decision.outright" : "decision.wins",
              choice(winner));
      case Decision.RunOff(var pair) ->
          pair.map(p -> words.say("decision.runoff.pair", choice(p.first()), choice(p.second())))
              .orElse(words.say("decision.runoff"));
      case Decision.Carried() -> words.say("decision.carried");
      case Decision.NotCarried() -> words.say("decision.not-carried");
    };
  }

  String claim(Certificate certificate) {
    return switch (certificate.claim()) {
      case Claim.Ahead(int ahead, int behind) ->
          words.say(
              certificate.strict() ? "claim.ahead" : "claim.level", choice(ahead), choice(behind));
      case Claim.Reaches(int c, Condition condition) ->
          words.say(
              condition.strict() ? "claim.exceeds" : "claim.reaches",
              choice(c),
              share(condition.share()));
      case Claim.FallsShort(int c, Condition condition) ->
          words.say(
              condition.strict() ? "claim.not-exceeds" : "claim.not-reaches",
              choice(c),
              share(condition.share()));
      case Claim.LeadsBy(int c, int rival, Condition condition) ->
          words.say(
              "claim.leads-by", choice(c), choice(rival), points(condition.lead().orElseThrow()));
      case Claim.LeadsByLess(int c, int rival, Condition condition) ->
          words.say(
              "claim.leads-by-less",
              choice(c),
              choice(rival),
              points(condition.lead().orElseThrow()));
      case Claim.Quorum(Share share) -> words.say("claim.quorum", share(share));
      case Claim.NoQuorum(Share share) -> words.say("claim.no-quorum", share(share));
    };
  }

  /// A condition of a run-off rule, such as *at least 40 % and 10 points ahead*.
  String condition(Condition condition) {
    String reach =
        words.say(
            condition.strict() ? "condition.more-than" : "condition.at-least",
            share(condition.share()));
    return condition
        .lead()
        .map(lead -> words.say("condition.and-lead", reach, points(lead)))
        .orElse(reach);
  }

  String share(Share share) {
    return points(share) + "\u00a0%";
  }

  private String points(Share share) {
    return words
        .numerals()
        .decimal(Numerals.share(share.numerator(), share.denominator(), 4).stripTrailingZeros());
  }

  String verdict(Certificate.Verdict verdict) {
    return words.say("verdict." + verdict.name());
  }

  /// A value of a certificate in ballots.
  String ballots(Certificate certificate, java.math.BigInteger value) {
    return words.numerals().decimal(certificate.ballots(value));
  }

  String reason(Missing.Reason reason) {
    return words.say("reason." + reason.contradiction().name(), reason.extent());
  }

  /// Who gave the sheets, with what is known of them.
  public static String source(Words words, Election election, String id) {
    Optional<Source> source = election.source(id);
    if (source.isEmpty()) {
      return id.isEmpty() ? words.say("source.unnamed") : id;
    }
    String kind = words.say("kind." + source.get().kind().name());
    boolean stateRun = source.get().stateRun().orElse(false);
    return words.say(stateRun ? "source.state-run" : "source.plain", source.get().name(), kind);
  }

  /// The files of a set, each with the first digits of its hash.
  String origins(Sheets sheets) {
    return sheets.origins().stream()
        .limit(4)
        .map(origin -> origin(origin))
        .collect(Collectors.joining(", ", "", sheets.origins().size() > 4 ? ", …" : ""));
  }

  private String origin(Origin origin) {
    return words.say("origin", origin.file(), origin.sha256().substring(0, 12));
  }

  /// Where a row stands: a line of a file, or an entry of a record.
  String reference(Sheets sheets, int row) {
    Reference reference = sheets.reference(row);
    return switch (reference.origin().numbering()) {
      case LINES -> reference.toString();
      case ENTRIES -> words.say("record.entry", Long.toString(reference.line()));
    };
  }

  /// One sentence where numbers are lines of files, another where they are entries of a record.
  static String counting(Sheets sheets, String lines, String entries) {
    return !sheets.origins().isEmpty()
            && sheets.origins().getFirst().numbering() == Origin.Numbering.ENTRIES
        ? entries
        : lines;
  }

  /// One case of a finding: where it stands and the figures that show it.
  public String finding(Sheets sheets, Finding finding) {
    String where =
        words.say("finding.where", reference(sheets, finding.row()), sheets.station(finding.row()));
    String figures = figures(sheets, finding);
    return figures.isEmpty() ? where : where + ": " + figures;
  }

  private String figures(Sheets sheets, Finding finding) {
    return switch (finding) {
      case Finding.VotesNotValid(int row, long votes, long valid) ->
          words.say("case.votes-not-valid", votes, valid, words.numerals().count(votes - valid));
      case Finding.PartsNotCast(int row, long parts, long cast) ->
          words.say("case.parts-not-cast", parts, cast, parts - cast);
      case Finding.CastOverRegistered(int row, long cast, long registered) ->
          words.say("case.cast-over-registered", cast, registered, cast - registered);
      case Finding.Negative(int row, int column, long value) ->
          words.say("case.negative", column(column), value);
      case Finding.StationDisputed(int row, int again) ->
          words.say("case.again", reference(sheets, again), differing(sheets, row, again));
      case Finding.StationSuperseded(int row, int again) ->
          words.say(
              "case.superseded",
              document(sheets.document(row)),
              document(sheets.document(again)),
              reference(sheets, again),
              differing(sheets, row, again));
      case Finding.StationRepeated(int row, int again) ->
          words.say("case.repeated", reference(sheets, again));
      case Finding.RowIsSum(int row, long votes) -> words.say("case.row-is-sum", votes);
      case Finding.RegisteredNotRoll(int row, long registered, long roll) ->
          words.say("case.registered-not-roll", registered, roll);
      case Finding.Illegible(int row, var columns) -> columns(columns);
      case Finding.Incomplete(int row, var columns) -> columns(columns);
      case Finding.SameVotes(var rows, long votes) ->
          words.say(
              "case.same-votes",
              votes,
              rows.stream()
                  .skip(1)
                  .limit(5)
                  .map(row -> reference(sheets, row))
                  .collect(Collectors.joining(", ", "", rows.size() > 6 ? ", …" : "")));
      case Finding.OneSided(int row, int choice, long votes) ->
          words.say("case.one-sided", choice(choice), votes);
      case Finding.FullTurnout(int row, long registered) ->
          words.say("case.full-turnout", registered);
      case Finding.NotOnRoll(int row) -> "";
      case Finding.Annulled(int row) -> "";
      case Finding.Empty(int row) -> "";
      case Finding.BlankSheet(int row) -> "";
    };
  }

  /// One kind of finding with its first cases.
  ///
  /// @param found at least one, all of the kind
  /// @param cases how many of them to tell
  public Block.Found found(Sheets sheets, Check check, List<Finding> found, int cases) {
    int more = found.size() - cases;
    return new Block.Found(
        switch (check.severity()) {
          case ERROR -> Tone.CLASH;
          case WARNING -> Tone.OPEN;
          case NOTE -> Tone.NOTE;
        },
        check.id(),
        words.say("severity." + check.severity().name()),
        words.say("check." + check.name()),
        words.numerals().count(found.size()),
        found.stream().limit(cases).map(finding -> finding(sheets, finding)).toList(),
        more > 0 ? Optional.of(words.say("findings.more", more)) : Optional.empty(),
        words.say("innocent." + check.name()));
  }

  /// What a kind of document is called.
  public String document(DocumentType type) {
    return words.say("document." + type.name());
  }

  private String columns(List<Integer> columns) {
    return columns.stream().map(this::column).collect(Collectors.joining(", "));
  }

  private String differing(Sheets sheets, int a, int b) {
    List<String> differences = new ArrayList<>();
    for (int column = 0; column < sheets.width() && differences.size() < 4; column++) {
      if (sheets.cell(a, column) != sheets.cell(b, column)) {
        differences.add(
            words.say(
                "case.differs",
                column(column),
                cell(sheets.cell(a, column)),
                cell(sheets.cell(b, column))));
      }
    }
    return String.join("; ", differences);
  }

  /// A figure, or the state of one.
  public String cell(long packed) {
    return switch (org.acta.sheet.Figure.of(packed)) {
      case org.acta.sheet.Figure.Missing() -> words.say("figure.missing");
      case org.acta.sheet.Figure.Illegible() -> words.say("figure.illegible");
      case org.acta.sheet.Figure.Annulled() -> words.say("figure.annulled");
      case org.acta.sheet.Figure.Count(long ballots) -> words.numerals().count(ballots);
    };
  }

  /// The colour to draw a choice in.
  public Optional<String> colour(int position) {
    return contest.choices().get(position).colour();
  }

  /// The choice's name with its party.
  public String named(int position) {
    Choice choice = contest.choices().get(position);
    return choice.party().map(party -> choice.name() + " (" + party + ")").orElse(choice.name());
  }
}
