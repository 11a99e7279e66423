package org.acta.bench;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A second copy of a made-up election, keyed by somebody else: some cells differ, some stations
/// are only in one of the two. What differs follows from the line number alone.
final class SecondSource {
  private static final int LEFT_OUT = 5_003;
  private static final int CHANGED = 997;

  private SecondSource() {}

  /// Writes `second.csv` and a description of both copies beside `sheets.csv`, unless they are
  /// there.
  ///
  /// @return the description
  static Path beside(BenchFolder bench) {
    Path second = bench.folder().resolve("second.csv");
    Path description = bench.folder().resolve("two-sources.yaml");
    try {
      if (!Files.exists(description)) {
        write(bench, second);
        String one = Files.readString(bench.folder().resolve("election.yaml"));
        int sheets = one.indexOf("  - id: sheets\n");
        String other =
            one.substring(sheets)
                .replace("id: sheets", "id: second")
                .replace("Simulated sheets", "Second source")
                .replace("sheets.csv", "second.csv");
        Files.writeString(description, one + other);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return description;
  }

  private static void write(BenchFolder bench, Path second) throws IOException {
    try (BufferedReader in = Files.newBufferedReader(bench.sheets());
        BufferedWriter out = Files.newBufferedWriter(second)) {
      out.write(in.readLine());
      out.write('\n');
      int number = 0;
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        number++;
        if (number % LEFT_OUT != 0) {
          out.write(number % CHANGED == 0 ? changed(line, number, bench.choices()) : line);
          out.write('\n');
        }
      }
    }
  }

  /// One more vote, or two, for a choice that the line number picks; votes stand last in a line.
  private static String changed(String line, int number, int choices) {
    String[] fields = line.split(",", -1);
    int at = fields.length - 1 - number / CHANGED % choices;
    fields[at] = Long.toString(Long.parseLong(fields[at]) + 1 + number % 2);
    return String.join(",", fields);
  }
}
