package org.acta.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Times Acta's whole check beside DuckDB's bare sum of the same file, in turns.
///
/// Acta runs in a fresh process each round, with a bound on its heap, and its time includes hashing
/// the file, reading it, totals at every place, every check and the outcome bounds. DuckDB runs
/// within this process, warm after the first round. Both must come to the same votes.
@Command(
    name = "CheckBeside",
    description = "Times Acta's whole check beside DuckDB's bare sum of the same file, in turns.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class CheckBeside implements Callable<Integer> {
  @Option(names = "--stations", defaultValue = "1050000", description = "Default: 1050000.")
  private int stations;

  @Option(
      names = "--choices",
      defaultValue = "" + BenchFolder.FORTY_CELLS,
      description = "Ten cells more make a row; default: 30.")
  private int choices;

  @Option(names = "--rounds", defaultValue = "5", description = "Default: 5.")
  private int rounds;

  @Option(names = "--heap", defaultValue = "1500m", description = "For Acta; default: 1500m.")
  private String heap = "1500m";

  @Option(names = "--threads", defaultValue = "2", description = "Of both; default: 2.")
  private int threads;

  @Option(names = "--roll", description = "With registered voters by station, a second file.")
  private boolean roll;

  @Option(
      names = "--jvm-options",
      defaultValue = "app/jvm.options",
      description = "Flags of the acta command; default: app/jvm.options.")
  private Path jvmOptions = Path.of("app/jvm.options");

  @Option(
      names = "--in",
      defaultValue = "${sys:java.io.tmpdir}",
      description =
          "Where the made-up election is kept for the next run; default: the temp folder.")
  private Path in = Path.of("");

  private CheckBeside() {}

  public static void main(String... arguments) {
    System.exit(new CommandLine(new CheckBeside()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    BenchFolder bench = BenchFolder.in(in, stations, choices, roll);
    long bytes = Files.size(bench.sheets());
    say(
        "%,d rows of %d cells, %,d MB; %d threads, -Xmx%s for Acta, Java %s",
        stations, choices + 10, bytes >> 20, threads, heap, Runtime.version());
    List<Double> acta = new ArrayList<>();
    List<Double> process = new ArrayList<>();
    List<Double> actaProcessor = new ArrayList<>();
    List<Double> duckDb = new ArrayList<>();
    List<Double> duckDbProcessor = new ArrayList<>();
    long resident = 0;
    boolean agree = true;
    try (DuckDbScan scan = new DuckDbScan(bench.sheets(), choices, threads)) {
      for (int round = 1; round <= rounds; round++) {
        long start = System.nanoTime();
        Map<String, String> check = check(bench);
        process.add(seconds(start));
        double inside = (number(check, "read-millis") + number(check, "check-millis")) / 1000.0;
        acta.add(inside);
        actaProcessor.add(number(check, "cpu-millis") / 1000.0);
        resident = Math.max(resident, number(check, "rss-mb"));

        start = System.nanoTime();
        long busy = Processor.nanos();
        List<Long> votes = scan.votes();
        duckDb.add(seconds(start));
        duckDbProcessor.add((Processor.nanos() - busy) / 1e9);
        agree &=
            votes.stream()
                .map(String::valueOf)
                .collect(Collectors.joining(","))
                .equals(check.get("votes"));
        say(
            "round %d: Acta %.2f s (read %,d ms, check %,d ms; %,d findings; process %.2f s, CPU %.2f s;"
                + " heap %,d MB, resident %,d MB); DuckDB %.2f s, CPU %.2f s",
            round,
            inside,
            number(check, "read-millis"),
            number(check, "check-millis"),
            number(check, "findings"),
            process.getLast(),
            actaProcessor.getLast(),
            number(check, "heap-mb"),
            number(check, "rss-mb"),
            duckDb.getLast(),
            duckDbProcessor.getLast());
      }
    }
    summary("Acta, read and check", acta);
    summary("Acta, whole process", process);
    summary("Acta, CPU", actaProcessor);
    summary("DuckDB, sums only", duckDb);
    summary("DuckDB, CPU", duckDbProcessor);
    say(
        "ratio of medians, Acta's check to DuckDB's sums: %.2f on the clock, %.2f in CPU",
        median(acta) / median(duckDb), median(actaProcessor) / median(duckDbProcessor));
    say("most memory resident: %,d MB", resident);
    say(agree ? "both come to the same votes" : "THE VOTES DIFFER");
    return agree ? 0 : 1;
  }

  private void summary(String what, List<Double> seconds) {
    double median = median(seconds);
    say("%-22s median %6.2f s, %,10.0f rows/s", what, median, stations / median);
  }

  /// One check in a process of its own.
  private Map<String, String> check(BenchFolder bench) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    if (Files.exists(jvmOptions)) {
      command.add("@" + jvmOptions);
    }
    command.addAll(
        List.of(
            "-Xmx" + heap,
            "-XX:ActiveProcessorCount=" + threads,
            "-cp",
            System.getProperty("java.class.path"),
            TimedCheck.class.getName(),
            bench.folder().toString()));
    Process child =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = child.waitFor();
    if (status != 0) {
      throw new IllegalStateException("the check ended with status " + status);
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

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static double median(List<Double> values) {
    double[] sorted = values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
    int middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  private static void say(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }
}
