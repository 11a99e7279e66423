package org.acta.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acta.election.Election;
import org.acta.folder.ElectionFolder;
import org.acta.folder.FolderReading;
import org.acta.format.Problem;
import org.acta.ledger.Ledger;
import org.acta.record.LedgerView;
import org.acta.record.RecordView;
import org.acta.report.Document;
import org.acta.report.DocumentWriter;
import org.acta.report.HtmlPrinter;
import org.acta.report.JsonPrinter;
import org.acta.report.Report;
import org.acta.report.TextPrinter;
import org.acta.stance.StanceReport;
import org.acta.stance.StanceSection;
import org.acta.stance.StanceSectionJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta check`: an announced result against the tally sheets.
@Command(
    name = "check",
    description = {
      "Checks an announced result against the tally sheets of an election folder.",
      "",
      "Prints what the sheets add up to, how complete they are, whether the missing ones could"
          + " change the winner, whether they contradict what was announced, and whether the"
          + " announced figures make arithmetic sense."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta check examples/venezuela-2024",
      "  acta check my-election --lang es --levels 2",
      "  acta check my-election --format html --out report.html",
      "  acta check my-election --format json | jq .sheets[0].outcome",
      "",
      "An election folder holds an election.yaml; docs/election-folder.md explains it, and",
      "'acta map FILE' proposes one for a file of tally sheets."
    })
final class CheckCommand implements Callable<Integer> {
  /// How a report is printed.
  enum Format {
    TEXT,
    JSON,
    HTML
  }

  @Parameters(index = "0", paramLabel = "FOLDER", description = "The election folder, or a record.")
  private @Nullable Path folder;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json or html (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Option(
      names = "--levels",
      paramLabel = "N",
      defaultValue = "1",
      description = "Levels of the place tree to print, from the top (default: ${DEFAULT-VALUE}).")
  private int levels = 1;

  @Mixin private PrintOptions printing = new PrintOptions();

  @Mixin private RecordOptions ofRecord = new RecordOptions();

  @Override
  public Integer call() {
    if (levels < 0) {
      Terminal.complain("acta: --levels is at least 0, not " + levels + ".");
      return Acta.MISUSE;
    }
    Path from = Optional.ofNullable(folder).orElseThrow();
    Report report;
    Optional<StanceReport> stances;
    if (ElectionSource.isRecord(from)) {
      RecordView view = ElectionSource.view(from, ofRecord.keys(), ofRecord.election());
      report = Report.of(view);
      stances = stances(view.folder(), view.ledger().ledger(), StanceReport.Unit.ENTRY);
    } else {
      try (ProgressLine progress = new ProgressLine(InstantSource.system())) {
        FolderReading reading = FolderReading.read(from, progress);
        report = Report.of(reading.folder());
        stances =
            reading
                .ledger()
                .map(LedgerView::of)
                .flatMap(ledger -> stances(reading.folder(), ledger, StanceReport.Unit.LINE));
      }
    }
    if (report.sheets().isEmpty()
        && report.announced().isEmpty()
        && report.centres().isEmpty()
        && report.quickCounts().isEmpty()
        && stances.isEmpty()
        && !report.listsOnly()) {
      throw Problem.in(from, Problem.Kind.NOTHING_TO_CHECK).exception();
    }
    printing.print(print(report, stances, from));
    return report.folder().problems().count() > 0 ? Acta.INPUT_HAS_ERRORS : 0;
  }

  /// Who stands where; nothing if nobody is told to have taken a position.
  private static Optional<StanceReport> stances(
      ElectionFolder folder, Ledger ledger, StanceReport.Unit unit) {
    Election election = folder.election();
    return Optional.of(
            new StanceReport(
                election.id(), election.name(), ledger, unit, StanceReport.Asked.EVERYTHING))
        .filter(report -> !report.standings().isEmpty());
  }

  private String print(Report report, Optional<StanceReport> stances, Path from) {
    return switch (format) {
      case TEXT -> TextPrinter.print(document(report, stances, from), printing.colours());
      case HTML -> HtmlPrinter.print(document(report, stances, from));
      case JSON ->
          JsonPrinter.print(
              report, json -> stances.ifPresent(of -> StanceSectionJson.write(json, of)));
    };
  }

  private Document document(Report report, Optional<StanceReport> stances, Path from) {
    Document document = DocumentWriter.write(report, printing.locale(), levels);
    return stances
        .map(of -> StanceSection.into(document, of, printing.locale(), from.toString()))
        .orElse(document);
  }
}
