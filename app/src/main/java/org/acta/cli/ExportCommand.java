package org.acta.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acta.projection.TableExport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta export`: the tables of a record or an election folder as files.
@Command(
    name = "export",
    description = {
      "Writes the tables of a record or an election folder as CSV or Parquet, one file for each.",
      "",
      "The same content gives the same bytes of CSV. Texts are written as they are; for a"
          + " spreadsheet, which takes a text that begins with = + - or @ for a formula, add"
          + " --for-spreadsheets, which puts a ' before them."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta export my-record --parquet --out tables",
      "  acta export my-election --csv --table sheets --table votes --out tables",
      "  acta export my-election --csv --table national_totals --for-spreadsheets --out tables"
    })
final class ExportCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "SOURCE",
      description = "A record, an election folder, or a DuckDB file made of one.")
  private @Nullable Path source;

  @ArgGroup(multiplicity = "1")
  private Kind kind = new Kind();

  /// One of the two.
  static final class Kind {
    @Option(names = "--csv", description = "CSV in UTF-8 with a header.")
    private boolean csv;

    @Option(names = "--parquet", description = "Parquet.")
    private boolean parquet;
  }

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "The folder for the files; made if it is not there.")
  private @Nullable Path out;

  @Option(
      names = "--table",
      paramLabel = "NAME",
      description = "Only this table or view; may be given several times (default: all tables).")
  private List<String> tables = new ArrayList<>();

  @Option(
      names = "--for-spreadsheets",
      description = "Put a ' before texts that a spreadsheet would take for a formula.")
  private boolean spreadsheets;

  @Mixin private TableOptions options = new TableOptions();

  @Option(
      names = "--db",
      paramLabel = "FILE",
      description = "Where the DuckDB file is kept (default: beside SOURCE).")
  private @Nullable Path db;

  @Override
  public Integer call() {
    Path from = Optional.ofNullable(source).orElseThrow();
    if (spreadsheets && kind.parquet) {
      throw Refusal.misuse("--for-spreadsheets goes with --csv");
    }
    return Tables.of(from, options)
        .with(
            Optional.ofNullable(db).orElseGet(() -> Tables.beside(from)),
            this::export,
            Optional.ofNullable(out).orElseThrow());
  }

  private int export(Path file, Path folder) {
    TableExport.Format format = kind.csv ? TableExport.Format.CSV : TableExport.Format.PARQUET;
    switch (new TableExport(format, spreadsheets).write(file, tables, folder)) {
      case TableExport.Outcome.Written(List<Path> files) ->
          files.forEach(written -> Terminal.say(written.toString()));
      case TableExport.Outcome.NoSuchTable(String name, List<String> known) ->
          throw Refusal.misuse("there is no table '" + name + "', but " + String.join(", ", known));
      case TableExport.Outcome.NoProjection(String why) ->
          throw Refusal.evidence(file + " cannot be read as tables (" + why + ")");
    }
    return 0;
  }
}
