package org.acta.format;

import java.util.ArrayList;
import java.util.List;

/// Finds the character that separates columns: the one that gives the most records the same number
/// of fields, and of those the one that gives most fields.
final class SeparatorGuess {
  private static final char[] CANDIDATES = {',', ';', '|', '\t'};
  private static final int RECORDS = 300;
  private static final int STEPS = 10;

  private SeparatorGuess() {}

  /// The likeliest separator, a comma if there is nothing to separate.
  ///
  /// @param whole whether the sample is the whole text, so that its last record is complete
  static char of(char[] sample, int length, boolean whole) {
    char best = ',';
    long bestScore = 0;
    for (char candidate : CANDIDATES) {
      long score = score(widths(sample, length, whole, candidate));
      if (score > bestScore) {
        best = candidate;
        bestScore = score;
      }
    }
    return best;
  }

  /// Tenths of the records that have the commonest width, then that width.
  private static long score(List<Integer> widths) {
    int[] frequency = new int[RecordCollector.MOST_COLUMNS + 1];
    widths.forEach(width -> frequency[Math.min(width, RecordCollector.MOST_COLUMNS)]++);
    int commonest = 0;
    for (int width = 2; width < frequency.length; width++) {
      if (frequency[width] > 0 && frequency[width] >= frequency[commonest]) {
        commonest = width;
      }
    }
    if (commonest < 2) {
      return 0;
    }
    long share = Math.ceilDiv((long) frequency[commonest] * STEPS, widths.size());
    return share * frequency.length + commonest;
  }

  /// How many fields each record would have, blank lines aside.
  private static List<Integer> widths(char[] sample, int length, boolean whole, char separator) {
    List<Integer> widths = new ArrayList<>();
    int fields = 1;
    boolean quoted = false;
    boolean fieldStart = true;
    boolean blank = true;
    for (int i = 0; i < length && widths.size() < RECORDS; i++) {
      char c = sample[i];
      if (quoted) {
        quoted = c != '"';
      } else if (c == '"' && (fieldStart || sample[i - 1] == '"')) {
        quoted = true;
        fieldStart = false;
        blank = false;
      } else if (c == separator) {
        fields++;
        fieldStart = true;
        blank = false;
      } else if (c == '\n' || c == '\r') {
        if (!blank) {
          widths.add(fields);
        }
        fields = 1;
        fieldStart = true;
        blank = true;
      } else {
        fieldStart = false;
        blank &= Blanks.isBlank(c);
      }
    }
    if (!blank && widths.size() < RECORDS && (whole && !quoted || widths.isEmpty())) {
      widths.add(fields);
    }
    return widths;
  }
}
