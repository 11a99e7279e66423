package org.acta.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.acta.folder.Progress;
import org.acta.projection.Projection;

/// Makes the tables of a folder once, as `acta project` does, in a process of its own, and prints
/// what it took: a word and a number on each line.
final class TimedProjection {
  private TimedProjection() {}

  /// @param arguments the folder and the file to make
  static void main(String... arguments) throws IOException {
    long start = System.nanoTime();
    Projection.Outcome made =
        Projection.refresh(Path.of(arguments[0]), Path.of(arguments[1]), Progress.SILENT);
    if (!made.equals(new Projection.Outcome.Made())) {
      throw new IllegalStateException("not made anew: " + made);
    }
    System.out.println("project-millis " + (System.nanoTime() - start) / 1_000_000);
    System.out.println("cpu-millis " + Processor.nanos() / 1_000_000);
    System.out.println("rss-mb " + TimedCheck.peakResident());
  }
}
