package org.acta.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.acta.bounds.Bounds;
import org.acta.election.Roll;
import org.acta.folder.ElectionFolder;
import org.acta.folder.Progress;
import org.acta.sheet.Finding;
import org.acta.sheet.SheetChecks;
import org.acta.sheet.Sheets;
import org.acta.sheet.Standings;
import org.acta.tally.Tally;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// What is computed from 30,000 sheets of forty cells once they are in memory, step by step.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class CheckBenchmark {
  private final Sheets sheets;
  private final Roll roll;
  private final Standings standings;
  private final Tally tally;

  public CheckBenchmark() {
    BenchFolder bench =
        BenchFolder.in(
            Path.of(System.getProperty("java.io.tmpdir")), 30_000, BenchFolder.FORTY_CELLS, true);
    ElectionFolder folder = ElectionFolder.read(bench.folder(), Progress.SILENT);
    sheets = folder.sheets().getFirst();
    roll = folder.election().roll();
    standings = Standings.of(sheets);
    tally = Tally.of(sheets, standings, roll);
  }

  @Benchmark
  public Standings standings() {
    return Standings.of(sheets);
  }

  @Benchmark
  public Tally tally() {
    return Tally.of(sheets, standings, roll);
  }

  @Benchmark
  public Bounds bounds() {
    return Bounds.of(tally, roll);
  }

  @Benchmark
  public List<Finding> checks() {
    return SheetChecks.run(sheets, standings, roll);
  }
}
