package org.acta.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acta.folder.FolderLedger;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Family;
import org.acta.ledger.Ledger;
import org.acta.record.LedgerView;
import org.acta.record.LogEntries;
import org.acta.report.HtmlPrinter;
import org.acta.report.TextPrinter;
import org.acta.stance.Claims;
import org.acta.stance.PloverEvents;
import org.acta.stance.StanceCsv;
import org.acta.stance.StanceDocument;
import org.acta.stance.StanceJson;
import org.acta.stance.StanceReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta positions`: who stands where.
@Command(
    name = "positions",
    description = {
      "Prints who accepts and who disputes a result, in which words, on whose behalf, since when"
          + " and through which outlet, from the ledger of a record or of an election folder.",
      "",
      "Groups are never added to the members that they name. Sources that tell different things of"
          + " one day stand side by side."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta positions examples/venezuela-2024",
      "  acta positions my-record --at 2026-11-05 --family doubt",
      "  acta positions my-record --actor state:BR --history",
      "  acta positions my-record --format html --lang es --out positions.html",
      "  acta positions my-record --export plover --out events.jsonl",
      "",
      "docs/positions.md defines every word."
    })
final class PositionsCommand implements Callable<Integer> {
  /// How positions are printed.
  enum Format {
    TEXT,
    JSON,
    CSV,
    HTML
  }

  /// What the ledger is exported as.
  enum Export {
    PLOVER,
    CLAIMS,
    CSV
  }

  @Parameters(
      index = "0",
      paramLabel = "RECORD",
      description = "The record, or an election folder with a ledger.")
  private @Nullable Path from;

  @Option(names = "--at", paramLabel = "DATE", description = "As it was known on this day.")
  private @Nullable String at;

  @Option(names = "--actor", paramLabel = "KEY", description = "Only this one, such as state:BR.")
  private @Nullable String actor;

  @Option(
      names = "--family",
      paramLabel = "FAMILY",
      description = "Only accept, neutral, doubt, refuse or claim.")
  private @Nullable Family family;

  @Option(names = "--history", description = "Show how each came to stand there.")
  private boolean history;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json, csv or html (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Option(
      names = "--export",
      paramLabel = "FORM",
      description =
          "Instead of a table, the whole ledger as plover (events, JSON Lines), claims (schema.org"
              + " JSON-LD) or csv.")
  private @Nullable Export export;

  @Mixin private PrintOptions printing = new PrintOptions();

  @Mixin private RecordOptions ofRecord = new RecordOptions();

  @Override
  public Integer call() {
    StanceReport.Asked asked =
        new StanceReport.Asked(day(), actorKey(), Optional.ofNullable(family), history);
    Path source = Optional.ofNullable(from).orElseThrow();
    int status = 0;
    StanceReport report;
    if (ElectionSource.isRecord(source)) {
      report = ofRecord(source, asked);
    } else {
      FolderLedger folder = FolderLedger.read(source);
      folder
          .problems()
          .first()
          .forEach(problem -> Terminal.complain(problem.sentence(printing.locale())));
      status = folder.problems().count() > 0 ? Acta.INPUT_HAS_ERRORS : 0;
      report = ofFolder(source, folder, asked);
    }
    String printed = export == null ? print(report) : export(report, export);
    printing.print(printed);
    return status;
  }

  private StanceReport ofRecord(Path record, StanceReport.Asked asked) {
    String id = LedgerSource.election(record, ofRecord.keys(), ofRecord.election());
    LedgerView view = LedgerView.of(new LogEntries(OpenRecord.toRead(record, ofRecord.keys())), id);
    return new StanceReport(
        id, view.name().orElse(id), view.ledger(), StanceReport.Unit.ENTRY, asked);
  }

  private static StanceReport ofFolder(Path source, FolderLedger folder, StanceReport.Asked asked) {
    Ledger ledger =
        folder
            .file()
            .map(LedgerView::of)
            .orElseThrow(() ->
                Refusal.evidence(
                    source
                        + " has no ledger; name a file of positions with 'ledger:' in election.yaml,"
                        + " as docs/election-folder.md explains"));
    return new StanceReport(folder.id(), folder.name(), ledger, StanceReport.Unit.LINE, asked);
  }

  private String print(StanceReport report) {
    return switch (format) {
      case TEXT ->
          TextPrinter.print(StanceDocument.write(report, printing.locale()), printing.colours());
      case HTML -> HtmlPrinter.print(StanceDocument.write(report, printing.locale()));
      case JSON -> StanceJson.print(report);
      case CSV -> StanceCsv.positions(report);
    };
  }

  private static String export(StanceReport report, Export as) {
    return switch (as) {
      case PLOVER -> PloverEvents.print(report);
      case CLAIMS -> Claims.print(report);
      case CSV -> StanceCsv.everything(report);
    };
  }

  private Optional<LocalDate> day() {
    try {
      return Optional.ofNullable(at).map(LocalDate::parse);
    } catch (DateTimeException e) {
      throw Refusal.misuse("--at is a day such as 2026-11-03, not '" + at + "'");
    }
  }

  private Optional<ActorKey> actorKey() {
    if (actor == null) {
      return Optional.empty();
    }
    return Optional.of(
        ActorKey.parse(actor)
            .orElseThrow(
                () -> Refusal.misuse("--actor is a key such as state:BR, not '" + actor + "'")));
  }
}
