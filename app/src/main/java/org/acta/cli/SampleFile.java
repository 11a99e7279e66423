package org.acta.cli;

import org.acta.quickcount.Frame;
import org.acta.quickcount.Lottery;
import org.acta.quickcount.Sample;

/// Writes a drawn sample as CSV, in the order drawn within each stratum.
final class SampleFile {
  private SampleFile() {}

  /// @param lottery the one that it was drawn with
  static String csv(Sample sample, Lottery lottery) {
    StringBuilder text = new StringBuilder("station,stratum,cluster,registered,ticket\n");
    for (Frame.Station station : sample.stations()) {
      text.append(quoted(station.code()))
          .append(',')
          .append(quoted(station.stratum()))
          .append(',')
          .append(quoted(station.cluster()))
          .append(',')
          .append(station.registered())
          .append(',')
          .append(lottery.ticket(station.cluster()))
          .append('\n');
    }
    return text.toString();
  }

  private static String quoted(String text) {
    return text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
