package org.acta.cli;

import java.io.PrintStream;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acta.folder.ElectionFolder;
import org.acta.format.Problem;
import org.acta.report.Document;
import org.acta.report.DocumentWriter;
import org.acta.report.HtmlPrinter;
import org.acta.report.JsonPrinter;
import org.acta.report.Report;
import org.acta.report.TextPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
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
      names = "--lang",
      paramLabel = "LANGUAGE",
      defaultValue = "en",
      description = "en or es (default: ${DEFAULT-VALUE}).")
  private String language = "en";

  @Option(
      names = "--levels",
      paramLabel = "N",
      defaultValue = "1",
      description = "Levels of the place tree to print, from the top (default: ${DEFAULT-VALUE}).")
  private int levels = 1;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "Write to this file instead of standard output; it appears only when whole.")
  private @Nullable Path out;

  @Option(
      names = "--election",
      paramLabel = "ID",
      description = "Which election, where a record has several.")
  private @Nullable String election;

  @Option(
      names = {"--vkey", "--key"},
      paramLabel = "KEY",
      description =
          "For a record: the publisher's vkey, or a file with it (default: the one kept beside"
              + " it).")
  private List<String> keys = new ArrayList<>();

  @Override
  public Integer call() {
    if (levels < 0) {
      Terminal.complain("acta: --levels is at least 0, not " + levels + ".");
      return Acta.MISUSE;
    }
    language = language.toLowerCase(Locale.ROOT);
    if (!language.equals("en") && !language.equals("es")) {
      Terminal.complain("acta: --lang is en or es, not '" + language + "'.");
      return Acta.MISUSE;
    }
    Path from = Optional.ofNullable(folder).orElseThrow();
    Report report;
    if (ElectionSource.isRecord(from)) {
      report = Report.of(ElectionSource.view(from, keys, Optional.ofNullable(election)));
    } else {
      try (ProgressLine progress = new ProgressLine(InstantSource.system())) {
        report = Report.of(ElectionFolder.read(from, progress));
      }
    }
    if (report.sheets().isEmpty()
        && report.announced().isEmpty()
        && report.centres().isEmpty()
        && !report.listsOnly()) {
      throw Problem.in(from, Problem.Kind.NOTHING_TO_CHECK).exception();
    }
    String printed = print(report);
    if (out != null) {
      WholeFile.write(out, printed);
    } else {
      PrintStream stdout = Terminal.utf8(System.out);
      stdout.print(printed);
      stdout.flush();
    }
    return report.folder().problems().count() > 0 ? Acta.INPUT_HAS_ERRORS : 0;
  }

  private String print(Report report) {
    return switch (format) {
      case TEXT -> TextPrinter.print(document(report), out == null && Terminal.colours());
      case HTML -> HtmlPrinter.print(document(report));
      case JSON -> JsonPrinter.print(report);
    };
  }

  private Document document(Report report) {
    return DocumentWriter.write(report, locale(), levels);
  }

  /// The language asked for.
  Locale locale() {
    return Locale.of(language);
  }
}
