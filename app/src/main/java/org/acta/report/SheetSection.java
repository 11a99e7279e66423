package org.acta.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.acta.bounds.Bounds;
import org.acta.bounds.Bounds.ConditionStatus;
import org.acta.bounds.Certificate;
import org.acta.bounds.FewestFalse;
import org.acta.bounds.Missing;
import org.acta.bounds.Outcome;
import org.acta.election.Place;
import org.acta.report.Document.Block;
import org.acta.report.Document.Cell;
import org.acta.report.Document.Column;
import org.acta.report.Document.Section;
import org.acta.report.Document.Tone;
import org.acta.report.Document.Verdict;
import org.acta.sheet.Finding;
import org.acta.sheet.Finding.Check;
import org.acta.sheet.Item;
import org.acta.sheet.Severity;
import org.acta.sheet.Sheets;
import org.acta.tally.Coverage;
import org.acta.tally.Totals;

/// Words what one set of sheets says.
final class SheetSection {
  private static final int CASES = 5;

  private final Report report;
  private final Report.OfSheets of;
  private final Words words;
  private final Wording wording;
  private final Sheets sheets;
  private final int levels;
  private final Map<Place, Lines> lines;

  SheetSection(Report report, Report.OfSheets of, Words words, int levels) {
    this.report = report;
    this.of = of;
    this.words = words;
    this.sheets = of.tally().sheets();
    this.wording = new Wording(words, sheets.contest());
    this.levels = levels;
    this.lines = Lines.byPlace(of.tally());
  }

  /// What a reader in a hurry needs to know about these sheets.
  Verdict verdict() {
    Outcome outcome = of.bounds().outcome();
    return switch (outcome) {
      case Outcome.Settled settled ->
          new Verdict(Tone.FIRM, words.say("label.settled"), settled(settled), outcomeBasis());
      case Outcome.Open open ->
          new Verdict(Tone.OPEN, words.say("label.open"), open(open), outcomeBasis());
      case Outcome.Undetermined(var why, var otherwise) ->
          new Verdict(
              Tone.OPEN,
              words.say("label.undetermined"),
              undetermined(why, otherwise),
              outcomeBasis());
      case Outcome.NothingSeen() ->
          new Verdict(
              Tone.NOTE,
              words.say("label.nothing"),
              words.say("outcome.nothing", of.title()),
              outcomeBasis());
    };
  }

  /// What would follow from declared assumptions, where there are any.
  Optional<Verdict> conditional() {
    return limits().map(LimitsBlocks::verdict);
  }

  private Optional<LimitsBlocks> limits() {
    return of.limits()
        .map(limits -> new LimitsBlocks(words, wording, report.folder().election(), of, limits));
  }

  private String settled(Outcome.Settled settled) {
    Certificate closest = closest(settled.because());
    String reserve = contradicting() > 0 ? " " + words.say("outcome.reserve", contradicting()) : "";
    boolean allSeen =
        of.bounds().missing() instanceof Missing.AtMost bound
            && bound.basis() == Missing.Basis.ALL_SEEN;
    return words.say(
            allSeen ? "outcome.settled.all" : "outcome.settled",
            of.title(),
            wording.decision(settled.decision()),
            wording.claim(closest),
            wording.ballots(closest, closest.minimum()))
        + reserve;
  }

  static Certificate closest(List<Certificate> certificates) {
    return certificates.stream()
        .min(Comparator.comparing((Certificate c) -> c.ballots(c.minimum())))
        .orElseThrow();
  }

  private String open(Outcome.Open open) {
    if (open.possible().isEmpty()) {
      return words.say("outcome.tie", of.title(), leads());
    }
    return words.say(
        "outcome.open",
        of.title(),
        leads(),
        open.possible().stream().map(wording::decision).collect(Collectors.joining("; ")));
  }

  /// Who leads on the sheets as they are, by how much.
  private String leads() {
    Totals totals = of.tally().national();
    List<Integer> ranking = totals.ranking();
    if (ranking.size() < 2) {
      return wording.choice(ranking.getFirst());
    }
    if (totals.lead() == 0) {
      return words.say(
          "leads.level",
          wording.choice(ranking.get(0)),
          wording.choice(ranking.get(1)),
          totals.votes(ranking.get(0)));
    }
    return words.say(
        "leads",
        wording.choice(ranking.get(0)),
        totals.votes(ranking.get(0)),
        totals.lead(),
        wording.choice(ranking.get(1)));
  }

  private String undetermined(Missing why, Outcome otherwise) {
    String reasons =
        switch (why) {
          case Missing.Unknown() -> words.say("outcome.unknown");
          case Missing.Contradicted(var list, var bound) ->
              list.stream().map(wording::reason).collect(Collectors.joining("; "));
          case Missing.AtMost bound -> "";
        };
    String first =
        words.say("outcome.undetermined", of.title(), reasons)
            + " "
            + words.say("outcome.as-seen", leads());
    if (!(why instanceof Missing.Contradicted)) {
      return first;
    }
    String then =
        otherwise instanceof Outcome.Settled(var decision, var because)
            ? words.say("outcome.otherwise.settled", wording.decision(decision))
            : words.say("outcome.otherwise.open");
    return first + " " + words.say("outcome.undetermined.otherwise", then);
  }

  private String outcomeBasis() {
    Coverage coverage = of.tally().coverage();
    String files = wording.origins(sheets);
    Optional<Long> unseen = unseen();
    if (unseen.isEmpty()) {
      return words.say("outcome.basis.unbounded", coverage.stations(), files);
    }
    if (coverage.stationsTotal().isEmpty()) {
      return words.say("outcome.basis.no-total", coverage.stations(), unseen.get(), files);
    }
    long total = coverage.stationsTotal().getAsLong();
    return words.say(
        "outcome.basis",
        coverage.stations(),
        total,
        words.numerals().percent(coverage.stations(), total),
        unseen.get(),
        files);
  }

  private Optional<Long> unseen() {
    return switch (of.bounds().missing()) {
      case Missing.AtMost bound -> Optional.of(bound.ballots());
      case Missing.Contradicted contradicted -> Optional.empty();
      case Missing.Unknown() -> Optional.empty();
    };
  }

  /// Everything about these sheets.
  Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Basis(
            words.say(
                counted(Wording.counting(sheets, "sheets.basis", "record.sheets.basis")),
                Wording.source(words, report.folder().election(), sheets.source()),
                wording.origins(sheets),
                lineRange(sheets.root()))));
    blocks.add(totals());
    notes().forEach(note -> blocks.add(new Block.Basis(note)));
    blocks.add(coverage());
    blocks.add(new Block.Heading(words.say("bounds.heading")));
    blocks.addAll(bounds());
    limits().ifPresent(limits -> blocks.addAll(limits.blocks()));
    places().forEach(blocks::add);
    blocks.add(new Block.Heading(words.say("findings.heading")));
    blocks.addAll(findings());
    return new Section("sheets-" + sheets.id(), words.say("sheets.title", of.title()), blocks);
  }

  /// What these sheets add up to and what that settles, without their places and findings.
  List<Block> result() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(totals());
    blocks.add(coverage());
    blocks.addAll(bounds());
    limits().ifPresent(limits -> blocks.addAll(limits.blocks()));
    return blocks;
  }

  /// A sentence for no row, one row or several.
  private String counted(String key) {
    Lines found = lines.get(sheets.root());
    return found == null ? key + ".none" : found.rows() == 1 ? key + ".one" : key;
  }

  private String lineRange(Place place) {
    Lines found = lines.get(place);
    return found == null ? words.say("lines.none") : found.numbersIn(sheets);
  }

  private Block coverage() {
    Coverage coverage = of.tally().coverage();
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(covered("coverage.stations", coverage.stations(), coverage.stationsTotal()));
    rows.add(
        registerKnown()
            ? covered("coverage.registered", coverage.registered(), coverage.registeredTotal())
            : List.of(
                Cell.of(words.say("coverage.registered")),
                Cell.of(words.say("coverage.not-given")),
                Cell.of(optional(coverage.registeredTotal())),
                Cell.of("")));
    boolean totals = of.tally().national().rows() != of.tally().national().stations();
    rows.add(
        covered(
            totals ? "coverage.rows" : "coverage.rows.single",
            sheets.size(),
            OptionalLong.empty()));
    addIfAny(rows, "coverage.empty", coverage.empty());
    addIfAny(rows, "coverage.partial", coverage.partial());
    addIfAny(rows, "coverage.disputed", coverage.disputed());
    return new Block.Table(
        words.say("coverage.caption"),
        List.of(
            new Column(words.say("coverage.what"), false),
            new Column(words.say("coverage.seen"), true),
            new Column(words.say("coverage.all"), true),
            new Column(words.say("coverage.share"), true)),
        rows);
  }

  /// Whether any counted sheet has a register, on it or on the roll.
  private boolean registerKnown() {
    Coverage coverage = of.tally().coverage();
    return coverage.registered() > 0 || coverage.withoutRegistered() == 0;
  }

  private String optional(OptionalLong number) {
    return number.isPresent() ? words.numerals().count(number.getAsLong()) : "";
  }

  private void addIfAny(List<List<Cell>> rows, String key, long number) {
    if (number > 0) {
      rows.add(covered(key, number, OptionalLong.empty()));
    }
  }

  private List<Cell> covered(String key, long seen, OptionalLong all) {
    return List.of(
        Cell.of(words.say(key)),
        Cell.of(words.numerals().count(seen)),
        Cell.of(optional(all)),
        Cell.of(
            all.isPresent() ? words.numerals().percent(seen, all.getAsLong()) + "\u00a0%" : ""));
  }

  private Block totals() {
    Totals national = of.tally().national();
    List<List<Cell>> rows = new ArrayList<>();
    long valid = national.valid();
    for (int choice : national.ranking()) {
      long votes = national.votes(choice);
      rows.add(
          List.of(
              Cell.of(wording.named(choice)),
              Cell.of(words.numerals().count(votes)),
              new Cell(
                  words.numerals().percent(votes, valid),
                  Optional.of(valid == 0 ? 0 : (double) votes / valid),
                  wording.colour(choice))));
    }
    rows.add(total("totals.valid", valid));
    if (sheets.has(Item.NULLS)) {
      rows.add(total("totals.nulls", national.sum(Item.NULLS)));
    }
    if (sheets.has(Item.BLANK)) {
      rows.add(total("totals.blank", national.sum(Item.BLANK)));
    }
    rows.add(
        total(
            of.tally().coverage().withoutCast() > 0 ? "totals.cast.least" : "totals.cast",
            national.cast()));
    return new Block.Table(
        words.say("totals.caption"),
        List.of(
            new Column(words.say("totals.choice"), false),
            new Column(words.say("totals.votes"), true),
            new Column(words.say("totals.share"), true)),
        rows);
  }

  private List<Cell> total(String key, long number) {
    return List.of(Cell.of(words.say(key)), Cell.of(words.numerals().count(number)), Cell.of(""));
  }

  private List<String> notes() {
    Totals national = of.tally().national();
    List<String> notes = new ArrayList<>();
    notes.add(
        words.say(
            counted(Wording.counting(sheets, "totals.basis", "record.totals.basis")),
            national.rows(),
            lineRange(sheets.root())));
    for (Item item : Item.values()) {
      if (sheets.has(item) && national.without(item) > 0) {
        notes.add(
            words.say("totals.without", national.without(item), wording.column(item.ordinal())));
      }
    }
    for (int choice = 0; choice < sheets.choices(); choice++) {
      if (national.withoutVotes(choice) > 0) {
        notes.add(
            words.say("totals.without", national.withoutVotes(choice), wording.choice(choice)));
      }
    }
    Coverage coverage = of.tally().coverage();
    if (coverage.withoutRegistered() == 0 && coverage.registered() > 0) {
      String turnout = words.numerals().percent(national.cast(), coverage.registered());
      long untold = of.tally().coverage().withoutCast();
      notes.add(
          untold == 0
              ? words.say("totals.turnout", turnout)
              : words.say("totals.turnout.least", turnout, untold));
    }
    return notes;
  }

  private List<Block> bounds() {
    List<Block> blocks = new ArrayList<>();
    Bounds bounds = of.bounds();
    List<String> points = new ArrayList<>();
    switch (bounds.missing()) {
      case Missing.AtMost bound -> atMost(bound, points);
      case Missing.Contradicted(var reasons, var bound) -> {
        reasons.forEach(reason -> points.add(sentence(wording.reason(reason))));
        atMost(bound, points);
      }
      case Missing.Unknown() -> points.add(words.say("bounds.missing.unknown"));
    }
    blocks.add(new Block.Points(points));
    for (ConditionStatus status : bounds.conditions()) {
      blocks.add(
          new Block.Text(
              sentence(
                  words.say(
                      "bounds.condition",
                      wording.condition(status.condition()),
                      wording.choice(status.choice()),
                      wording.verdict(status.verdict())))));
    }
    List<Certificate> shown = shown(bounds);
    if (!shown.isEmpty()) {
      blocks.add(certificates(shown));
    }
    List<String> more = new ArrayList<>();
    bounds.fewestFalse().ifPresent(fewest -> fewestFalse(fewest, more));
    if (bounds.fewestFalse().isEmpty()
        && bounds.outcome() instanceof Outcome.Settled
        && of.tally().national().rows() != of.tally().national().stations()) {
      more.add(words.say("bounds.false.unknown"));
    }
    turnout(bounds).ifPresent(more::add);
    if (!more.isEmpty()) {
      blocks.add(new Block.Points(more));
    }
    return blocks;
  }

  private void atMost(Missing.AtMost bound, List<String> points) {
    Coverage coverage = of.tally().coverage();
    points.add(
        words.say(
            "bounds.missing." + bound.basis().name(),
            bound.ballots(),
            coverage.registeredTotal().orElse(0),
            bound.registeredSeen()));
    long untold =
        bound.ballots()
            - Math.max(0, coverage.registeredTotal().orElse(0) - bound.registeredSeen());
    if (bound.basis() == Missing.Basis.BY_DIFFERENCE && untold > 0) {
      points.add(words.say("bounds.untold", untold));
    }
    if (bound.ballots() > 0) {
      points.add(words.say("bounds.assumption"));
    }
    if (bound.proxied() > 0) {
      points.add(words.say("coverage.proxied", coverage.withoutRegistered(), coverage.castThere()));
    }
    if (coverage.disputed() + coverage.partial() > 0) {
      points.add(words.say("bounds.uncertain"));
    }
    long contradicting = contradicting();
    if (contradicting > 0) {
      points.add(words.say("bounds.sums", contradicting));
    }
    remainder(bound, points);
  }

  /// Seen sheets whose own figures contradict each other.
  private long contradicting() {
    return of.findings().stream()
        .filter(finding -> finding.check().compareTo(Check.NEGATIVE) <= 0)
        .mapToInt(Finding::row)
        .distinct()
        .count();
  }

  /// How many voters the register leaves for each station not seen, beside those that were.
  private void remainder(Missing.AtMost bound, List<String> points) {
    Coverage coverage = of.tally().coverage();
    long unseenStations = coverage.stationsTotal().orElse(0) - coverage.stations();
    if (unseenStations > 0 && coverage.stations() > 0 && bound.registeredSeen() > 0) {
      points.add(
          words.count(
              "bounds.remainder",
              unseenStations,
              bound.ballots() / unseenStations,
              bound.registeredSeen() / coverage.stations()));
    }
  }

  private static String sentence(String text) {
    String upper = text.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + text.substring(1);
    return upper.endsWith(".") ? upper : upper + ".";
  }

  /// The comparisons that matter: those of the conditions, and the closest few of the others.
  static List<Certificate> shown(Bounds bounds) {
    List<Certificate> all = new ArrayList<>();
    bounds.conditions().forEach(status -> closestThree(status.certificates(), all));
    switch (bounds.outcome()) {
      case Outcome.Settled(var decision, var because) -> closestThree(because, all);
      case Outcome.Open(var possible, var because) -> closestThree(because, all);
      case Outcome.Undetermined(var why, Outcome.Settled(var decision, var because)) ->
          closestThree(because, all);
      case Outcome.Undetermined(Missing.Contradicted why, Outcome.Open open) ->
          closestThree(open.because(), all);
      case Outcome.Undetermined other -> {}
      case Outcome.NothingSeen() -> {}
    }
    return all.stream().distinct().toList();
  }

  private static void closestThree(List<Certificate> from, List<Certificate> to) {
    from.stream()
        .sorted(Comparator.comparing((Certificate c) -> c.ballots(c.minimum())))
        .limit(3)
        .forEach(to::add);
  }

  private Block certificates(List<Certificate> certificates) {
    return certificates(words, wording, certificates, "bounds.caption");
  }

  /// Comparisons as a table.
  static Block certificates(
      Words words, Wording wording, List<Certificate> certificates, String caption) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Certificate certificate : certificates) {
      rows.add(
          List.of(
              Cell.of(wording.claim(certificate)),
              Cell.of(wording.ballots(certificate, certificate.value())),
              Cell.of(wording.ballots(certificate, certificate.minimum())),
              Cell.of(wording.ballots(certificate, certificate.maximum())),
              Cell.of(wording.verdict(certificate.verdict()))));
    }
    return new Block.Table(
        words.say(caption),
        List.of(
            new Column(words.say("bounds.comparison"), false),
            new Column(words.say("bounds.seen"), true),
            new Column(words.say("bounds.worst"), true),
            new Column(words.say("bounds.best"), true),
            new Column(words.say("bounds.verdict"), false)),
        rows);
  }

  private void fewestFalse(FewestFalse fewest, List<String> points) {
    if (fewest.unseenAtWorst() == 0) {
      return;
    }
    String leftOut =
        fewest.unseenLeftOut().isPresent()
            ? words.say("bounds.false.leftout", fewest.unseenLeftOut().getAsLong())
            : words.say("bounds.false.leftout.none");
    points.add(
        words.count(
            "bounds.false", fewest.unseenAtWorst(), wording.claim(fewest.certificate()), leftOut));
    if (fewest.atLeast()) {
      points.add(
          words.say(
              "bounds.false.totals", report.folder().election().roll().largestStation().orElse(0)));
    } else {
      points.add(words.say("bounds.false.why"));
    }
    if (fewest.largestRegister().isPresent()) {
      points.add(words.say("bounds.false.largest", fewest.largestRegister().getAsLong()));
    }
  }

  /// At what turnout among the unseen the comparison that is closest would give way.
  private Optional<String> turnout(Bounds bounds) {
    if (!(bounds.missing() instanceof Missing.AtMost bound) || bound.ballots() == 0) {
      return Optional.empty();
    }
    boolean settled = bounds.outcome() instanceof Outcome.Settled;
    List<Certificate> because =
        switch (bounds.outcome()) {
          case Outcome.Settled(var decision, var list) -> list;
          case Outcome.Open(var possible, var list) -> list;
          case Outcome.Undetermined undetermined -> List.of();
          case Outcome.NothingSeen() -> List.of();
        };
    if (because.stream().anyMatch(certificate -> certificate.value().signum() <= 0)) {
      return Optional.empty();
    }
    return because.stream()
        .filter(certificate -> certificate.ballotsToUndo() < Long.MAX_VALUE)
        .min(Comparator.comparingLong(Certificate::ballotsToUndo))
        .map(certificate ->
            words.say(
                settled ? "bounds.turnout" : "bounds.turnout.open",
                certificate.ballotsToUndo(),
                wording.claim(certificate),
                words.numerals().percent(certificate.ballotsToUndo(), bound.ballots()),
                bound.ballots()));
  }

  private List<Block> places() {
    List<Block> tables = new ArrayList<>();
    for (int depth = 1; depth <= levels && depth <= of.levels().size(); depth++) {
      tables.add(places(depth));
    }
    return tables;
  }

  private Block places(int depth) {
    Totals national = of.tally().national();
    List<Integer> shown = national.ranking().stream().limit(2).toList();
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(of.levels().get(depth - 1), false));
    columns.add(new Column(words.say("places.stations"), true));
    if (of.tally().coverage().registered() > 0) {
      columns.add(new Column(words.say("places.registered"), true));
    }
    columns.add(new Column(words.say("totals.valid"), true));
    shown.forEach(
        choice -> columns.add(new Column(sheets.contest().choices().get(choice).id(), true)));
    columns.add(
        new Column(
            words.say(Wording.counting(sheets, "places.lines", "record.places.lines")), false));
    List<List<Cell>> rows = new ArrayList<>();
    for (Totals totals : of.tally().places()) {
      if (totals.place().depth() == depth) {
        rows.add(place(totals, shown));
      }
    }
    return new Block.Table(words.say("places.caption", of.levels().get(depth - 1)), columns, rows);
  }

  private List<Cell> place(Totals totals, List<Integer> shown) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.of(totals.place().path()));
    row.add(Cell.of(words.numerals().count(totals.stations())));
    if (of.tally().coverage().registered() > 0) {
      row.add(Cell.of(words.numerals().count(totals.registered())));
    }
    row.add(Cell.of(words.numerals().count(totals.valid())));
    shown.forEach(choice -> row.add(Cell.of(words.numerals().count(totals.votes(choice)))));
    row.add(Cell.of(shortLines(totals.place())));
    return row;
  }

  private String shortLines(Place place) {
    Lines found = lines.get(place);
    if (found == null) {
      return "";
    }
    String text = found.numbersIn(sheets);
    return text.length() <= 40 ? text : text.substring(0, text.lastIndexOf(',', 38) + 1) + "…";
  }

  private List<Block> findings() {
    List<Block> blocks = new ArrayList<>();
    if (of.findings().isEmpty()) {
      blocks.add(new Block.Text(words.say("findings.none", checked("findings.repeats"))));
      unchecked().ifPresent(blocks::add);
      return blocks;
    }
    if (of.findings().stream().noneMatch(f -> f.check().severity() == Severity.ERROR)) {
      blocks.add(new Block.Text(words.say("findings.no-errors", checked("findings.versions"))));
    }
    unchecked().ifPresent(blocks::add);
    blocks.add(new Block.Text(words.say("findings.intro")));
    Map<Check, List<Finding>> byCheck = new EnumMap<>(Check.class);
    for (Finding finding : of.findings()) {
      byCheck.computeIfAbsent(finding.check(), none -> new ArrayList<>()).add(finding);
    }
    byCheck.forEach((check, found) -> blocks.add(wording.found(sheets, check, found, CASES)));
    return blocks;
  }

  /// The checks that the source's figures allow, as found to hold.
  private String checked(String stations) {
    List<String> held = new ArrayList<>();
    if (addable()) {
      held.add(words.say("findings.adds"));
    }
    held.add(words.say("findings.negative"));
    held.add(words.say(stations));
    if (of.tally().coverage().registered() > 0) {
      held.add(words.say("findings.over"));
    }
    return String.join(", ", held);
  }

  /// The checks that they do not allow.
  private Optional<Block> unchecked() {
    List<String> not = new ArrayList<>();
    if (!addable()) {
      not.add(words.say("findings.adds.not"));
    }
    if (of.tally().coverage().registered() == 0) {
      not.add(words.say("findings.over.not"));
    }
    return not.isEmpty()
        ? Optional.empty()
        : Optional.of(new Block.Text(words.say("findings.unchecked", String.join("; ", not))));
  }

  private boolean addable() {
    return sheets.has(Item.VALID) || sheets.has(Item.CAST) && sheets.has(Item.NULLS);
  }
}
