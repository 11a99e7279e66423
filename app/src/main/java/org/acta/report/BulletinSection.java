package org.acta.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.bulletin.AnnouncedFinding;
import org.acta.bulletin.Bulletin;
import org.acta.bulletin.Bulletin.Coverage;
import org.acta.election.Contest;
import org.acta.report.Document.Block;
import org.acta.report.Document.Cell;
import org.acta.report.Document.Column;
import org.acta.report.Document.Section;
import org.acta.report.Document.Tone;
import org.acta.report.Document.Verdict;
import org.acta.sheet.Severity;

/// Words one bulletin: its figures, what they imply, and what the sheets say to it.
final class BulletinSection {
  private final Report report;
  private final OfBulletin of;
  private final Bulletin bulletin;
  private final Words words;
  private final Wording wording;

  BulletinSection(Report report, OfBulletin of, Words words) {
    this.report = report;
    this.of = of;
    this.bulletin = of.bulletin();
    this.words = words;
    Contest contest =
        report.folder().election().contests().stream()
            .filter(c -> c.id().equals(bulletin.contest()))
            .findFirst()
            .orElseThrow();
    this.wording = new Wording(words, contest);
  }

  List<Verdict> verdicts() {
    List<Verdict> verdicts = new ArrayList<>(announced());
    for (DocumentWriter.Held held : DocumentWriter.held(report, bulletin.id())) {
      verdicts.add(blocks(held).verdict());
    }
    return verdicts;
  }

  private ConfrontationBlocks blocks(DocumentWriter.Held held) {
    return new ConfrontationBlocks(
        words, wording, bulletin.title(), held.of(), held.confrontation());
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        new Block.Basis(
            words.say(
                "bulletin.basis",
                Wording.source(words, report.folder().election(), bulletin.source()),
                bulletin
                    .time()
                    .map(time -> words.say("bulletin.basis.time", time(time)))
                    .orElse(""),
                coverage())));
    blocks.add(
        new Block.Basis(
            bulletin.references().isEmpty()
                ? words.say("bulletin.read.none")
                : words.say("bulletin.read", String.join(", ", bulletin.references()))));
    if (!bulletin.scope().isEmpty()) {
      blocks.add(new Block.Text(words.say("bulletin.scope", String.join(" / ", bulletin.scope()))));
    }
    blocks.add(figures());
    blocks.addAll(implied());
    for (DocumentWriter.Held held : DocumentWriter.held(report, bulletin.id())) {
      blocks.addAll(blocks(held).blocks());
    }
    return new Section(
        "bulletin-" + bulletin.id(), words.say("bulletin.title", bulletin.title()), blocks);
  }

  private static String time(Bulletin.Time time) {
    return switch (time) {
      case Bulletin.Time.At(var moment) -> moment.toString();
      case Bulletin.Time.On(var day) -> day.toString();
    };
  }

  /// What the announced figures imply by themselves.
  private List<Block> implied() {
    List<Block> blocks = new ArrayList<>();
    AnnouncedWording say = wording();
    if (of.findings().isEmpty()) {
      return blocks;
    }
    blocks.add(new Block.Heading(words.say("announced.heading")));
    List<String> agreeing = new ArrayList<>();
    for (AnnouncedFinding finding : of.findings()) {
      if (finding.severity() == Severity.NOTE) {
        agreeing.add(say.say(finding));
      }
    }
    if (!agreeing.isEmpty()) {
      blocks.add(new Block.Points(agreeing));
    }
    for (AnnouncedFinding finding : of.findings()) {
      if (finding.severity() != Severity.NOTE) {
        blocks.add(
            new Block.Found(
                finding.severity() == Severity.ERROR ? Tone.CLASH : Tone.OPEN,
                finding.id(),
                words.say("severity." + finding.severity().name()),
                words.say("announced.check." + finding.check().name()),
                "!",
                List.of(say.say(finding)),
                Optional.empty(),
                String.join(" ", say.caveats(finding))));
      }
    }
    return blocks;
  }

  /// The announced figures by themselves, in one line.
  private List<Verdict> announced() {
    long odd = of.findings().stream().filter(f -> f.severity() != Severity.NOTE).count();
    String basis = words.count("announced.verdict.basis", odd, of.findings().size());
    if (of.findings().isEmpty()) {
      return List.of();
    }
    if (odd == 0) {
      return List.of(
          new Verdict(
              Tone.NOTE,
              words.say("label.bulletin"),
              words.say("announced.verdict.fine", bulletin.title(), of.findings().size()),
              basis));
    }
    AnnouncedWording say = wording();
    AnnouncedFinding worst =
        of.findings().stream()
            .max(java.util.Comparator.comparing(AnnouncedFinding::severity))
            .orElseThrow();
    return List.of(
        new Verdict(
            worst.severity() == Severity.ERROR ? Tone.CLASH : Tone.OPEN,
            words.say("label.bulletin"),
            words.say("verdict.announced", bulletin.title(), say.brief(worst)),
            basis));
  }

  private AnnouncedWording wording() {
    Map<String, String> titles = new HashMap<>();
    report.announced().forEach(one -> titles.put(one.bulletin().id(), one.bulletin().title()));
    return new AnnouncedWording(words, wording, titles);
  }

  private String coverage() {
    return switch (bulletin.coverage()) {
      case Coverage.Unstated() -> words.say("bulletin.coverage.unstated");
      case Coverage.Complete() -> words.say("bulletin.coverage.complete");
      case Coverage.OfStations(var percent) ->
          words.say("bulletin.coverage.percent", words.numerals().decimal(percent));
      case Coverage.Stations(long stations) -> words.say("bulletin.coverage.stations", stations);
    };
  }

  private Block figures() {
    long base = bulletin.valid().orElse(bulletin.announced());
    List<List<Cell>> rows = new ArrayList<>();
    List<String> figures = new ArrayList<>(bulletin.votes().keySet());
    bulletin.percentages().keySet().stream()
        .filter(id -> !bulletin.votes().containsKey(id))
        .forEach(figures::add);
    for (String figure : figures) {
      Optional<Long> votes = Optional.ofNullable(bulletin.votes().get(figure));
      List<Cell> row = new ArrayList<>();
      row.addAll(
          List.of(
              Cell.of(wording.figure(figure)),
              Cell.of(votes.map(words.numerals()::count).orElse("")),
              new Cell(
                  votes.map(v -> words.numerals().percent(v, base)).orElse(""),
                  votes.map(v -> base == 0 ? 0 : (double) v / base),
                  colour(figure))));
      if (!bulletin.percentages().isEmpty()) {
        row.add(
            Cell.of(
                Optional.ofNullable(bulletin.percentages().get(figure))
                    .map(words.numerals()::decimal)
                    .orElse("")));
      }
      rows.add(row);
    }
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(words.say("bulletin.choice"), false));
    columns.add(new Column(words.say("bulletin.votes"), true));
    columns.add(new Column(words.say("bulletin.computed"), true));
    if (!bulletin.percentages().isEmpty()) {
      columns.add(new Column(words.say("bulletin.printed"), true));
    }
    return new Block.Table("", columns, rows);
  }

  private Optional<String> colour(String figure) {
    int position = wording.contest().indexOf(figure);
    return position < 0 ? Optional.empty() : wording.colour(position);
  }
}
