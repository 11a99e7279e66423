package org.acta.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.acta.ledger.Conflict;
import org.acta.ledger.Family;
import org.acta.ledger.KnownDay;
import org.acta.ledger.Ledger;
import org.acta.ledger.Standing;
import org.acta.ledger.Target;
import org.acta.ledger.Testimony;
import org.acta.report.Document;
import org.acta.report.Document.Block;
import org.acta.report.Document.Cell;
import org.acta.report.Document.Column;
import org.acta.report.Document.Section;
import org.acta.report.Document.Tone;
import org.acta.report.Document.Verdict;

/// Words where everybody stands.
public final class StanceDocument {
  private final StanceReport report;
  private final StanceWords words;
  private final Cells cells;
  private final Ledger ledger;
  private final Tallies tallies;

  private StanceDocument(StanceReport report, Locale locale) {
    this.report = report;
    this.words = StanceWords.in(locale);
    this.cells = new Cells(words, report.unit());
    this.ledger = report.ledger();
    this.tallies = new Tallies(words, report);
  }

  /// The report in words, ready for a terminal or a page.
  ///
  /// @param locale Spanish gives Spanish, all others English
  public static Document write(StanceReport report, Locale locale) {
    return new StanceDocument(report, locale).document();
  }

  private Document document() {
    List<Verdict> verdicts = new ArrayList<>();
    List<Section> sections = new ArrayList<>();
    for (Target target : Target.values()) {
      List<Standing> standings =
          report.standings().stream().filter(one -> one.target() == target).toList();
      if (!standings.isEmpty()) {
        verdicts.add(tallies.verdict(target));
        sections.add(section(target, standings));
      }
    }
    conflicts().ifPresent(sections::add);
    if (report.asked().actor().isPresent() && !report.others().isEmpty()) {
      sections.add(others());
    }
    if (verdicts.isEmpty()) {
      verdicts.add(
          new Verdict(
              Tone.NOTE,
              words.say("label.nobody"),
              words.say("nobody"),
              words.say("basis.nobody")));
    }
    return new Document(
        words.locale().getLanguage(),
        words.say("title", report.name()),
        report
            .asked()
            .at()
            .map(day -> words.say("subtitle.at", report.election(), words.day(day)))
            .orElse(report.election()),
        verdicts,
        sections,
        List.of(
            words.say("method.said"),
            words.say("method.counts"),
            words.say("method.words"),
            words.count(
                "method.others",
                ledger.testimonies().stream()
                    .filter(told -> told.deed().target().isEmpty())
                    .count())));
  }

  private Section section(Target target, List<Standing> standings) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(tallies.counts(target));
    blocks.add(standing(standings));
    blocks.add(new Block.Heading(words.say("words.title")));
    blocks.add(
        new Block.Points(
            standings.stream().flatMap(one -> one.current().stream()).map(this::whole).toList()));
    if (report.asked().history()) {
      blocks.add(new Block.Heading(words.say("history.title")));
      standings.forEach(standing -> blocks.add(history(standing)));
    }
    return new Section(target.word(), words.say("section." + target), blocks);
  }

  private Block standing(List<Standing> standings) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Standing standing : standings) {
      KnownDay since = standing.since().day();
      standing.current().forEach(told -> rows.add(row(told, since)));
    }
    return new Block.Table("", columns("column.since"), rows);
  }

  private Block.Table table(String caption, List<Testimony> testimonies) {
    return new Block.Table(
        caption,
        columns("column.said"),
        testimonies.stream().map(told -> row(told, told.day())).toList());
  }

  private List<Column> columns(String day) {
    return List.of(
        column("column.who", false),
        Column.brief(words.say("column.stance")),
        Column.brief(words.say(day)),
        column("column.words", false),
        Column.brief(words.say("column.speaker")),
        column("column.outlet", false),
        column("column." + report.unit(), true));
  }

  private List<Cell> row(Testimony told, KnownDay day) {
    return List.of(
        Cell.of(cells.actor(told)),
        Cell.of(cells.stance(told)),
        Cell.of(words.day(day)),
        Cell.of(cells.briefly(told)),
        Cell.of(cells.speaker(told)),
        Cell.of(cells.outlets(told)),
        Cell.of(Long.toString(told.entry())));
  }

  private String whole(Testimony told) {
    String references = cells.references(told);
    String where =
        references.isEmpty()
            ? cells.entry(told)
            : words.say("words.where", cells.entry(told), references);
    return words.say(
        "words.point",
        cells.actor(told),
        cells.stance(told),
        cells.fully(told),
        where,
        words.day(told.day()));
  }

  private Block history(Standing standing) {
    return table(
        words.say(
            "history.caption",
            tallies.name(standing.actor()),
            words.day(standing.first().day()),
            words.day(standing.last().day())),
        standing.history());
  }

  private Optional<Section> conflicts() {
    List<Conflict> all =
        ledger.conflicts().stream()
            .filter(conflict -> report.asked().actor().map(conflict.actor()::equals).orElse(true))
            .filter(conflict -> report.asked().family().map(of -> has(conflict, of)).orElse(true))
            .toList();
    if (all.isEmpty()) {
      return Optional.empty();
    }
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(words.say("conflicts.intro")));
    for (Conflict conflict : all) {
      blocks.add(
          table(
              words.say(
                  "conflicts.caption",
                  tallies.name(conflict.actor()),
                  words.day(conflict.day()),
                  words.say("label." + conflict.target())),
              conflict.testimonies()));
    }
    return Optional.of(new Section("conflicts", words.say("conflicts.title"), blocks));
  }

  private static boolean has(Conflict conflict, Family family) {
    return conflict.testimonies().stream().anyMatch(told -> told.family() == family);
  }

  private Section others() {
    return new Section("others", words.say("others.title"), List.of(table("", report.others())));
  }

  private Column column(String key, boolean number) {
    return new Column(words.say(key), number);
  }
}
