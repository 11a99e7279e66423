package org.acta.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acta.bulletin.Bulletin;
import org.acta.bulletin.Bulletin.Coverage;
import org.acta.election.Contest;
import org.acta.report.Document.Block;
import org.acta.report.Document.Cell;
import org.acta.report.Document.Column;
import org.acta.report.Document.Section;
import org.acta.report.Document.Verdict;

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
    List<Verdict> verdicts = new ArrayList<>();
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
                bulletin.time().map(time -> words.say("bulletin.basis.time", time)).orElse(""),
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
    for (DocumentWriter.Held held : DocumentWriter.held(report, bulletin.id())) {
      blocks.addAll(blocks(held).blocks());
    }
    return new Section(
        "bulletin-" + bulletin.id(), words.say("bulletin.title", bulletin.title()), blocks);
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
      rows.add(
          List.of(
              Cell.of(wording.figure(figure)),
              Cell.of(votes.map(words.numerals()::count).orElse("")),
              new Cell(
                  votes.map(v -> words.numerals().percent(v, base)).orElse(""),
                  votes.map(v -> base == 0 ? 0 : (double) v / base),
                  colour(figure)),
              Cell.of(
                  Optional.ofNullable(bulletin.percentages().get(figure))
                      .map(words.numerals()::decimal)
                      .orElse(""))));
    }
    return new Block.Table(
        "",
        List.of(
            new Column(words.say("bulletin.choice"), false),
            new Column(words.say("bulletin.votes"), true),
            new Column(words.say("bulletin.computed"), true),
            new Column(words.say("bulletin.printed"), true)),
        rows);
  }

  private Optional<String> colour(String figure) {
    int position = wording.contest().indexOf(figure);
    return position < 0 ? Optional.empty() : wording.colour(position);
  }
}
