package org.acta.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.acta.report.CentrePrinter;
import org.acta.report.OfCentre;
import org.acta.report.QueueCsv;
import org.acta.report.QueueJson;
import org.acta.report.TextPrinter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `acta intake queue`: what to look at first.
@Command(
    name = "queue",
    description = {
      "Ranks the forms at work by what they could change of the result, and raises an alarm if they"
          + " could change it between them.",
      "",
      "A form can hold at most as many ballots as its station has registered voters, or as were"
          + " keyed from it. The mark ◄ stands at the form with which they are enough."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta intake queue my-record",
      "  acta intake queue my-record --format csv > queue.csv"
    })
final class IntakeQueueCommand implements Callable<Integer> {
  /// How it is printed.
  enum Format {
    TEXT,
    JSON,
    CSV
  }

  @Mixin private IntakeOptions at = new IntakeOptions();

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json or csv (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "20",
      description = "Forms to print as text (default: ${DEFAULT-VALUE}); json and csv have all.")
  private int top = 20;

  @Option(
      names = {"--vkey", "--key"},
      paramLabel = "KEY",
      description = "The publisher's vkey, or a file with it (default: the one kept beside it).")
  private List<String> keys = new ArrayList<>();

  @Override
  public Integer call() {
    if (top < 0) {
      throw Refusal.misuse("--top is at least 0, not " + top);
    }
    OfCentre of = OfCentre.of(IntakeReading.centre(at, keys));
    Terminal.print(
        switch (format) {
          case TEXT ->
              TextPrinter.print(
                  CentrePrinter.queue(of, top, at.moment(), at.locale()), Terminal.colours());
          case JSON -> QueueJson.print(of);
          case CSV -> QueueCsv.print(of);
        });
    return 0;
  }
}
