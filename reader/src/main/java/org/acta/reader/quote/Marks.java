package org.acta.reader.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.acta.reader.quote.Mark.Side;
import org.acta.reader.quote.Mark.Style;

/// Finds the marks of a paragraph, and on which side of quoted words each can stand.
final class Marks {
  private static final String DOUBLES = "\"“”„‟＂";
  private static final String SINGLES = "'‘’‚‛`";

  /// Words that begin with an apostrophe.
  private static final Set<String> CLIPPED =
      Set.of("em", "tis", "twas", "til", "till", "cause", "bout", "round", "cos", "im", "er");

  private final Characters text;

  Marks(Characters text) {
    this.text = text;
  }

  /// Marks of a style or more, in order.
  List<Mark> in(Paragraph paragraph, Set<Style> styles) {
    List<Mark> marks = new ArrayList<>();
    int i = paragraph.start();
    while (i < paragraph.end()) {
      Optional<Mark> mark = at(i).filter(found -> styles.contains(found.style()));
      mark.ifPresent(marks::add);
      i += at(i).map(Mark::width).orElse(1);
    }
    return marks;
  }

  /// The mark that stands somewhere.
  Optional<Mark> at(int i) {
    int point = text.at(i);
    if (point == '«' || point == '»') {
      return Optional.of(new Mark(i, 1, Style.GUILLEMET, point == '«' ? Side.OPENS : Side.CLOSES));
    }
    boolean doubled = (point == '\'' || point == '`') && text.at(i + 1) == point;
    if (doubled && text.at(i + 2) != point) {
      return Optional.of(new Mark(i, 2, Style.DOUBLE, side(i, i + 2)));
    }
    if (DOUBLES.indexOf(point) >= 0) {
      return inches(i) ? Optional.empty() : Optional.of(new Mark(i, 1, Style.DOUBLE, side(i)));
    }
    if (SINGLES.indexOf(point) >= 0) {
      return single(i);
    }
    return Optional.empty();
  }

  /// As in a 5" pipe.
  private boolean inches(int i) {
    return text.at(i) == '"'
        && text.digit(i - 1)
        && text.space(i + 1)
        && text.letter(i + 2)
        && text.space(beforeNumber(i));
  }

  private int beforeNumber(int i) {
    int start = i - 1;
    while (text.digit(start) && i - start < 5) {
      start--;
    }
    return start;
  }

  private Side side(int i) {
    return switch (text.at(i)) {
      case '“' -> shape(i, i + 1) == Side.CLOSES ? Side.EITHER : Side.OPENS;
      case '„', '‟' -> Side.OPENS;
      case '”' -> shape(i, i + 1) == Side.OPENS ? Side.EITHER : Side.CLOSES;
      default -> shape(i, i + 1);
    };
  }

  private Side side(int from, int to) {
    return text.at(from) == '`' ? Side.OPENS : shape(from, to);
  }

  /// What the characters around a mark tell.
  private Side shape(int from, int to) {
    boolean opens = text.beginning(from - 1) || mark(from - 1) && !text.ending(to);
    boolean closes = text.ending(to) || mark(to) && !text.beginning(from - 1);
    boolean spaced = text.space(from - 1);
    if (spaced && text.word(to)) {
      return Side.OPENS;
    }
    if (!spaced && text.space(to) && !text.dash(from - 1)) {
      return Side.CLOSES;
    }
    return opens == closes ? Side.EITHER : opens ? Side.OPENS : Side.CLOSES;
  }

  private boolean mark(int i) {
    return DOUBLES.indexOf(text.at(i)) >= 0 || SINGLES.indexOf(text.at(i)) >= 0;
  }

  /// A single mark, unless it is an apostrophe.
  private Optional<Mark> single(int i) {
    if (text.word(i - 1) && text.word(i + 1)) {
      return Optional.empty();
    }
    boolean opens =
        (text.beginning(i - 1) || mark(i - 1) && !text.word(i - 1))
            && !text.space(i + 1)
            && !clipped(i);
    boolean closes = !text.space(i - 1) && !text.word(i + 1) && text.at(i) != '‘';
    if (opens == closes) {
      return opens ? Optional.of(new Mark(i, 1, Style.SINGLE, Side.EITHER)) : Optional.empty();
    }
    return Optional.of(new Mark(i, 1, Style.SINGLE, opens ? Side.OPENS : Side.CLOSES));
  }

  /// As in 'em and the '90s.
  private boolean clipped(int i) {
    int end = i + 1;
    while (end < i + 7 && text.word(end)) {
      end++;
    }
    String word = text.text(i + 1, Math.min(end, text.length())).toLowerCase(Locale.ROOT);
    return word.equals("n") || !mark(end) && (CLIPPED.contains(word) || word.matches("\\d\\ds?"));
  }
}
