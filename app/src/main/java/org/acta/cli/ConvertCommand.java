package org.acta.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.acta.exchange.Account;
import org.acta.exchange.Contents;
import org.acta.exchange.ExchangeFiles;
import org.acta.exchange.ExchangeFormat;
import org.acta.exchange.ExchangeWriter;
import org.acta.folder.ElectionFolder;
import org.acta.format.TableOptions;
import org.acta.sheet.Sheets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta convert`: results from one format into another.
@Command(
    name = "convert",
    description = {
      "Converts results: an election folder, a record, or files of NIST, EML or boletins de urna,"
          + " into any of the formats.",
      "",
      "Tables are written as an election folder that 'acta check' reads at once. Figures keep their"
          + " states: missing, illegible and annulled are never zero. docs/formats.md says what each"
          + " format keeps."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Formats: nist-json, nist-xml (NIST SP 1500-100 version 2), eml (EML 510), csv-wide or csv,",
      "csv-long, xlsx. The last four are written as a folder.",
      "",
      "Examples:",
      "  acta convert o00407-*.bu --to csv --out second-round",
      "  acta convert results.eml.xml --to csv-long --out results",
      "  acta convert my-election --to nist-json --out my-election.json",
      "  acta convert my-election --set council --to eml --out council.xml",
      "",
      "A table without a description is described first, with 'acta map'. Files of NIST, EML and",
      "boletins de urna are read by 'acta check' as they are; 'acta map FILE' describes them."
    })
final class ConvertCommand implements Callable<Integer> {
  private static final int SHOWN = 20;

  @Parameters(
      arity = "1..*",
      paramLabel = "INPUT",
      description =
          "An election folder, an election.yaml, a record, or files of one exchange format.")
  private List<Path> inputs = List.of();

  @Option(
      names = "--to",
      required = true,
      paramLabel = "FORMAT",
      description = "nist-json, nist-xml, eml, csv-wide, csv-long or xlsx.")
  private String to = "";

  @Option(
      names = "--out",
      paramLabel = "PATH",
      description = "The file, or the folder, to write; it appears only when whole.")
  private @Nullable Path out;

  @Option(
      names = "--force",
      description = "Replace the file of --out, or files of the same names in its folder.")
  private boolean force;

  @Option(
      names = "--set",
      paramLabel = "ID",
      description = "Which sets of sheets, by their ids (default: all).")
  private List<String> chosen = new ArrayList<>();

  @Option(
      names = "--generated",
      paramLabel = "TIME",
      description =
          "What a NIST report gives as its time, such as 2026-11-02T10:00:00Z (default: now).")
  private @Nullable String generated;

  @Option(
      names = "--election",
      paramLabel = "ID",
      description = "Which election, where a record has several.")
  private @Nullable String election;

  @Option(
      names = {"--vkey", "--key"},
      paramLabel = "KEY",
      description = "For a record: the publisher's vkey, or a file with it.")
  private List<String> keys = new ArrayList<>();

  @Override
  public Integer call() {
    ExchangeFormat format = format();
    Instant time = time();
    // Not a required option: the format is checked first, so that one mistake does not hide
    // another.
    Path target =
        Optional.ofNullable(out)
            .orElseThrow(() ->
                Refusal.misuse(
                    "--out is missing; name the "
                        + (format.folder() ? "folder" : "file")
                        + " to write"));
    if (!force) {
      ExchangeWriter.requireFree(format, target);
    }
    ElectionFolder folder = read();
    Account account = account(folder, format);
    ExchangeWriter.Written written = ExchangeWriter.write(account, format, target, time);
    report(account, target, written);
    if (!folder.assumptions().isEmpty()) {
      Terminal.complain(
          "acta: left out: the assumptions of election.yaml; copy them into the new one.");
    }
    folder.problems().first().stream()
        .limit(SHOWN)
        .map(problem -> problem.sentence(Locale.ENGLISH))
        .forEach(Terminal::complain);
    long problems = folder.problems().count();
    if (problems > SHOWN) {
      Terminal.complain(
          "acta: " + problems + " cells or rows in all could not be read as they stand.");
    }
    return problems > 0 ? Acta.INPUT_HAS_ERRORS : 0;
  }

  private ExchangeFormat format() {
    String name = to.toLowerCase(Locale.ROOT);
    return Arrays.stream(ExchangeFormat.values())
        .filter(format ->
            format.id().equals(name) || name.equals("csv") && format == ExchangeFormat.CSV_WIDE)
        .findFirst()
        .orElseThrow(() ->
            Refusal.misuse(
                "--to is "
                    + Arrays.stream(ExchangeFormat.values())
                        .map(ExchangeFormat::id)
                        .collect(Collectors.joining(", "))
                    + " or csv, not '"
                    + to
                    + "'"));
  }

  private Instant time() {
    String given = generated;
    if (given == null) {
      return InstantSource.system().instant();
    }
    try {
      return Instant.parse(given);
    } catch (DateTimeException e) {
      throw Refusal.misuse(
          "--generated is a time such as 2026-11-02T10:00:00Z, not '" + given + "'");
    }
  }

  private ElectionFolder read() {
    Path first = inputs.getFirst();
    boolean described = Files.isDirectory(first) || first.toString().matches(".*\\.ya?ml");
    if (described && inputs.size() > 1) {
      throw Refusal.misuse("name one folder, description or record at a time");
    }
    if (ElectionSource.isRecord(first)) {
      return ElectionSource.view(first, keys, Optional.ofNullable(election)).folder();
    }
    try (ProgressLine progress = new ProgressLine(InstantSource.system())) {
      if (described) {
        return ElectionFolder.read(first, progress);
      }
      Contents contents =
          ExchangeFiles.contents(inputs, TableOptions.none())
              .orElseThrow(() ->
                  Refusal.misuse(
                      first
                          + " is of no exchange format; if it is a table, describe it with 'acta map'"
                          + " and convert the folder"));
      Path folder = Optional.ofNullable(first.toAbsolutePath().getParent()).orElseThrow();
      return ElectionFolder.described(
          ExchangeWriter.describe(contents, file -> file.toAbsolutePath().normalize().toString()),
          contents.format(),
          folder,
          progress);
    }
  }

  private Account account(ElectionFolder folder, ExchangeFormat format) {
    List<String> known = folder.sheets().stream().map(Sheets::id).toList();
    for (String id : chosen) {
      if (!known.contains(id)) {
        throw Refusal.misuse("there is no set '" + id + "', but " + String.join(", ", known));
      }
    }
    List<Account.SheetSet> sets = new ArrayList<>();
    for (int i = 0; i < folder.sheets().size(); i++) {
      if (chosen.isEmpty() || chosen.contains(known.get(i))) {
        sets.add(
            new Account.SheetSet(
                folder.sheets().get(i), folder.titles().get(i), folder.levels().get(i)));
      }
    }
    if (!format.folder()) {
      oneOfEach(sets, format);
    }
    return new Account(folder.election(), sets, folder.bulletins());
  }

  /// A file of results is one source's, and has each contest once.
  private static void oneOfEach(List<Account.SheetSet> sets, ExchangeFormat format) {
    Set<String> contests = new HashSet<>();
    Set<String> sources = new HashSet<>();
    boolean twice = false;
    for (Account.SheetSet set : sets) {
      sources.add(set.sheets().source());
      twice |= !contests.add(set.sheets().contest().id());
    }
    if (twice || sources.size() > 1) {
      throw Refusal.misuse(
          "a file in "
              + format.id()
              + " holds one set of sheets of each contest, all from one source; choose with --set: "
              + sets.stream().map(set -> set.sheets().id()).collect(Collectors.joining(", ")));
    }
    if (sets.isEmpty()) {
      throw Refusal.misuse("there are no sheets to write");
    }
  }

  private static void report(Account account, Path target, ExchangeWriter.Written written) {
    PrintStream stdout = Terminal.utf8(System.out);
    for (Account.SheetSet set : account.sets()) {
      stdout.println(
          set.sheets().id()
              + ": "
              + set.sheets().size()
              + (set.sheets().size() == 1 ? " sheet, " : " sheets, ")
              + set.sheets().choices()
              + (set.sheets().choices() == 1 ? " choice" : " choices"));
    }
    stdout.println("written to " + target);
    stdout.flush();
    for (ExchangeWriter.Left left : written.left()) {
      Terminal.complain(
          "acta: left out, since the format has no place for "
              + switch (left) {
                case BULLETINS -> "them: the bulletins.";
                case ROLL -> "it: the roll.";
                case GROUPS -> "them: the groups of choices.";
                case DOCUMENTS ->
                    "it: what kind of document each sheet is, and when it was written.";
              });
    }
    if (written.formulas() > 0) {
      Terminal.complain(
          "acta: "
              + written.formulas()
              + " texts begin like a formula and were written as they are; do not open the CSV in a"
              + " spreadsheet, or write --to xlsx, where a text stays a text.");
    }
  }
}
