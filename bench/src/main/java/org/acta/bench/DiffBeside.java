package org.acta.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Times Acta's check and reconciliation of two sources beside DuckDB's join of the same files, in
/// turns.
///
/// Acta runs in a fresh process each round, with a bound on its heap; after parsing it adds both
/// sources up, runs every check, reconciles them and lists every cell that differs. DuckDB runs
/// within this process, warm after the first round, and joins two tables that it has read. Both
/// must find the same cells.
@Command(
    name = "DiffBeside",
    description =
        "Times Acta's reconciliation of two sources beside DuckDB's join of the same files.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class DiffBeside implements Callable<Integer> {
  @Option(names = "--stations", defaultValue = "1050000", description = "Default: 1050000.")
  private int stations;

  @Option(
      names = "--choices",
      defaultValue = "" + BenchFolder.FORTY_CELLS,
      description = "Ten cells more make a row; default: 30.")
  private int choices;

  @Option(names = "--rounds", defaultValue = "3", description = "Default: 3.")
  private int rounds;

  @Option(names = "--heap", defaultValue = "1700m", description = "For Acta; default: 1700m.")
  private String heap = "1700m";

  @Option(names = "--threads", defaultValue = "2", description = "Of both; default: 2.")
  private int threads;

  @Option(
      names = "--in",
      defaultValue = "${sys:java.io.tmpdir}",
      description =
          "Where the made-up election is kept for the next run; default: the temp folder.")
  private Path in = Path.of("");

  private DiffBeside() {}

  public static void main(String... arguments) {
    System.exit(new CommandLine(new DiffBeside()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    BenchFolder bench = BenchFolder.in(in, stations, choices, false);
    Path description = SecondSource.beside(bench);
    say(
        "two sources of %,d rows of %d cells; %d threads, -Xmx%s for Acta, Java %s",
        stations, choices + 10, threads, heap, Runtime.version());
    List<Long> acta = new ArrayList<>();
    List<Long> duckDb = new ArrayList<>();
    boolean agree = true;
    try (DuckDbDiff peer =
        new DuckDbDiff(bench.sheets(), bench.folder().resolve("second.csv"), choices, threads)) {
      for (int round = 1; round <= rounds; round++) {
        Map<String, String> figures = reconcile(description);
        long after = number(figures, "check-millis") + number(figures, "diff-millis");
        acta.add(after);
        long start = System.nanoTime();
        peer.load();
        long load = millis(start);
        start = System.nanoTime();
        TreeSet<String> cells = peer.cells();
        duckDb.add(millis(start));
        boolean same =
            cells.size() == number(figures, "cells")
                && String.join("\n", cells).hashCode() == number(figures, "hash");
        agree &= same && !cells.isEmpty();
        say(
            "round %d: Acta parsing %,d ms, checks and reconciliation %,d ms, changes %,d ms, CPU"
                + " %,d ms of %,d ms, resident %,d MB; DuckDB parsing %,d ms, join %,d ms; %,d cells differ",
            round,
            number(figures, "read-millis"),
            number(figures, "check-millis"),
            number(figures, "diff-millis"),
            number(figures, "after-cpu-millis"),
            number(figures, "cpu-millis"),
            number(figures, "rss-mb"),
            load,
            duckDb.getLast(),
            cells.size());
      }
    }
    say(
        "medians after parsing: Acta %,d ms (totals, every check, reconciliation, every cell);"
            + " DuckDB %,d ms (the join alone)",
        median(acta), median(duckDb));
    say(agree ? "both find the same cells" : "THE CELLS DIFFER");
    return agree ? 0 : 1;
  }

  private Map<String, String> reconcile(Path description) throws IOException, InterruptedException {
    Process child =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "-XX:ActiveProcessorCount=" + threads,
                "-cp",
                System.getProperty("java.class.path"),
                TimedDiff.class.getName(),
                description.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = child.waitFor();
    if (status != 0) {
      throw new IllegalStateException("the reconciliation ended with status " + status);
    }
    Map<String, String> figures = new TreeMap<>();
    Arrays.stream(output.split("\n"))
        .map(line -> line.split(" ", 2))
        .forEach(pair -> figures.put(pair[0], pair[1]));
    return figures;
  }

  private static long number(Map<String, String> figures, String name) {
    return Long.parseLong(figures.getOrDefault(name, "0"));
  }

  private static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static long median(List<Long> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }

  private static void say(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }
}
