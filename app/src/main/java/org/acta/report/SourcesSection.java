package org.acta.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acta.election.Election;
import org.acta.reconcile.CellReading;
import org.acta.reconcile.ColumnReading;
import org.acta.reconcile.NearMatch;
import org.acta.reconcile.NearMatches;
import org.acta.reconcile.Reading;
import org.acta.reconcile.Reconciliation;
import org.acta.reconcile.Reconciliation.Kind;
import org.acta.reconcile.SameCode;
import org.acta.reconcile.Version;
import org.acta.report.Document.Block;
import org.acta.report.Document.Cell;
import org.acta.report.Document.Column;
import org.acta.report.Document.Section;
import org.acta.report.Document.Tone;
import org.acta.report.Document.Verdict;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;

/// Words what the copies of several sources say to each other.
final class SourcesSection {
  private static final int CASES = 20;

  private final OfSources of;
  private final Reconciliation all;
  private final Election election;
  private final Words words;
  private final Wording wording;
  private final Optional<SheetSection> together;

  SourcesSection(Report report, OfSources of, Words words) {
    this.of = of;
    this.all = of.reconciliation();
    this.election = report.folder().election();
    this.words = words;
    this.wording = new Wording(words, all.contest());
    this.together =
        of.together()
            .map(sheets ->
                new SheetSection(
                    report, sheets.titled(words.say("sources.together.title")), words, 0));
  }

  Verdict verdict() {
    long disputed = all.count(Kind.DISPUTED);
    String names = String.join(" / ", of.titles());
    if (all.shared() == 0 && disputed == 0) {
      return new Verdict(
          Tone.NOTE, words.say("label.reconciled"), words.say("sources.apart", names), basis());
    }
    String text =
        disputed == 0
            ? words.say("sources.agree", names, all.shared())
            : words.count("sources.dispute", disputed, names, all.shared(), cells());
    return new Verdict(
        disputed == 0 ? Tone.FIRM : Tone.CLASH, words.say("label.reconciled"), text, basis());
  }

  /// The verdict with how many stations only one of the copies vouches for.
  private Verdict resting(Verdict verdict) {
    long alone = of.reconciliation().count(Kind.ONLY_IN);
    return alone == 0
        ? verdict
        : new Verdict(
            verdict.tone(),
            verdict.label(),
            verdict.text() + " " + words.count("sources.together.alone", alone),
            verdict.basis());
  }

  /// What all copies together settle, where they could be taken together.
  Optional<Verdict> together() {
    return together.map(SheetSection::verdict).map(this::resting);
  }

  private String basis() {
    return words.say(
        "sources.basis",
        all.count(Kind.AGREED),
        all.count(Kind.DISPUTED),
        all.count(Kind.ONLY_IN),
        all.count(Kind.MISSING));
  }

  private long cells() {
    return all.columns().stream().mapToLong(ColumnReading::contradicted).sum();
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    for (int copy = 0; copy < of.titles().size(); copy++) {
      Sheets sheets = sheets(copy);
      blocks.add(
          new Block.Basis(
              words.say(
                  "sources.copy",
                  of.titles().get(copy),
                  Wording.source(words, election, sheets.source()),
                  wording.origins(sheets))));
    }
    blocks.add(stations());
    blocks.add(figures());
    gaps().ifPresent(blocks::add);
    if (all.count(Kind.DISPUTED) > 0) {
      blocks.add(new Block.Heading(words.say("sources.disputed")));
      blocks.add(new Block.Text(words.say("sources.innocent")));
      blocks.add(disputed());
      long more = all.count(Kind.DISPUTED) - CASES;
      if (more > 0) {
        blocks.add(new Block.Basis(words.say("findings.more", more)));
      }
    }
    blocks.addAll(allCopies());
    List<String> near = near();
    if (!near.isEmpty()) {
      blocks.add(new Block.Heading(words.say("sources.codes")));
      blocks.add(new Block.Points(near));
    }
    return new Section(
        "sources-" + all.contest().id(), words.say("sources.title", all.contest().title()), blocks);
  }

  private List<Block> allCopies() {
    List<Block> blocks = new ArrayList<>();
    if (together.isPresent()) {
      blocks.add(new Block.Heading(words.say("sources.together.title")));
      blocks.add(
          new Block.Text(
              words.say(
                  "sources.together.how", all.count(Kind.ONLY_IN), all.count(Kind.DISPUTED))));
      blocks.addAll(together.get().result());
    } else if (all.shared() > 0) {
      blocks.add(new Block.Text(words.say("sources.together.not")));
    }
    return blocks;
  }

  private Sheets sheets(int copy) {
    return all.copies().get(copy).sheets();
  }

  private Block stations() {
    List<List<Cell>> rows = new ArrayList<>();
    rows.add(counted(words.say("sources.kind.AGREED"), all.count(Kind.AGREED)));
    rows.add(counted(words.say("sources.kind.DISPUTED"), all.count(Kind.DISPUTED)));
    for (int copy = 0; copy < of.titles().size(); copy++) {
      rows.add(counted(words.say("sources.kind.ONLY_IN", of.titles().get(copy)), all.onlyIn(copy)));
    }
    rows.add(counted(words.say("sources.kind.MISSING"), all.count(Kind.MISSING)));
    long unnamed = election.roll().stationsInAll().orElse(0) - all.stations();
    if (election.roll().codes().isEmpty() && unnamed > 0) {
      rows.add(
          List.of(Cell.of(words.say("sources.unnamed")), Cell.of(words.numerals().count(unnamed))));
    }
    return new Block.Table(
        words.say("sources.stations.caption"),
        List.of(
            new Column(words.say("coverage.what"), false),
            new Column(words.say("places.stations"), true)),
        rows);
  }

  private List<Cell> counted(String what, long count) {
    long whole = all.stations() + all.unlisted().size();
    return List.of(
        Cell.of(what),
        new Cell(
            words.numerals().count(count),
            Optional.of(whole == 0 ? 0 : (double) count / whole),
            Optional.empty()));
  }

  /// The totals of each copy where every one has figures, and how far they lie apart.
  private Block figures() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(words.say("sources.figure"), false));
    of.titles().forEach(title -> columns.add(new Column(title, true)));
    boolean two = of.titles().size() == 2;
    columns.add(new Column(words.say(two ? "sources.more" : "sources.spread"), true));
    columns.add(new Column(words.say("sources.contradicted"), true));
    List<List<Cell>> rows = new ArrayList<>();
    for (ColumnReading reading : all.columns()) {
      if (IntStream.range(0, of.titles().size()).filter(c -> has(c, reading)).count() > 1) {
        rows.add(figure(reading, two));
      }
    }
    return new Block.Table(words.say("sources.figures.caption", all.inEvery()), columns, rows);
  }

  private boolean has(int copy, ColumnReading reading) {
    return all.has(copy, reading.column());
  }

  private List<Cell> figure(ColumnReading reading, boolean two) {
    List<Cell> row = new ArrayList<>();
    row.add(Cell.of(wording.column(reading.column())));
    for (int copy = 0; copy < of.titles().size(); copy++) {
      row.add(
          Cell.of(
              has(copy, reading) ? words.numerals().count(reading.sums().get(copy)) : "\u2013"));
    }
    long apart =
        two ? reading.sums().get(1) - reading.sums().get(0) : reading.highest() - reading.lowest();
    row.add(Cell.of((two && apart > 0 ? "+" : "") + words.numerals().count(apart)));
    long contradicted = reading.contradicted();
    row.add(
        new Cell(
            words.numerals().count(contradicted),
            Optional.of(cells() == 0 ? 0 : (double) contradicted / cells()),
            reading.column() < Item.COUNT
                ? Optional.empty()
                : wording.colour(reading.column() - Item.COUNT)));
    return row;
  }

  /// Figures that some copies have and others lack at the same station.
  private Optional<Block> gaps() {
    long missing = sum(CellReading.GIVEN_BY_SOME);
    long illegible = sum(CellReading.LEGIBLE_IN_SOME);
    return missing + illegible == 0
        ? Optional.empty()
        : Optional.of(new Block.Text(words.say("sources.gaps", missing, illegible)));
  }

  private long sum(CellReading reading) {
    return all.columns().stream().mapToLong(column -> column.count(reading)).sum();
  }

  private Block disputed() {
    return new Block.Points(
        all.disputed()
            .limit(CASES)
            .mapToObj(all::reading)
            .map(Reading.Disputed.class::cast)
            .map(this::versions)
            .toList());
  }

  private String versions(Reading.Disputed reading) {
    String versions =
        reading.versions().stream()
            .map(version ->
                words.say(
                    "sources.version",
                    of.titles().get(version.copy()),
                    wording.reference(sheets(version.copy()), version.row()),
                    says(version, reading.columns())))
            .collect(Collectors.joining("; "));
    return words.say("sources.case", reading.station(), versions);
  }

  private String says(Version version, List<Integer> columns) {
    return columns.stream()
        .limit(6)
        .map(column ->
            words.say(
                "sources.says",
                wording.column(column),
                all.has(version.copy(), column)
                    ? wording.cell(all.cell(version, column))
                    : words.say("sources.not-given")))
        .collect(Collectors.joining(", "));
  }

  private List<String> near() {
    List<String> points = new ArrayList<>();
    all.sameCodes().stream()
        .limit(CASES)
        .forEach(same -> points.add(sameCode(words, wording, all, same)));
    for (int one = 0; one < of.titles().size(); one++) {
      for (int other = one + 1; other < of.titles().size(); other++) {
        NearMatches near = all.nearMatches(one, other);
        near.matches().stream()
            .limit(CASES)
            .forEach(match -> points.add(nearMatch(words, wording, all, match)));
        if (near.matches().size() > CASES) {
          points.add(words.say("findings.more", near.matches().size() - CASES));
        }
      }
    }
    return points;
  }

  /// Two codes of one copy that are written differently and mean the same.
  static String sameCode(Words words, Wording wording, Reconciliation of, SameCode same) {
    Sheets sheets = of.copies().get(same.copy()).sheets();
    return words.say(
        "sources.same-code",
        wording.reference(sheets, same.row()),
        wording.reference(sheets, same.again()),
        sheets.station(same.row()));
  }

  /// Two codes that look alike, with the line to add if they are the same station.
  static String nearMatch(Words words, Wording wording, Reconciliation of, NearMatch match) {
    Sheets one = of.copies().get(match.one().copy()).sheets();
    Sheets other = of.copies().get(match.other().copy()).sheets();
    String from = other.station(match.other().row());
    String to = one.station(match.one().row());
    return words.say(
            "near.match",
            to,
            wording.reference(one, match.one().row()),
            from,
            wording.reference(other, match.other().row()),
            words.say("near." + match.likeness().name()),
            words.say(match.sameVotes() ? "near.same-votes" : "near.other-votes"))
        + " "
        + words.say("near.alias", yaml(from) + ": " + yaml(to));
  }

  private static String yaml(String text) {
    return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
  }
}
