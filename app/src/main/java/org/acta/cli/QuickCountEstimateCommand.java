package org.acta.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acta.folder.QuickCountFolder;
import org.acta.report.HtmlPrinter;
import org.acta.report.QuickCountDocument;
import org.acta.report.QuickCountJson;
import org.acta.report.QuickCountReport;
import org.acta.report.TextPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta quickcount estimate`: shares, leads and turnout from the sheets of a sample.
@Command(
    name = "estimate",
    description = {
      "Estimates the result from the sheets of a sample.",
      "",
      "Prints every estimate with its intervals at 95 and 99 %, what came in by stratum, what the"
          + " missing sheets could do, and how far an announced result is from it. Estimates that"
          + " others published are held against themselves and the official figures."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta quickcount estimate my-quick-count",
      "  acta quickcount estimate my-quick-count/quickcount.yaml --lang es",
      "  acta quickcount estimate my-quick-count --format html --out report.html",
      "  acta quickcount estimate my-quick-count --format json | jq .coverage",
      "",
      "The folder holds a quickcount.yaml; docs/quick-counts.md explains it."
    })
final class QuickCountEstimateCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "FOLDER",
      description = "A folder with a quickcount.yaml, or that file.")
  private @Nullable Path folder;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json or html (default: ${DEFAULT-VALUE}).")
  private CheckCommand.Format format = CheckCommand.Format.TEXT;

  @Mixin private PrintOptions printing = new PrintOptions();

  @Override
  public Integer call() {
    QuickCountFolder read;
    try (ProgressLine progress = new ProgressLine(InstantSource.system())) {
      read = QuickCountFolder.read(Optional.ofNullable(folder).orElseThrow(), progress);
    }
    printing.print(print(QuickCountReport.of(read)));
    return read.problems().count() > 0 ? Acta.INPUT_HAS_ERRORS : 0;
  }

  private String print(QuickCountReport report) {
    return switch (format) {
      case TEXT ->
          TextPrinter.print(
              QuickCountDocument.write(report, printing.locale()), printing.colours());
      case HTML -> HtmlPrinter.print(QuickCountDocument.write(report, printing.locale()));
      case JSON -> QuickCountJson.print(report);
    };
  }
}
