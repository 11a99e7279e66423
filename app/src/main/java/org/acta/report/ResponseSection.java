package org.acta.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acta.folder.QuickCountFolder.Aside;
import org.acta.folder.QuickCountFolder.Counted;
import org.acta.folder.QuickCountFolder.Reason;
import org.acta.quickcount.Estimate;
import org.acta.quickcount.Response;
import org.acta.quickcount.Response.Standing;
import org.acta.report.Document.Block;
import org.acta.report.Document.Cell;
import org.acta.report.Document.Column;
import org.acta.report.Document.Section;
import org.acta.report.Document.Tone;
import org.acta.report.Document.Verdict;

/// Words what came in of a sample and what did not.
final class ResponseSection {
  private static final int STRATA = 20;
  private static final int CASES = 10;

  private final QuickCountReport report;
  private final Counted counted;
  private final Words words;

  ResponseSection(QuickCountReport report, Counted counted, Words words) {
    this.report = report;
    this.counted = counted;
    this.words = words;
  }

  Verdict verdict() {
    String basis =
        words.say(
            "quick.response.basis",
            standing(Standing.WHOLE).size(),
            standing(Standing.PARTIAL).size(),
            standing(Standing.SINGLE).size(),
            standing(Standing.NONE).size());
    if (!report.knowsSample()) {
      return new Verdict(
          Tone.OPEN,
          words.say("label.incomplete"),
          words.say("quick.verdict.no-sample", report.arrived()),
          basis);
    }
    boolean whole = report.arrived() == report.drawn();
    return new Verdict(
        whole ? Tone.FIRM : Tone.OPEN,
        words.say(whole ? "label.complete" : "label.incomplete"),
        words.say(
            whole ? "quick.verdict.complete" : "quick.verdict.incomplete",
            report.arrived(),
            report.drawn(),
            words.numerals().percent(report.arrived(), report.drawn())),
        basis);
  }

  private List<Response> standing(Standing standing) {
    return report.responses().stream().filter(r -> r.standing() == standing).toList();
  }

  List<Section> sections() {
    List<Section> sections = new ArrayList<>();
    sections.add(new Section("response", words.say("quick.response.title"), response()));
    if (!counted.aside().isEmpty()) {
      sections.add(new Section("aside", words.say("quick.aside.title"), aside()));
    }
    return sections;
  }

  private List<Block> response() {
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(words.say("quick.response.intro")));
    List<String> points = new ArrayList<>();
    List<Response> none = standing(Standing.NONE);
    if (!none.isEmpty()) {
      long registered = none.stream().mapToLong(r -> r.stratum().registered()).sum();
      long stations = none.stream().mapToLong(r -> r.stratum().stations()).sum();
      points.add(
          words.count("quick.response.none", none.size(), codes(none), stations, registered));
    }
    List<Response> single = standing(Standing.SINGLE);
    if (!single.isEmpty()) {
      points.add(words.count("quick.response.single", single.size(), codes(single), borrowed()));
    }
    if (!counted.merged().isEmpty()) {
      points.add(
          words.say(
              "quick.response.merged",
              counted.merged().stream()
                  .map(strata -> String.join(" + ", strata))
                  .collect(Collectors.joining("; "))));
    }
    if (!points.isEmpty()) {
      blocks.add(new Block.Points(points));
    }
    blocks.add(table());
    return blocks;
  }

  /// The largest part of any estimate's variance that is bounded and not measured.
  private String borrowed() {
    double most =
        report.figures().stream()
            .flatMap(figure -> figure.estimate().precision().stream())
            .mapToDouble(Estimate.Precision::borrowed)
            .max()
            .orElse(1);
    return QuickCountWords.points(words, most, 1);
  }

  private static String codes(List<Response> responses) {
    String first =
        responses.stream()
            .limit(CASES)
            .map(response -> response.stratum().code())
            .collect(Collectors.joining(", "));
    return responses.size() > CASES ? first + ", …" : first;
  }

  private Block table() {
    List<Response> lowest =
        report.responses().stream()
            .sorted(Comparator.comparingDouble(ResponseSection::rate))
            .limit(STRATA)
            .toList();
    boolean all = lowest.size() == report.responses().size();
    List<List<Cell>> rows = new ArrayList<>();
    for (Response response : lowest) {
      rows.add(
          List.of(
              Cell.of(response.stratum().code()),
              Cell.of(count(response.stratum().stations())),
              Cell.of(
                  response.drawnStations().isPresent()
                      ? count(response.drawnStations().getAsInt())
                      : "–"),
              Cell.of(count(response.sheets())),
              new Cell(
                  response.drawnStations().isPresent()
                      ? words
                          .numerals()
                          .percent(response.sheets(), response.drawnStations().getAsInt())
                      : "–",
                  response.drawnStations().isPresent()
                      ? Optional.of(rate(response))
                      : Optional.empty(),
                  Optional.empty()),
              Cell.of(words.say("quick.standing." + response.standing().name()))));
    }
    return new Block.Table(
        all
            ? words.say("quick.response.all", report.responses().size())
            : words.say("quick.response.lowest", STRATA, report.responses().size()),
        List.of(
            new Column(words.say("quick.column.stratum"), false),
            new Column(words.say("quick.column.frame"), true),
            new Column(words.say("quick.column.drawn"), true),
            new Column(words.say("quick.column.arrived"), true),
            new Column(words.say("quick.column.rate"), true),
            new Column(words.say("quick.column.standing"), false)),
        rows);
  }

  private static double rate(Response response) {
    int drawn = response.drawnStations().orElse(response.sheets());
    return drawn == 0 ? 0 : (double) response.sheets() / drawn;
  }

  private String count(long number) {
    return words.numerals().count(number);
  }

  private List<Block> aside() {
    Map<Reason, List<Aside>> byReason = new EnumMap<>(Reason.class);
    counted
        .aside()
        .forEach(
            aside -> byReason.computeIfAbsent(aside.reason(), _ -> new ArrayList<>()).add(aside));
    List<Block> blocks = new ArrayList<>();
    blocks.add(new Block.Text(words.say("quick.aside.intro")));
    byReason.forEach((reason, cases) ->
        blocks.add(
            new Block.Found(
                Tone.NOTE,
                "aside." + reason.name(),
                words.say("quick.aside.severity"),
                words.say("quick.aside." + reason.name()),
                count(cases.size()),
                cases.stream().limit(CASES).map(ResponseSection::where).toList(),
                cases.size() > CASES
                    ? Optional.of(words.say("quick.aside.more", cases.size() - CASES))
                    : Optional.empty(),
                words.say("quick.aside.innocent." + reason.name()))));
    return blocks;
  }

  private static String where(Aside aside) {
    return aside
        .reference()
        .map(reference -> aside.station() + " · " + reference)
        .orElse(aside.station());
  }
}
