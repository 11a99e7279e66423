package org.acta.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.acta.folder.ElectionFolder;
import org.acta.folder.Progress;
import org.acta.report.Report;
import org.acta.tally.Totals;

/// Reads and checks a folder once, in a process of its own, and prints what it took: a word and a
/// number on each line.
final class TimedCheck {
  private TimedCheck() {}

  static void main(String... arguments) throws IOException {
    long start = System.nanoTime();
    ElectionFolder folder = ElectionFolder.read(Path.of(arguments[0]), Progress.SILENT);
    long read = System.nanoTime();
    Report report = Report.of(folder);
    long end = System.nanoTime();
    System.out.println("read-millis " + (read - start) / 1_000_000);
    System.out.println("check-millis " + (end - read) / 1_000_000);
    Totals totals = report.sheets().getFirst().tally().national();
    System.out.println("cpu-millis " + Processor.nanos() / 1_000_000);
    System.out.println("rows " + folder.sheets().getFirst().size());
    System.out.println("findings " + report.sheets().getFirst().findings().size());
    System.out.println("heap-mb " + (peakHeap() >> 20));
    System.out.println("rss-mb " + peakResident());
    System.out.println(
        "votes " + totals.votes().stream().map(String::valueOf).collect(Collectors.joining(",")));
  }

  /// The sum of the peaks of the heap's parts, which may have been reached at different times.
  private static long peakHeap() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }

  /// The most memory that the process had resident, where the kernel says so; otherwise zero.
  static long peakResident() throws IOException {
    Path status = Path.of("/proc/self/status");
    List<String> lines = Files.exists(status) ? Files.readAllLines(status) : List.of();
    return lines.stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) >> 10)
        .findFirst()
        .orElse(0);
  }
}
