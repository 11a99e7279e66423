package org.acta.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.acta.election.Rule.Base;
import org.acta.folder.QuickCountFolder.Counted;
import org.acta.quickcount.Estimand;
import org.acta.quickcount.Estimate;
import org.acta.quickcount.QuickCount;
import org.acta.quickcount.Unseen;
import org.acta.report.Document.Block;
import org.acta.report.Document.Cell;
import org.acta.report.Document.Column;
import org.acta.report.Document.Section;
import org.acta.report.Document.Tone;
import org.acta.report.Document.Verdict;
import org.acta.report.QuickCountReport.Announced;
import org.acta.report.QuickCountReport.Compared;
import org.acta.report.QuickCountReport.Figure;
import org.acta.sheet.Origin;

/// Words the estimates of a quick count, and what was announced beside them.
final class EstimateSection {
  /// How many times wider than the last interval the picture of the curve may be.
  private static final double EARLY = 3;

  private final QuickCountReport report;
  private final Counted counted;
  private final Words words;
  private final QuickCountWords say;

  EstimateSection(QuickCountReport report, Counted counted, Words words) {
    this.report = report;
    this.counted = counted;
    this.words = words;
    this.say = new QuickCountWords(words, counted.contest());
  }

  List<Verdict> verdicts() {
    List<Verdict> verdicts = new ArrayList<>();
    for (Figure figure : report.figures()) {
      if (figure.estimand() instanceof Estimand.Lead(int ahead, int behind)) {
        verdicts.add(lead(figure, ahead, behind));
      }
    }
    report.announced().stream()
        .filter(announced -> !announced.compared().isEmpty())
        .forEach(announced -> verdicts.add(announced(announced)));
    return verdicts;
  }

  private Verdict lead(Figure figure, int ahead, int behind) {
    Estimate estimate = figure.estimate();
    Optional<Estimate.Precision> precision = estimate.precision();
    String basis = basis();
    if (precision.isEmpty()) {
      return new Verdict(
          Tone.OPEN,
          words.say("label.estimate"),
          words.say(
              "quick.verdict.no-error",
              say.name(ahead),
              say.name(behind),
              say.points(estimate.value())),
          basis);
    }
    boolean told = !precision.get().at99().holds(0);
    return new Verdict(
        told ? Tone.LIKELY : Tone.OPEN,
        words.say("label.estimate"),
        words.say(
            told ? "quick.verdict.lead" : "quick.verdict.level",
            say.name(ahead),
            say.name(behind),
            say.points(estimate.value()),
            say.interval(precision.get().at95()),
            say.interval(precision.get().at99())),
        basis);
  }

  private Verdict announced(Announced announced) {
    List<Compared> outside =
        announced.compared().stream()
            .filter(compared -> compared.distance().within99().equals(Optional.of(false)))
            .toList();
    String basis = words.say("quick.announced.basis", announced.compared().size());
    if (outside.isEmpty()) {
      return new Verdict(
          Tone.LIKELY,
          words.say("label.within"),
          words.say("quick.verdict.within", announced.bulletin().title()),
          basis);
    }
    return new Verdict(
        Tone.CLASH,
        words.say("label.outside"),
        words.say(
            "quick.verdict.outside",
            announced.bulletin().title(),
            outside.stream()
                .map(compared ->
                    words.say(
                        "quick.verdict.apart",
                        say.name(compared.figure().estimand()),
                        say.points(compared.distance().announced()),
                        say.signed(compared.distance().apart()),
                        errors(compared.distance())))
                .collect(Collectors.joining("; "))),
        basis);
  }

  private String errors(Estimate.Distance distance) {
    return distance.standardErrors().isPresent()
        ? QuickCountWords.number(words, distance.standardErrors().getAsDouble(), 1)
        : "–";
  }

  private String basis() {
    return words.say(
        "quick.basis",
        report.arrived(),
        counted.count().frame().stations().size(),
        counted.arrivals().stream().map(this::origin).collect(Collectors.joining(", ")));
  }

  private String origin(Origin origin) {
    return words.say("origin", origin.file(), origin.sha256().substring(0, 12));
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("estimates", words.say("quick.estimates.title"), estimates()));
    report.announced().stream()
        .filter(announced -> !announced.compared().isEmpty())
        .forEach(announced ->
            sections.add(
                new Section(
                    "announced." + announced.bulletin().id(),
                    announced.bulletin().title(),
                    announcedBlocks(announced))));
    if (report.figures().stream().anyMatch(figure -> figure.unseen().isPresent())) {
      sections.add(new Section("unseen", words.say("quick.unseen.title"), unseen()));
    }
    if (report.curve().size() > 1) {
      sections.add(new Section("curve", words.say("quick.curve.title"), curve()));
    }
    return sections;
  }

  private List<Block> estimates() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Text(
            words.say(
                counted.of() == Base.VALID ? "quick.estimates.valid" : "quick.estimates.cast")));
    blocks.add(table("", Figure::estimate));
    blocks.add(picture());
    blocks.add(new Block.Text(words.say("quick.estimates.reading")));
    if (counted.calibrated()) {
      blocks.add(new Block.Heading(words.say("quick.calibrated.title")));
      blocks.add(new Block.Text(words.say("quick.calibrated.intro")));
      List<String> without = counted.count().calibrated().groupsWithoutArrivals();
      if (!without.isEmpty()) {
        blocks.add(
            new Block.Text(words.say("quick.calibrated.without", String.join(", ", without))));
      }
      blocks.add(table("", figure -> figure.calibrated().orElse(figure.estimate())));
    }
    blocks.add(new Block.Basis(sources()));
    return blocks;
  }

  private String sources() {
    return words.say(
        report.knowsSample() ? "quick.files" : "quick.files.no-sample",
        origins(counted.frame()),
        origins(counted.arrivals()),
        origins(counted.sample()));
  }

  private String origins(List<Origin> origins) {
    return origins.stream().map(this::origin).collect(Collectors.joining(", "));
  }

  private Block table(String caption, Function<Figure, Estimate> of) {
    List<Column> columns =
        List.of(
            new Column(words.say("quick.column.figure"), false),
            new Column(words.say("quick.column.estimate"), true),
            new Column(words.say("quick.column.narrow"), true),
            new Column(words.say("quick.column.wide"), true),
            new Column(words.say("quick.column.error"), true),
            new Column(words.say("quick.column.effect"), true),
            new Column(words.say("quick.column.ballots"), true));
    List<List<Cell>> rows = new ArrayList<>();
    for (Figure figure : report.figures()) {
      Estimate estimate = of.apply(figure);
      Optional<Estimate.Precision> precision = estimate.precision();
      rows.add(
          List.of(
              Cell.of(say.name(figure.estimand())),
              Cell.of(say.points(estimate.value())),
              cell(precision, p -> say.interval(p.at95())),
              cell(precision, p -> say.interval(p.at99())),
              cell(precision, p -> QuickCountWords.points(words, p.standardError(), 3)),
              cell(precision, p -> QuickCountWords.number(words, p.designEffect(), 2)),
              cell(
                  precision,
                  p ->
                      p.ballots().isPresent()
                          ? words.numerals().count(Math.round(p.ballots().getAsDouble()))
                          : "–")));
    }
    return new Block.Table(caption, columns, rows);
  }

  private static Cell cell(
      Optional<Estimate.Precision> precision, Function<Estimate.Precision, String> text) {
    return Cell.of(precision.map(text).orElse("–"));
  }

  /// Every estimate at the middle of its line, and each announced figure where it falls.
  private Block picture() {
    List<Block.Bar> bars = new ArrayList<>();
    for (Figure figure : report.figures()) {
      List<Double> marks =
          report.announced().stream()
              .flatMap(announced -> announced.compared().stream())
              .filter(compared -> compared.figure().equals(figure))
              .map(compared -> 100 * compared.distance().apart())
              .toList();
      bars.add(
          bar(say.name(figure.estimand()), figure.estimate(), figure.estimate().value(), marks));
    }
    boolean marked = bars.stream().anyMatch(bar -> !bar.marks().isEmpty());
    return new Block.Intervals(
        caption(marked ? "quick.picture.announced" : "quick.picture", reach(bars)),
        reach(bars),
        bars);
  }

  private String caption(String key, double reach) {
    return words.say(key, QuickCountWords.number(words, reach, 2));
  }

  private Block.Bar bar(String label, Estimate estimate, double middle, List<Double> marks) {
    double at = 100 * (estimate.value() - middle);
    Optional<Estimate.Precision> precision = estimate.precision();
    return new Block.Bar(
        label,
        say.points(estimate.value()),
        precision.map(p -> 100 * (p.at99().low() - middle)).orElse(at),
        precision.map(p -> 100 * (p.at95().low() - middle)).orElse(at),
        at,
        precision.map(p -> 100 * (p.at95().high() - middle)).orElse(at),
        precision.map(p -> 100 * (p.at99().high() - middle)).orElse(at),
        marks);
  }

  /// How many points the picture reaches to each side: wide enough for every interval, and for what
  /// was announced unless that would make the intervals too small to see.
  private static double reach(List<Block.Bar> bars) {
    double intervals = 0.01;
    double marks = 0;
    for (Block.Bar bar : bars) {
      intervals = Math.max(intervals, Math.max(-bar.low99(), bar.high99()));
      for (double mark : bar.marks()) {
        marks = Math.max(marks, Math.abs(mark));
      }
    }
    return Math.max(intervals, Math.min(marks, 8 * intervals)) * 1.05;
  }

  private List<Block> announcedBlocks(Announced announced) {
    List<Column> columns =
        List.of(
            new Column(words.say("quick.column.figure"), false),
            new Column(words.say("quick.column.announced"), true),
            new Column(words.say("quick.column.estimate"), true),
            new Column(words.say("quick.column.apart"), true),
            new Column(words.say("quick.column.errors"), true),
            new Column(words.say("quick.column.place"), false));
    List<List<Cell>> rows = new ArrayList<>();
    for (Compared compared : announced.compared()) {
      Estimate.Distance distance = compared.distance();
      rows.add(
          List.of(
              Cell.of(say.name(compared.figure().estimand())),
              Cell.of(say.points(distance.announced())),
              Cell.of(say.points(compared.figure().estimate().value())),
              Cell.of(say.signed(distance.apart())),
              Cell.of(errors(distance)),
              Cell.of(place(distance))));
    }
    return List.of(
        new Block.Table("", columns, rows), new Block.Text(words.say("quick.announced.innocent")));
  }

  private String place(Estimate.Distance distance) {
    if (distance.within95().isEmpty()) {
      return words.say("quick.place.unknown");
    }
    return words.say(
        distance.within95().get()
            ? "quick.place.narrow"
            : distance.within99().orElse(false) ? "quick.place.wide" : "quick.place.outside");
  }

  private List<Block> unseen() {
    List<List<Cell>> rows = new ArrayList<>();
    List<String> ties = new ArrayList<>();
    int sheets = 0;
    for (Figure figure : report.figures()) {
      if (figure.unseen().isPresent()) {
        Unseen unseen = figure.unseen().get();
        sheets = unseen.sheets();
        rows.add(
            List.of(
                Cell.of(say.name(figure.estimand())),
                Cell.of(say.points(figure.estimate().value())),
                Cell.of(
                    words.say(
                        "quick.interval", say.points(unseen.low()), say.points(unseen.high())))));
        unseen.tie().ifPresent(tie -> ties.add(tie(figure.estimand(), tie)));
      }
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(words.count("quick.unseen.intro", sheets)));
    if (counted.calibrated()) {
      blocks.add(new Block.Text(words.say("quick.unseen.plain")));
    }
    blocks.add(
        new Block.Table(
            "",
            List.of(
                new Column(words.say("quick.column.figure"), false),
                new Column(words.say("quick.column.estimate"), true),
                new Column(words.say("quick.column.unseen"), true)),
            rows));
    if (!ties.isEmpty()) {
      blocks.add(new Block.Points(ties));
    }
    return blocks;
  }

  private String tie(Estimand estimand, double tie) {
    return Math.abs(tie) > 1
        ? words.say("quick.unseen.no-tie", say.name(estimand))
        : words.say("quick.unseen.tie", say.name(estimand), say.signed(tie));
  }

  private List<Block> curve() {
    QuickCount.Moment last = report.curve().getLast();
    double middle = last.estimate().map(Estimate::value).orElse(0.0);
    List<Block.Bar> bars = new ArrayList<>();
    String figure = "";
    for (QuickCount.Moment moment : report.curve()) {
      if (moment.estimate().isPresent()) {
        figure = say.name(moment.estimate().get().estimand());
        bars.add(
            bar(
                words.say(
                    "quick.curve.moment",
                    moment.until().toString().replace('T', ' '),
                    moment.sheets(),
                    moment.strata()),
                moment.estimate().get(),
                middle,
                List.of()));
      }
    }
    // The first few sheets say so little that their intervals would dwarf the others.
    double reach = Math.min(reach(bars), EARLY * reach(bars.subList(bars.size() - 1, bars.size())));
    return List.of(
        new Block.Text(words.say("quick.curve.intro", figure)),
        new Block.Intervals(caption("quick.curve.picture", reach), reach, bars));
  }
}
