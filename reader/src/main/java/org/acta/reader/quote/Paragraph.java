package org.acta.reader.quote;

import java.util.ArrayList;
import java.util.List;

/// Lines that belong together, in Unicode code points.
///
/// @param end after the last character that is no space
record Paragraph(int start, int end) {
  /// Longer lines than this are paragraphs, not lines of a page.
  private static final int PAGE_WIDTH = 100;

  /// The paragraphs of a text.
  ///
  /// Each line is one, unless the text is set in a page's width with empty lines between
  /// paragraphs, as in mail.
  static List<Paragraph> of(Characters text) {
    List<Paragraph> lines = lines(text);
    if (!set(text, lines)) {
      return lines;
    }
    List<Paragraph> paragraphs = new ArrayList<>();
    for (Paragraph line : lines) {
      boolean same =
          !paragraphs.isEmpty() && !emptyLine(text, paragraphs.getLast().end, line.start);
      int start = same ? paragraphs.removeLast().start : line.start;
      paragraphs.add(new Paragraph(start, line.end));
    }
    return paragraphs;
  }

  private static List<Paragraph> lines(Characters text) {
    List<Paragraph> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = from;
      while (to < text.length() && !newLine(text.at(to))) {
        to++;
      }
      int start = text.skipSpaces(from, to);
      if (start < to) {
        lines.add(new Paragraph(start, text.trimEnd(start, to)));
      }
      from = to + 1;
    }
    return lines;
  }

  private static boolean newLine(int point) {
    return point == '\n' || point == '\r' || point == 0x2028 || point == 0x2029;
  }

  private static boolean set(Characters text, List<Paragraph> lines) {
    boolean gap = false;
    for (int i = 1; i < lines.size(); i++) {
      gap |= emptyLine(text, lines.get(i - 1).end, lines.get(i).start);
    }
    return gap && lines.stream().allMatch(line -> line.end - line.start <= PAGE_WIDTH);
  }

  private static boolean emptyLine(Characters text, int from, int to) {
    int lines = 0;
    for (int i = from; i < to; i++) {
      lines += text.at(i) == '\n' || text.at(i) == 0x2029 ? 1 : 0;
    }
    return lines > 1;
  }

  boolean contains(int point) {
    return start <= point && point < end;
  }
}
