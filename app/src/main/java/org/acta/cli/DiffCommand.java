package org.acta.cli;

import java.io.IOException;
import java.io.Writer;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acta.folder.FileMapping;
import org.acta.folder.Progress;
import org.acta.format.TableOptions;
import org.acta.report.Document;
import org.acta.report.HtmlPrinter;
import org.acta.report.Releases;
import org.acta.report.ReleasesDocument;
import org.acta.report.ReleasesJson;
import org.acta.report.ReleasesTable;
import org.acta.report.TextPrinter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta diff`: what changed from one release of the sheets to the next.
@Command(
    name = "diff",
    description = {
      "Shows which figures changed from one release of the sheets to the next.",
      "",
      "A and B are files of tally sheets, election folders, or records; DIR@SIZE is a record as it"
          + " was when it had so many entries, and DIR#SET one set of sheets of several."
          + " Stations are matched by their codes. Columns that one of them lacks are not compared."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta diff sheets-v1.csv sheets-v2.csv",
      "  acta diff --map election.yaml monday.xlsx tuesday.xlsx --format csv --out changes.csv",
      "  acta diff my-election#council my-election#observers",
      "  acta diff my-record@5000 my-record --format html --out changes.html",
      "  acta diff v1.csv v2.csv --format json | jq .cellsChanged",
      "",
      "Without --map the columns are guessed from A. Exit status: 0 nothing changed, 1 something"
          + " did, 2 the",
      "command was not understood or the input could not be read."
    })
final class DiffCommand implements Callable<Integer> {
  /// Something changed.
  static final int CHANGED = 1;

  /// How changes are printed.
  enum Format {
    TEXT,
    JSON,
    CSV,
    HTML
  }

  @Parameters(index = "0", paramLabel = "A", description = "The release to compare from.")
  private String before = "";

  @Parameters(index = "1", paramLabel = "B", description = "The release to compare with.")
  private String after = "";

  @Option(
      names = "--map",
      paramLabel = "FILE",
      description =
          "An election.yaml, or its folder, that describes the columns of single files; FILE#SET"
              + " is one of its sets of sheets.")
  private @Nullable String map;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "text",
      description = "text, json, csv or html (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TEXT;

  @Option(
      names = "--first",
      paramLabel = "N",
      defaultValue = "40",
      description =
          "How many of each kind text and html list (default: ${DEFAULT-VALUE}); json and csv have"
              + " all.")
  private int first = 40;

  @Mixin private PrintOptions printing = new PrintOptions();

  @Option(
      names = {"--vkey", "--key"},
      paramLabel = "KEY",
      description = "For a record: the publisher's vkey, or a file with it.")
  private List<String> keys = new ArrayList<>();

  @Override
  public Integer call() throws IOException {
    if (first < 0) {
      throw Refusal.misuse("--first is at least 0, not " + first);
    }
    DiffSide a = DiffSide.of(before);
    DiffSide b = DiffSide.of(after);
    Releases releases;
    try (ProgressLine progress = new ProgressLine(InstantSource.system())) {
      releases = compare(a, b, progress);
    }
    if (printing.out().isEmpty()) {
      Writer stdout = Terminal.writer();
      print(releases, stdout);
      stdout.flush();
    } else {
      WholeFile.write(printing.out().get(), (Writer to) -> print(releases, to));
    }
    return releases.changes().none() ? 0 : CHANGED;
  }

  private Releases compare(DiffSide a, DiffSide b, Progress progress) {
    Optional<FileMapping> mapping =
        a.isDescribed() && b.isDescribed() ? Optional.empty() : Optional.of(mapping(a, b));
    DiffSide.Read was = read(a, mapping, progress);
    DiffSide.Read is = read(b, mapping, progress);
    complain(was);
    complain(is);
    String one = a.title();
    String other = b.title();
    return one.equals(other)
        ? Releases.of(a.name(), was.sheets(), b.name(), is.sheets())
        : Releases.of(one, was.sheets(), other, is.sheets());
  }

  private DiffSide.Read read(DiffSide side, Optional<FileMapping> mapping, Progress progress) {
    return side.isDescribed()
        ? side.described(keys, progress)
        : side.file(mapping.orElseThrow(), progress);
  }

  /// How single files are read: as declared, as the folder on the other side says, or as guessed.
  private FileMapping mapping(DiffSide a, DiffSide b) {
    if (map != null) {
      DiffSide declared = DiffSide.of(map);
      return FileMapping.declared(declared.path(), declared.set());
    } else if (a.isDescribed() || b.isDescribed()) {
      DiffSide described = a.isDescribed() ? a : b;
      return FileMapping.declared(described.path(), described.set());
    }
    return FileMapping.guessed(a.path(), TableOptions.none());
  }

  private void complain(DiffSide.Read read) {
    read.from().problems().first().stream()
        .limit(10)
        .map(problem -> problem.sentence(printing.locale()))
        .forEach(Terminal::complain);
    long more = read.from().problems().count() - 10;
    if (more > 0) {
      Terminal.complain("acta: and " + more + " more cells or rows that could not be used.");
    }
  }

  private void print(Releases releases, Writer to) throws IOException {
    switch (format) {
      case TEXT -> to.write(TextPrinter.print(document(releases), printing.colours()));
      case HTML -> to.write(HtmlPrinter.print(document(releases)));
      case JSON -> ReleasesJson.print(releases, to);
      case CSV -> ReleasesTable.print(releases, to);
    }
  }

  private Document document(Releases releases) {
    return ReleasesDocument.write(releases, printing.locale(), first);
  }
}
