package org.acta.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeSet;
import org.acta.folder.ElectionFolder;
import org.acta.folder.Progress;
import org.acta.reconcile.Changes;
import org.acta.report.Report;
import org.acta.sheet.Item;

/// Reads two copies, checks and reconciles them and lists every cell that differs, in a process of
/// its own, and prints what it took: a word and a number on each line.
final class TimedDiff {
  private TimedDiff() {}

  static void main(String... arguments) throws IOException {
    long start = System.nanoTime();
    ElectionFolder folder = ElectionFolder.read(Path.of(arguments[0]), Progress.SILENT);
    long read = System.nanoTime();
    long busy = Processor.nanos();
    Report report = Report.of(folder);
    long checked = System.nanoTime();
    Changes changes = Changes.of(report.sources().getFirst().reconciliation());
    TreeSet<String> cells = cells(changes);
    long end = System.nanoTime();
    long afterParsing = Processor.nanos() - busy;
    System.out.println("read-millis " + (read - start) / 1_000_000);
    System.out.println("check-millis " + (checked - read) / 1_000_000);
    System.out.println("diff-millis " + (end - checked) / 1_000_000);
    System.out.println("after-cpu-millis " + afterParsing / 1_000_000);
    System.out.println("cpu-millis " + Processor.nanos() / 1_000_000);
    System.out.println("rss-mb " + TimedCheck.peakResident());
    System.out.println("cells " + cells.size());
    System.out.println("hash " + String.join("\n", cells).hashCode());
  }

  private static TreeSet<String> cells(Changes changes) {
    TreeSet<String> cells = new TreeSet<>();
    for (Changes.Changed changed : changes.stations()) {
      for (int column : changed.columns()) {
        cells.add(
            changes.both().code(changed.station())
                + " "
                + (column < Item.COUNT
                    ? Item.values()[column].name().toLowerCase(Locale.ROOT)
                    : changes.contest().choices().get(column - Item.COUNT).id())
                + " "
                + changes.cell(Changes.BEFORE, changed.station(), column)
                + " "
                + changes.cell(Changes.AFTER, changed.station(), column));
      }
    }
    return cells;
  }
}
