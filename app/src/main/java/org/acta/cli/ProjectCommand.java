package org.acta.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta project`: the tables of a record or an election folder.
@Command(
    name = "project",
    description = {
      "Writes everything that a record or an election folder says as tables of one DuckDB file.",
      "",
      "R, Python and DuckDB itself open the file directly; docs/tables.md describes each table. The"
          + " file can be thrown away and made again. If it is there, what is new is added."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta project my-record                            # makes or refreshes my-record.duckdb",
      "  acta project my-election --out tables.duckdb",
      "  acta project my-record --at 1200 --out then.duckdb",
      "  acta project my-record --at 2026-11-02T03:00:00Z --out then.duckdb"
    })
final class ProjectCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "SOURCE", description = "A record or an election folder.")
  private @Nullable Path source;

  @Option(
      names = "--out",
      paramLabel = "FILE",
      description = "The DuckDB file (default: beside SOURCE, with its name and .duckdb).")
  private @Nullable Path out;

  @Mixin private TableOptions options = new TableOptions();

  @Override
  public Integer call() {
    Path from = Optional.ofNullable(source).orElseThrow();
    if (options.at().isPresent() && out == null) {
      throw Refusal.misuse("--at makes a file of a past state; say where with --out");
    }
    Tables tables = Tables.of(from, options);
    Path file = Optional.ofNullable(out).orElseGet(() -> Tables.beside(from));
    tables.write(file);
    Terminal.say(file.toString());
    return 0;
  }
}
