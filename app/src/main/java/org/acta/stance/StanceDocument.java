package org.acta.stance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.Conflict;
import org.acta.ledger.Family;
import org.acta.ledger.FamilyCount;
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

  private StanceDocument(StanceReport report, Locale locale) {
    this.report = report;
    this.words = StanceWords.in(locale);
    this.cells = new Cells(words, report.unit());
    this.ledger = report.ledger();
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
        verdicts.add(verdict(target));
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

  private Verdict verdict(Target target) {
    List<String> parts = new ArrayList<>();
    for (FamilyCount count : ledger.counts(target)) {
      parts.add(words.say("verdict." + count.family(), tally(count)));
    }
    int divided = ledger.divided(target).size();
    if (divided > 0) {
      parts.add(words.count("verdict.divided", divided));
    }
    long told =
        ledger.testimonies().stream()
            .filter(one -> one.deed().target().filter(target::equals).isPresent())
            .count();
    return new Verdict(
        divided > 0 ? Tone.CLASH : Tone.NOTE,
        words.say("label." + target),
        String.join("; ", parts) + ".",
        words.count("basis." + report.unit(), told));
  }

  /// How many are named, by what they are, and the groups beside them.
  private String tally(FamilyCount count) {
    List<String> parts = new ArrayList<>();
    long states = count.count(ActorKind.STATE);
    long organisations = count.count(ActorKind.IGO);
    long others = count.named().size() - states - organisations;
    if (states > 0) {
      parts.add(words.count("tally.states", states));
    }
    if (organisations > 0) {
      parts.add(words.count("tally.igos", organisations));
    }
    if (others > 0) {
      parts.add(words.count("tally.others", others));
    }
    count.groups().forEach(group -> parts.add(group(group)));
    return String.join(", ", parts);
  }

  private String group(FamilyCount.OfGroup group) {
    String name = name(group.group());
    if (group.size().isEmpty()) {
      return words.say("tally.group", name);
    }
    int unnamed = group.unnamed().orElse(0);
    String key =
        group.members().isEmpty()
            ? "tally.group.of"
            : unnamed == 0 ? "tally.group.all" : "tally.group.more";
    return words.say(
        key,
        name,
        group.members().isEmpty() ? group.size().getAsInt() : unnamed,
        group.size().getAsInt());
  }

  /// The name by which the last who spoke of somebody called them.
  private String name(ActorKey key) {
    return ledger.testimonies().reversed().stream()
        .filter(told -> told.deed().named(key).isPresent())
        .findFirst()
        .or(() -> ledger.testimonies().stream().findFirst())
        .map(told -> words.name(key, told))
        .orElse(key.text());
  }

  private Section section(Target target, List<Standing> standings) {
    List<Block> blocks = new ArrayList<>();
    blocks.add(counts(target));
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

  private Block counts(Target target) {
    List<List<Cell>> rows = new ArrayList<>();
    for (FamilyCount count : ledger.counts(target)) {
      long states = count.count(ActorKind.STATE);
      long igos = count.count(ActorKind.IGO);
      rows.add(
          List.of(
              cell(words.say("family." + count.family())),
              cell(Long.toString(states)),
              cell(Long.toString(igos)),
              cell(Long.toString(count.named().size() - states - igos)),
              cell(
                  count.groups().isEmpty()
                      ? "–"
                      : count.groups().stream()
                          .map(this::group)
                          .collect(Collectors.joining("; ")))));
    }
    return new Block.Table(
        words.say("counts.caption"),
        List.of(
            column("column.family", false),
            column("column.states", true),
            column("column.igos", true),
            column("column.others", true),
            column("column.groups", false)),
        rows);
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
        column("column.stance", false),
        column(day, false),
        column("column.words", false),
        column("column.speaker", false),
        column("column.outlet", false),
        column("column." + report.unit(), true));
  }

  private List<Cell> row(Testimony told, KnownDay day) {
    return List.of(
        cell(cells.actor(told)),
        cell(stance(told)),
        cell(words.day(day)),
        cell(cells.briefly(told)),
        cell(cells.speaker(told)),
        cell(cells.outlets(told)),
        cell(Long.toString(told.entry())));
  }

  private String stance(Testimony told) {
    String kind = words.kind(told.deed().kind());
    return switch (told.deed().status()) {
      case STATED, ONGOING, OCCURRED -> kind;
      case ATTRIBUTED, HEDGED, CONDITIONAL, PLANNED, CALLED, BACKGROUND, DENIED ->
          words.say("stance.status", kind, words.say("status." + told.deed().status()));
    };
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
        stance(told),
        cells.fully(told),
        where,
        words.day(told.day()));
  }

  private Block history(Standing standing) {
    return table(
        words.say(
            "history.caption",
            name(standing.actor()),
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
                  name(conflict.actor()),
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

  private static Cell cell(String text) {
    return new Cell(text, Optional.empty(), Optional.empty());
  }
}
