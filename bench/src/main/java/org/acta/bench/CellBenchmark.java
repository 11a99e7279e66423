package org.acta.bench;

import java.util.concurrent.TimeUnit;
import org.acta.format.Counts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Reading one cell: plain digits, which nearly all are, and what takes the long way.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class CellBenchmark {
  /// What stands in the cell.
  @Param({"287", "1.287", " 287", "-", "ilegible"})
  public String text = "287";

  private final Counts counts = Counts.withDefaults();

  @Benchmark
  public long cell() {
    return counts.read(text);
  }
}
