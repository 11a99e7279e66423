package org.acta.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acta.reconcile.Changes;
import org.acta.reconcile.ColumnChange;
import org.acta.reconcile.NearMatches;
import org.acta.reconcile.SameCode;
import org.acta.report.Document.Block;
import org.acta.report.Document.Cell;
import org.acta.report.Document.Column;
import org.acta.report.Document.Section;
import org.acta.report.Document.Tone;
import org.acta.report.Document.Verdict;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;

/// Words what changed from one release to the next.
public final class ReleasesDocument {
  private final Releases releases;
  private final Changes changes;
  private final Words words;
  private final Wording wording;
  private final int most;

  private ReleasesDocument(Releases releases, Locale locale, int most) {
    this.releases = releases;
    this.changes = releases.changes();
    this.words = Words.in(locale);
    this.wording = new Wording(words, changes.contest());
    this.most = most;
  }

  /// The changes in words.
  ///
  /// @param locale Spanish gives Spanish, all others English
  /// @param most cells and stations to list of each kind
  public static Document write(Releases releases, Locale locale, int most) {
    return new ReleasesDocument(releases, locale, most).document();
  }

  private Document document() {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("figures", words.say("diff.figures"), figures()));
    if (!changes.none()) {
      places()
          .ifPresent(table ->
              sections.add(new Section("places", words.say("diff.places"), List.of(table))));
      sections.add(new Section("stations", words.say("diff.stations"), stations()));
    }
    List<Block> codes = codes();
    if (!codes.isEmpty()) {
      sections.add(new Section("codes", words.say("diff.codes"), codes));
    }
    return new Document(
        words.language(),
        words.say("diff.title", releases.before(), releases.after()),
        changes.contest().title(),
        List.of(verdict()),
        sections,
        List.of(words.say("diff.method.said"), words.say("diff.method.figures")));
  }

  private Verdict verdict() {
    String basis =
        wording.origins(releases.sheets(Changes.BEFORE))
            + " \u2192 "
            + wording.origins(releases.sheets(Changes.AFTER));
    if (changes.none()) {
      return new Verdict(
          Tone.FIRM, words.say("label.same"), words.say("diff.none", changes.shared()), basis);
    }
    String text =
        words.say(
            "diff.some",
            changes.shared(),
            changes.stations().size(),
            changes.cells(),
            changes.onlyIn(Changes.BEFORE),
            releases.before(),
            changes.onlyIn(Changes.AFTER),
            releases.after());
    return new Verdict(Tone.NOTE, words.say("label.changed"), text, basis);
  }

  private List<Block> figures() {
    List<Block> blocks = new ArrayList<>();
    List<List<Cell>> rows = new ArrayList<>();
    for (int column : releases.compared()) {
      ColumnChange change = changes.columns().get(column);
      rows.add(
          List.of(
              Cell.of(figure(column)),
              Cell.of(words.numerals().count(change.up())),
              Cell.of(words.numerals().count(change.down())),
              Cell.of(words.numerals().count(change.states())),
              Cell.of(signed(change.net())),
              Cell.of(signed(-change.onlyBefore())),
              Cell.of(signed(change.onlyAfter())),
              Cell.of(signed(change.total())),
              new Cell(
                  words.numerals().count(change.cells()),
                  Optional.of(share(change.cells(), changes.cells())),
                  column < Item.COUNT ? Optional.empty() : wording.colour(column - Item.COUNT))));
    }
    blocks.add(
        new Block.Table(
            words.say("diff.figures.caption"),
            List.of(
                new Column(words.say("diff.figure"), false),
                new Column(words.say("diff.up"), true),
                new Column(words.say("diff.down"), true),
                new Column(words.say("diff.states"), true),
                new Column(words.say("diff.net"), true),
                new Column(words.say("diff.gone"), true),
                new Column(words.say("diff.come"), true),
                new Column(words.say("diff.total"), true),
                new Column(words.say("diff.cells"), true)),
            rows));
    for (int release : List.of(Changes.BEFORE, Changes.AFTER)) {
      String lacking = lacking(release);
      if (!lacking.isEmpty()) {
        blocks.add(new Block.Basis(words.say("diff.lacking", releases.name(release), lacking)));
      }
    }
    return blocks;
  }

  /// Figures that the other release alone gives.
  private String lacking(int release) {
    return IntStream.range(0, changes.columns().size())
        .filter(column ->
            !changes.both().has(release, column) && changes.both().has(1 - release, column))
        .mapToObj(this::figure)
        .collect(Collectors.joining(", "));
  }

  private String figure(int column) {
    return wording.column(column);
  }

  private String signed(long number) {
    return (number > 0 ? "+" : "") + words.numerals().count(number);
  }

  private static double share(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  /// What changed in one place at the top of the tree.
  private static final class Sum {
    private long stations;
    private long cells;
    private long gone;
    private long come;
  }

  private Optional<Block> places() {
    Map<String, Sum> sums = new LinkedHashMap<>();
    for (Changes.Changed changed : changes.stations()) {
      Sum sum = sum(sums, changed.station());
      sum.stations++;
      sum.cells += changed.columns().size();
    }
    changes.only(Changes.BEFORE).forEach(station -> sum(sums, station).gone++);
    changes.only(Changes.AFTER).forEach(station -> sum(sums, station).come++);
    if (sums.size() < 2) {
      return Optional.empty();
    }
    long largest =
        sums.values().stream().mapToLong(sum -> sum.stations + sum.gone + sum.come).max().orElse(1);
    List<List<Cell>> rows = new ArrayList<>();
    sums.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(entry -> {
          Sum sum = entry.getValue();
          rows.add(
              List.of(
                  Cell.of(entry.getKey()),
                  Cell.of(words.numerals().count(sum.stations)),
                  Cell.of(words.numerals().count(sum.cells)),
                  Cell.of(words.numerals().count(sum.gone)),
                  Cell.of(words.numerals().count(sum.come)),
                  new Cell(
                      words.numerals().count(sum.stations + sum.gone + sum.come),
                      Optional.of(share(sum.stations + sum.gone + sum.come, largest)),
                      Optional.empty())));
        });
    return Optional.of(
        new Block.Table(
            words.say("diff.places.caption"),
            List.of(
                new Column(words.say("diff.place"), false),
                new Column(words.say("diff.place.stations"), true),
                new Column(words.say("diff.cells"), true),
                new Column(words.say("diff.only", releases.before()), true),
                new Column(words.say("diff.only", releases.after()), true),
                new Column(words.say("diff.place.all"), true)),
            rows));
  }

  private Sum sum(Map<String, Sum> sums, int station) {
    return sums.computeIfAbsent(releases.top(station).path(), place -> new Sum());
  }

  private List<Block> stations() {
    List<Block> blocks = new ArrayList<>();
    if (!changes.stations().isEmpty()) {
      blocks.add(changed());
      if (changes.cells() > most) {
        blocks.add(new Block.Basis(words.say("diff.more", most)));
      }
    }
    for (int release : List.of(Changes.BEFORE, Changes.AFTER)) {
      if (changes.onlyIn(release) > 0) {
        blocks.add(only(release));
      }
    }
    return blocks;
  }

  private Block changed() {
    List<List<Cell>> rows = new ArrayList<>();
    for (Changes.Changed changed : changes.stations()) {
      if (rows.size() >= most) {
        break;
      }
      int station = changed.station();
      String code = changes.both().code(station);
      if (changed.columns().isEmpty()) {
        rows.add(row(station, code, words.say("diff.versions"), "", "", ""));
      }
      for (int column : changed.columns()) {
        long was = changes.cell(Changes.BEFORE, station, column);
        long is = changes.cell(Changes.AFTER, station, column);
        boolean numbers = Figure.isCount(was) && Figure.isCount(is);
        rows.add(
            row(
                station,
                code,
                figure(column),
                wording.cell(was),
                wording.cell(is),
                numbers ? signed(is - was) : ""));
      }
    }
    return new Block.Table(
        words.say("diff.changed.caption"),
        List.of(
            new Column(words.say("diff.station"), false),
            new Column(words.say("diff.figure"), false),
            new Column(releases.before(), true),
            new Column(releases.after(), true),
            new Column(words.say("diff.difference"), true),
            new Column(words.say("diff.at.before"), false),
            new Column(words.say("diff.at.after"), false)),
        rows);
  }

  private List<Cell> row(
      int station, String code, String figure, String was, String is, String difference) {
    return List.of(
        Cell.of(code),
        Cell.of(figure),
        Cell.of(was),
        Cell.of(is),
        Cell.of(difference),
        Cell.of(at(Changes.BEFORE, station)),
        Cell.of(at(Changes.AFTER, station)));
  }

  private String at(int release, int station) {
    return wording.reference(releases.sheets(release), changes.both().row(release, station));
  }

  private Block only(int release) {
    List<String> points =
        new ArrayList<>(
            changes
                .only(release)
                .limit(most)
                .mapToObj(station ->
                    words.say("finding.where", at(release, station), changes.both().code(station)))
                .toList());
    long more = changes.onlyIn(release) - points.size();
    if (more > 0) {
      points.add(words.say("diff.only.more", more));
    }
    return new Block.Table(
        words.say("diff.only", releases.name(release)),
        List.of(new Column(words.say("diff.station"), false)),
        points.stream().map(point -> List.of(Cell.of(point))).toList());
  }

  private List<Block> codes() {
    List<Block> blocks = new ArrayList<>();
    for (SameCode same : changes.both().sameCodes()) {
      if (blocks.size() < most) {
        blocks.add(new Block.Text(SourcesSection.sameCode(words, wording, changes.both(), same)));
      }
    }
    NearMatches near = changes.both().nearMatches(Changes.BEFORE, Changes.AFTER);
    List<String> points =
        near.matches().stream()
            .limit(most)
            .map(match -> SourcesSection.nearMatch(words, wording, changes.both(), match))
            .toList();
    if (!points.isEmpty()) {
      blocks.add(new Block.Text(words.say("near.intro", near.matches().size())));
      blocks.add(new Block.Points(points));
    }
    if (!near.edits()) {
      blocks.add(new Block.Basis(words.say("near.too-many", NearMatches.MOST)));
    }
    return blocks;
  }
}
