package org.acta.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.acta.report.CentrePrinter;
import org.acta.report.Document;
import org.acta.report.HtmlPrinter;
import org.acta.report.OfCentre;
import org.acta.report.QueueJson;
import org.acta.report.TextPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `acta intake status`: how many forms are where.
@Command(
    name = "status",
    description =
        "Says how many forms are in which state, which has been there longest, and whether those at"
            + " work could change the result.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta intake status my-record",
      "  acta intake status my-record --format html --out status.html"
    })
final class IntakeStatusCommand implements Callable<Integer> {
  /// How it is printed.
  enum Format {
    TEXT,
    JSON,
    HTML
  }

  @Mixin private IntakeOptions at = new IntakeOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json or html (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to this file instead of standard output; it appears only when whole.")
  private @Nullable Path out;

  @Option(
      names = {"--vkey", "--key"},
      paramLabel = "KEY",
      description = "The publisher's vkey, or a file with it (default: the one kept beside it).")
  private List<String> keys = new ArrayList<>();

  @Override
  public Integer call() {
    OfCentre of = OfCentre.of(IntakeReading.centre(at, keys));
    Document document = CentrePrinter.status(of, at.moment(), at.locale());
    String printed =
        switch (format) {
          case TEXT -> TextPrinter.print(document, out == null && Terminal.colours());
          case HTML -> HtmlPrinter.print(document);
          case JSON -> QueueJson.print(of);
        };
    if (out == null) {
      Terminal.print(printed);
    } else {
      WholeFile.write(out, printed);
    }
    return 0;
  }
}
