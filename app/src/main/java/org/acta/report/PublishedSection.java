package org.acta.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.acta.folder.PublishedTable;
import org.acta.folder.QuickCountFolder;
import org.acta.quickcount.PublishedEstimate;
import org.acta.report.Document.Block;
import org.acta.report.Document.Cell;
import org.acta.report.Document.Column;
import org.acta.report.Document.Section;
import org.acta.report.Document.Tone;
import org.acta.report.Document.Verdict;

/// Words estimates that others made, beside the official figures.
final class PublishedSection {
  private static final int CASES = 8;

  private final PublishedTable table;
  private final QuickCountFolder folder;
  private final Words words;

  PublishedSection(PublishedTable table, QuickCountFolder folder, Words words) {
    this.table = table;
    this.folder = folder;
    this.words = words;
  }

  Verdict verdict() {
    long compared = table.estimates().stream().filter(e -> e.holdsOfficial().isPresent()).count();
    long held =
        table.estimates().stream().filter(e -> e.holdsOfficial().equals(Optional.of(true))).count();
    long misfits = table.estimates().stream().filter(PublishedSection::misfits).count();
    String source =
        folder.sources().stream()
            .filter(s -> s.id().equals(table.source()))
            .findFirst()
            .map(s -> s.name())
            .orElse(words.say("source.unnamed"));
    return new Verdict(
        misfits > 0 ? Tone.OPEN : Tone.NOTE,
        words.say("label.published"),
        words.say(
            misfits > 0 ? "quick.published.verdict.misfits" : "quick.published.verdict",
            table.title(),
            table.estimates().size(),
            compared,
            held,
            misfits),
        words.say(
            "quick.published.basis",
            source,
            table.origins().stream()
                .map(o -> words.say("origin", o.file(), o.sha256().substring(0, 12)))
                .collect(Collectors.joining(", "))));
  }

  /// Whether something does not fit besides that there is no interval.
  private static boolean misfits(PublishedEstimate estimate) {
    return estimate.problems().stream()
        .anyMatch(problem -> problem != PublishedEstimate.Problem.NO_INTERVAL);
  }

  Section section() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(words.say("quick.published.intro")));
    blocks.addAll(problems());
    Map<String, List<PublishedEstimate>> byContest = new LinkedHashMap<>();
    table
        .estimates()
        .forEach(e -> byContest.computeIfAbsent(e.contest(), _ -> new ArrayList<>()).add(e));
    byContest.forEach((contest, estimates) -> {
      if (!contest.isEmpty()) {
        blocks.add(new Block.Heading(contest));
      }
      blocks.add(estimates(estimates));
      picture(estimates).ifPresent(blocks::add);
    });
    return new Section("published." + table.id(), table.title(), blocks);
  }

  private List<Block> problems() {
    List<Block> blocks = new ArrayList<>();
    for (PublishedEstimate.Problem problem : PublishedEstimate.Problem.values()) {
      List<PublishedEstimate> found =
          table.estimates().stream().filter(e -> e.problems().contains(problem)).toList();
      if (!found.isEmpty()) {
        blocks.add(
            new Block.Found(
                Tone.NOTE,
                "published." + problem.name(),
                words.say(
                    problem == PublishedEstimate.Problem.NO_INTERVAL
                        ? "quick.published.absent"
                        : "quick.published.severity"),
                words.say("quick.published.problem." + problem.name()),
                words.numerals().count(found.size()),
                found.stream().limit(CASES).map(this::where).toList(),
                found.size() > CASES
                    ? Optional.of(words.say("quick.aside.more", found.size() - CASES))
                    : Optional.empty(),
                words.say("quick.published.innocent." + problem.name())));
      }
    }
    return blocks;
  }

  private String where(PublishedEstimate estimate) {
    return words.say(
        "quick.published.case",
        estimate.contest().isEmpty()
            ? estimate.choice()
            : estimate.contest() + ", " + estimate.choice(),
        estimate.line(),
        number(OptionalDouble.of(estimate.estimate())),
        number(estimate.low()),
        number(estimate.high()),
        number(estimate.margin()));
  }

  private String number(OptionalDouble figure) {
    return figure.isPresent() ? QuickCountWords.number(words, figure.getAsDouble(), 2) : "–";
  }

  private Block estimates(List<PublishedEstimate> estimates) {
    List<List<Cell>> rows = new ArrayList<>();
    for (PublishedEstimate estimate : estimates) {
      rows.add(
          List.of(
              Cell.of(estimate.choice()),
              Cell.of(number(OptionalDouble.of(estimate.estimate()))),
              Cell.of(
                  estimate
                      .interval()
                      .map(i ->
                          words.say(
                              "quick.interval",
                              number(OptionalDouble.of(i.low())),
                              number(OptionalDouble.of(i.high()))))
                      .orElse("–")),
              Cell.of(number(estimate.official())),
              Cell.of(signed(estimate.apart())),
              Cell.of(
                  estimate
                      .holdsOfficial()
                      .map(held -> words.say(held ? "quick.place.inside" : "quick.place.beyond"))
                      .orElse("–"))));
    }
    return new Block.Table(
        "",
        List.of(
            new Column(words.say("quick.column.figure"), false),
            new Column(words.say("quick.column.estimate"), true),
            new Column(words.say("quick.column.interval"), true),
            new Column(words.say("quick.column.official"), true),
            new Column(words.say("quick.column.apart"), true),
            new Column(words.say("quick.column.place"), false)),
        rows);
  }

  private String signed(OptionalDouble points) {
    return points.isPresent() ? (points.getAsDouble() > 0 ? "+" : "") + number(points) : "–";
  }

  /// The intervals that fit, each at the middle of its line, and the official figure where it
  /// falls.
  private Optional<Block> picture(List<PublishedEstimate> estimates) {
    List<Block.Bar> bars = new ArrayList<>();
    double reach = 0;
    for (PublishedEstimate estimate : estimates) {
      if (estimate.interval().isPresent() && !misfits(estimate)) {
        double low = estimate.interval().get().low() - estimate.estimate();
        double high = estimate.interval().get().high() - estimate.estimate();
        List<Double> marks = new ArrayList<>();
        estimate.apart().ifPresent(marks::add);
        bars.add(
            new Block.Bar(
                estimate.choice(),
                number(OptionalDouble.of(estimate.estimate())),
                low,
                low,
                0,
                high,
                high,
                marks));
        reach = Math.max(reach, Math.max(-low, high));
        for (double mark : marks) {
          reach = Math.max(reach, Math.abs(mark));
        }
      }
    }
    return bars.isEmpty() || reach == 0
        ? Optional.empty()
        : Optional.of(
            new Block.Intervals(
                words.say(
                    "quick.published.picture", QuickCountWords.number(words, reach * 1.05, 2)),
                reach * 1.05,
                bars));
  }
}
