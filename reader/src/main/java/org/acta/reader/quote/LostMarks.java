package org.acta.reader.quote;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where a mark stood that was lost in setting or copying.
final class LostMarks {
  /// A clause that reports words is looked for no further than this.
  private static final int FAR = 2_000;

  private static final String SAID =
      "(?:said|says|told|added|adds|wrote|writes|tweeted|asked|warned|insisted|declared)\\b";

  /// A comma and who said what stands before it.
  private static final Pattern REPORT_AFTER_COMMA =
      Pattern.compile(
          "[,?!]\\s+(?:"
              + SAID
              + "|(?:(?!(?:I|we|you|have|has|had|as|that|who)\\s)[\\p{L}'’.-]+\\s){1,6}"
              + SAID
              + ")");

  private static final Pattern REPORT =
      Pattern.compile("[\\s,]*(?:[\\p{L}'’.-]+\\s+){0,6}?" + SAID);

  /// Place, date and agency, as in "HARARE, Aug. 3 (Wire) -".
  private static final Pattern DATELINE =
      Pattern.compile("\\p{Lu}{2,}[\\p{L} .,\\d]{0,40}(?:\\([^)\\n]{0,40}\\))?\\s*[-–—:]+\\s+");

  private final Characters text;
  private final Paragraph paragraph;

  LostMarks(Characters text, Paragraph paragraph) {
    this.text = text;
    this.paragraph = paragraph;
  }

  /// Where the words before a closing mark begin: with the paragraph, unless something else is said
  /// there first, or else with the sentence. Empty if the mark does not look like one that closes.
  OptionalInt start(Mark closer, List<Span> before) {
    int from = before.isEmpty() ? afterDateline() : before.getLast().after();
    int to = closer.at();
    if (!closes(closer) || to - from > FAR) {
      return OptionalInt.empty();
    }
    boolean first = before.isEmpty() && !REPORT.matcher(text.text(from, to)).lookingAt();
    return OptionalInt.of(first ? from : sentenceStart(from, to));
  }

  private boolean closes(Mark closer) {
    String after = text.text(closer.end(), Math.min(paragraph.end(), closer.end() + 80));
    int last = text.at(closer.at() - 1);
    return (last == ',' || last == '!' || last == '?') && REPORT.matcher(after).lookingAt();
  }

  private int afterDateline() {
    int to = Math.min(paragraph.end(), paragraph.start() + 100);
    String words = text.text(paragraph.start(), to);
    Matcher dateline = DATELINE.matcher(words);
    return paragraph.start() + (dateline.lookingAt() ? words.codePointCount(0, dateline.end()) : 0);
  }

  private int sentenceStart(int from, int to) {
    int i = to - 2;
    while (i > from && !(text.fullStop(i - 1) && text.space(i))) {
      i--;
    }
    return text.skipSpaces(i, to);
  }

  /// Where the words after an opening mark end: before the clause that reports them, or else with
  /// the paragraph that they begin or that announces them. Empty if neither is there.
  ///
  /// @param limit where something else opens
  OptionalInt end(Mark opener, int limit) {
    int to = Math.min(limit, opener.end() + FAR);
    String words = text.text(opener.end(), to);
    Matcher report = REPORT_AFTER_COMMA.matcher(words);
    if (report.find()) {
      return OptionalInt.of(opener.end() + words.codePointCount(0, report.start() + 1));
    }
    boolean announced = text.at(text.trimEnd(paragraph.start(), opener.at()) - 1) == ':';
    boolean whole = opener.at() == paragraph.start() || announced;
    return whole && limit == paragraph.end() && text.fullStop(limit - 1)
        ? OptionalInt.of(limit)
        : OptionalInt.empty();
  }
}
