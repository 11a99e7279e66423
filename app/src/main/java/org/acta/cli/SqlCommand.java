package org.acta.cli;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acta.projection.AnswerPrinter;
import org.acta.projection.Question;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta sql`: a question to a record or an election folder.
@Command(
    name = "sql",
    description = {
      "Asks a record or an election folder in SQL.",
      "",
      "The tables are kept in a DuckDB file beside SOURCE, which is made the first time and brought"
          + " up to date when SOURCE has changed. Without a statement, lists the tables.",
      "A statement can read the tables and nothing else: no other file, no network, no setting."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta sql my-election",
      "  acta sql my-election \"FROM national_totals\"",
      "  acta sql my-record \"SELECT finding, count(*) FROM findings GROUP BY ALL ORDER BY ALL\"",
      "  acta sql my-record \"SELECT * FROM entries WHERE state <> 'counts'\" --format json",
      "  acta sql my-record \"FROM national_totals\" --at 2026-11-02T03:00:00Z",
      "",
      "docs/tables.md describes each table and has more to start from."
    })
final class SqlCommand implements Callable<Integer> {
  private static final String OVERVIEW =
      "SELECT t.table_name AS \"table\", t.estimated_size AS rows, t.comment AS holds FROM"
          + " duckdb_tables() AS t WHERE NOT t.internal AND NOT t.temporary UNION ALL SELECT"
          + " v.view_name, NULL, v.comment FROM duckdb_views() AS v WHERE NOT v.internal ORDER BY"
          + " ALL";

  /// How an answer is printed.
  enum Format {
    TABLE,
    CSV,
    JSON
  }

  @Parameters(
      index = "0",
      paramLabel = "SOURCE",
      description = "A record, an election folder, or a DuckDB file made of one.")
  private @Nullable Path source;

  @Parameters(index = "1", arity = "0..1", paramLabel = "SQL", description = "One statement.")
  private @Nullable String sql;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table, csv or json (default: ${DEFAULT-VALUE}).")
  private Format format = Format.TABLE;

  @Mixin private TableOptions options = new TableOptions();

  @Option(
      names = "--limit",
      paramLabel = "N",
      description =
          "Rows to print at most; 0 for all (default: 1000 as a table, all as csv or json).")
  private @Nullable Long limit;

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "60",
      description = "The longest an answer may take (default: ${DEFAULT-VALUE}).")
  private long timeout = 60;

  @Option(
      names = "--db",
      paramLabel = "FILE",
      description = "Where the DuckDB file is kept (default: beside SOURCE).")
  private @Nullable Path db;

  @Override
  public Integer call() {
    long most = Optional.ofNullable(limit).orElse(format == Format.TABLE ? 1000L : 0L);
    if (most < 0 || timeout < 1) {
      throw Refusal.misuse("--limit is at least 0, and --timeout at least 1");
    }
    Question question =
        new Question(
            Optional.ofNullable(sql).orElse(OVERVIEW),
            Duration.ofSeconds(timeout),
            most == 0 ? Long.MAX_VALUE : most);
    Path from = Optional.ofNullable(source).orElseThrow();
    return Tables.of(from, options)
        .with(Optional.ofNullable(db).orElseGet(() -> Tables.beside(from)), this::ask, question);
  }

  private int ask(Path file, Question question) {
    Writer out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
    try {
      Question.Outcome outcome = question.ask(file, printer(out));
      out.flush();
      return told(outcome, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private AnswerPrinter printer(Writer out) {
    return switch (format) {
      case TABLE -> AnswerPrinter.table(out);
      case CSV -> AnswerPrinter.csv(out);
      case JSON -> AnswerPrinter.json(out);
    };
  }

  private int told(Question.Outcome outcome, Path file) {
    switch (outcome) {
      case Question.Outcome.Answered(long rows, boolean more) -> {
        if (more) {
          Terminal.complain(
              "acta: these are the first " + rows + " rows; --limit 0 prints all of them.");
        }
        return 0;
      }
      case Question.Outcome.NotUnderstood(String why) ->
          throw Refusal.misuse(why + "; 'acta sql " + source + "' lists the tables");
      case Question.Outcome.Stopped() ->
          throw Refusal.evidence(
              "the answer took longer than "
                  + timeout
                  + " s and was stopped; ask for less, or give it longer with --timeout");
      case Question.Outcome.NoProjection(String why) ->
          throw Refusal.evidence(file + " cannot be read as tables (" + why + ")");
    }
  }
}
