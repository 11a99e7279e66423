package org.acta.bench;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acta.projection.AnswerPrinter;
import org.acta.projection.Question;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// Times the making of Acta's tables beside DuckDB's `CREATE TABLE AS SELECT * FROM read_csv` of
/// the same file, in turns, and a national total and the number of stations from what was made.
///
/// Acta runs in a fresh process each round; it hashes and reads the file, checks it, and writes
/// sheets, long votes, places, stations and findings. DuckDB runs within this process and stores
/// the columns as they are. Both must come to the same votes, or stations where there are none.
@Command(
    name = "ProjectBeside",
    description = "Times Acta's tables beside DuckDB's own table of the same file, in turns.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
public final class ProjectBeside implements Callable<Integer> {
  @Option(names = "--stations", defaultValue = "1050000", description = "Default: 1050000.")
  private int stations;

  @Option(
      names = "--choices",
      defaultValue = "" + BenchFolder.FORTY_CELLS,
      description = "Ten cells more make a row; default: 30.")
  private int choices;

  @Option(
      names = "--frame",
      description = "Instead of a made-up election, Indonesia's frame of stations (tps2.json.gz).")
  private Path frame = Path.of("");

  @Option(
      names = "--no-votes",
      description = "With --frame: as it is, a roll that lists stations; no votes to sum.")
  private boolean noVotes;

  @Option(
      names = "--as-sheets",
      description = "With --no-votes: sheets without a figure instead of a roll.")
  private boolean asSheets;

  @Option(names = "--rounds", defaultValue = "3", description = "Default: 3.")
  private int rounds;

  @Option(names = "--heap", defaultValue = "1200m", description = "For Acta; default: 1200m.")
  private String heap = "1200m";

  @Option(
      names = "--in",
      defaultValue = "${sys:java.io.tmpdir}",
      description = "Where files are kept for the next run; default: the temp folder.")
  private Path in = Path.of("");

  private ProjectBeside() {}

  public static void main(String... arguments) {
    System.exit(new CommandLine(new ProjectBeside()).execute(arguments));
  }

  @Override
  public Integer call() throws IOException, InterruptedException, SQLException {
    Path folder;
    Path csv;
    List<String> columns;
    if (frame.toString().isEmpty()) {
      BenchFolder bench = BenchFolder.in(in, stations, choices, false);
      folder = bench.folder();
      csv = bench.sheets();
      columns = IntStream.rangeClosed(1, choices).mapToObj(i -> "c" + i).toList();
    } else {
      StationFrame.Form form = StationFrame.Form.SHEETS;
      if (noVotes) {
        form = asSheets ? StationFrame.Form.EMPTY_SHEETS : StationFrame.Form.ROLL;
      }
      folder = in.resolve("acta-bench-frame-" + form.name().toLowerCase(Locale.ROOT));
      long start = System.nanoTime();
      long count = StationFrame.write(frame, folder, form);
      say("frame: %,d stations written as CSV in %.2f s", count, seconds(start));
      csv = folder.resolve("stations.csv");
      columns = form == StationFrame.Form.ROLL ? List.of() : List.of("A", "B", "C");
    }
    Path tables = in.resolve("acta-bench-tables.duckdb");
    boolean agree = true;
    for (int round = 1; round <= rounds; round++) {
      Files.deleteIfExists(tables);
      long start = System.nanoTime();
      Map<String, String> acta = acta(folder, tables);
      double process = seconds(start);
      start = System.nanoTime();
      long busy = Processor.nanos();
      List<String> expected = duckDb(csv, columns);
      double peer = seconds(start);
      double peerBusy = (Processor.nanos() - busy) / 1e9;
      say(
          "round %d: Acta process %.2f s (%s ms without the start of the JVM; CPU %s ms; %s MB"
              + " resident; file %,d MB); DuckDB %.2f s, CPU %.2f s",
          round,
          process,
          acta.getOrDefault("project-millis", "?"),
          acta.getOrDefault("cpu-millis", "?"),
          acta.getOrDefault("rss-mb", "?"),
          Files.size(tables) >> 20,
          peer,
          peerBusy);
      agree &= asked(tables, columns).equals(expected);
    }
    say(agree ? "both come to the same" : "THEY DIFFER");
    return agree ? 0 : 1;
  }

  private List<String> asked(Path tables, List<String> columns) {
    List<String> votes =
        asked(
            tables,
            "national total",
            "SELECT votes FROM national_totals JOIN choices USING (election, contest, choice)"
                + " ORDER BY ballot_position");
    List<String> stations = asked(tables, "stations", "SELECT count(*) FROM stations");
    return columns.isEmpty() ? stations : votes;
  }

  private List<String> asked(Path tables, String what, String sql) {
    List<String> rows = List.of();
    for (int time = 1; time <= 3; time++) {
      StringWriter out = new StringWriter();
      long start = System.nanoTime();
      Question.Outcome outcome =
          new Question(sql, Duration.ofMinutes(5), Long.MAX_VALUE)
              .ask(tables, AnswerPrinter.csv(out));
      say(
          "  %s: %.0f ms, the file opened and closed again; %s",
          what, seconds(start) * 1000, outcome);
      rows = out.toString().lines().skip(1).toList();
    }
    return rows;
  }

  private List<String> duckDb(Path csv, List<String> columns) throws SQLException, IOException {
    Path file = in.resolve("acta-bench-peer.duckdb");
    Files.deleteIfExists(file);
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + file);
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = 2");
      statement.execute(
          "CREATE TABLE sheets AS SELECT * FROM read_csv('" + csv + "', header = true)");
      statement.execute("CHECKPOINT");
      try (ResultSet row =
          statement.executeQuery(
              columns.isEmpty()
                  ? "SELECT count(*) FROM sheets"
                  : columns.stream()
                      .map(column -> "coalesce(sum(TRY_CAST(" + column + " AS BIGINT)), 0)")
                      .collect(Collectors.joining(", ", "SELECT ", " FROM sheets")))) {
        row.next();
        List<String> votes = new ArrayList<>();
        for (int column = 1; column <= Math.max(1, columns.size()); column++) {
          votes.add(row.getString(column));
        }
        return votes;
      }
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private Map<String, String> acta(Path folder, Path tables)
      throws IOException, InterruptedException {
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "@app/jvm.options",
            "-Xmx" + heap,
            "-XX:ActiveProcessorCount=2",
            "-cp",
            System.getProperty("java.class.path"),
            TimedProjection.class.getName(),
            folder.toString(),
            tables.toString());
    Process child =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String output = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (child.waitFor() != 0) {
      throw new IllegalStateException("the projection failed");
    }
    Map<String, String> figures = new TreeMap<>();
    output.lines().map(line -> line.split(" ", 2)).forEach(p -> figures.put(p[0], p[1]));
    return figures;
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }

  private static void say(String format, Object... arguments) {
    System.out.println(String.format(Locale.ROOT, format, arguments));
  }
}
