package org.acta.bench;

import java.io.IOException;
import java.nio.file.Path;
import org.acta.folder.FolderReading;
import org.acta.folder.Progress;
import org.acta.projection.Projection;

/// Reads a folder and makes its tables once, in a process of its own, and prints what it took: a
/// word and a number on each line.
final class TimedProjection {
  private TimedProjection() {}

  /// @param arguments the folder and the file to make
  static void main(String... arguments) throws IOException {
    long start = System.nanoTime();
    FolderReading reading = FolderReading.read(Path.of(arguments[0]), Progress.SILENT);
    long read = System.nanoTime();
    Projection.ofFolder(reading, Path.of(arguments[1]));
    long end = System.nanoTime();
    System.out.println("read-millis " + (read - start) / 1_000_000);
    System.out.println("project-millis " + (end - read) / 1_000_000);
    System.out.println("cpu-millis " + Processor.nanos() / 1_000_000);
    System.out.println("rss-mb " + TimedCheck.peakResident());
  }
}
