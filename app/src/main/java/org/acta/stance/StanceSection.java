package org.acta.stance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acta.ledger.FamilyCount;
import org.acta.ledger.Ledger;
import org.acta.ledger.Standing;
import org.acta.ledger.Target;
import org.acta.ledger.Testimony;
import org.acta.report.Document;
import org.acta.report.Document.Block;
import org.acta.report.Document.Cell;
import org.acta.report.Document.Column;
import org.acta.report.Document.Section;

/// Who stands where, in short: a section at the end of the report on the sheets.
public final class StanceSection {
  private final StanceReport report;
  private final StanceWords words;
  private final Cells cells;
  private final Tallies tallies;
  private final String source;

  private StanceSection(StanceReport report, Locale locale, String source) {
    this.report = report;
    this.words = StanceWords.in(locale);
    this.cells = new Cells(words, report.unit());
    this.tallies = new Tallies(words, report);
    this.source = source;
  }

  /// A report with a verdict and a section on who accepts and who disputes; the same report if
  /// nobody is told to have taken a position.
  ///
  /// @param locale Spanish gives Spanish, all others English
  /// @param source what the user calls the record or folder
  public static Document into(
      Document document, StanceReport report, Locale locale, String source) {
    StanceSection section = new StanceSection(report, locale, source);
    return section
        .target()
        .map(target -> document.with(section.tallies.verdict(target), section.section()))
        .orElse(document);
  }

  /// What the verdict is on: the declared result, if anybody speaks of it.
  private Optional<Target> target() {
    return Arrays.stream(Target.values()).filter(one -> !standings(one).isEmpty()).findFirst();
  }

  private List<Standing> standings(Target target) {
    return report.standings().stream().filter(one -> one.target() == target).toList();
  }

  private Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(words.say("part.intro")));
    for (Target target : Target.values()) {
      List<Standing> standings = standings(target);
      if (!standings.isEmpty()) {
        blocks.add(new Block.Heading(words.say("section." + target)));
        blocks.add(tallies.counts(target));
        blocks.add(table(standings));
      }
    }
    List<String> uncounted = uncounted();
    if (!uncounted.isEmpty()) {
      blocks.add(new Block.Heading(words.say("part.uncounted")));
      blocks.add(new Block.Points(uncounted));
    }
    blocks.add(new Block.Text(words.say("part.more", source)));
    return new Section("positions", words.say("part.title"), blocks);
  }

  private Block table(List<Standing> standings) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Standing standing : standings) {
      for (Testimony told : standing.current()) {
        rows.add(
            List.of(
                Cell.of(cells.actor(told)),
                Cell.of(cells.stance(told)),
                Cell.of(words.day(standing.since().day())),
                Cell.of(cells.outlets(told)),
                Cell.of(Long.toString(told.entry()))));
      }
    }
    return new Block.Table(
        "",
        List.of(
            column("column.who", false),
            Column.brief(words.say("column.stance")),
            Column.brief(words.say("column.since")),
            column("column.source", false),
            column("column." + report.unit(), true)),
        rows);
  }

  private Column column(String key, boolean number) {
    return new Column(words.say(key), number);
  }

  /// What is in the ledger and in no count.
  private List<String> uncounted() {
    Ledger ledger = report.ledger();
    List<String> points = new ArrayList<>();
    for (Target target : Target.values()) {
      for (FamilyCount count : ledger.counts(target)) {
        count
            .groups()
            .forEach(group ->
                points.add(
                    words.say(
                        "part.group",
                        tallies.group(group),
                        words.say("family." + count.family()),
                        words.say("label." + target))));
      }
      ledger
          .divided(target)
          .forEach(standing ->
              points.add(
                  words.say(
                      "part.divided",
                      tallies.name(standing.actor()),
                      words.day(standing.last().day()))));
    }
    add(points, "part.no-stance", positions(ledger) - standing(ledger));
    add(points, "method.others", ledger.testimonies().size() - positions(ledger));
    return points;
  }

  private void add(List<String> points, String key, long count) {
    if (count > 0) {
      points.add(words.count(key, count));
    }
  }

  static long positions(Ledger ledger) {
    return ledger.testimonies().stream().filter(told -> told.deed().target().isPresent()).count();
  }

  static long standing(Ledger ledger) {
    return ledger.testimonies().stream().filter(Testimony::stands).count();
  }
}
