package org.acta.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.acta.folder.ElectionFolder;
import org.acta.folder.Progress;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// Reading 30,000 sheets of forty cells from a file, the size of a country of thirty million.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class ReadBenchmark {
  private final BenchFolder bench;

  public ReadBenchmark() {
    bench =
        BenchFolder.in(
            Path.of(System.getProperty("java.io.tmpdir")), 30_000, BenchFolder.FORTY_CELLS, false);
  }

  /// Hashing, decoding, parsing and keeping.
  @Benchmark
  public ElectionFolder read() {
    return ElectionFolder.read(bench.folder(), Progress.SILENT);
  }
}
