package org.acta.reader.quote;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.acta.reader.quote.Mark.Side;
import org.acta.reader.quote.Mark.Style;
import org.acta.reader.quote.Span.Pairing;

/// Pairs the double marks and guillemets of a paragraph, as brackets are paired.
///
/// Where one of a pair is lost, the words tell where it stood: `…," he said` ends what was quoted.
final class Pairs {
  /// Whether the marks ahead add up is not asked beyond this many.
  private static final int AHEAD = 200;

  private static final int DEEPEST = 3;
  private final Characters text;
  private final Paragraph paragraph;
  private final boolean runsOn;
  private final LostMarks lost;
  private final List<Mark> marks;
  private final Deque<Mark> open = new ArrayDeque<>();
  private final List<Span> spans = new ArrayList<>();

  private Pairs(Characters text, Paragraph paragraph, boolean runsOn) {
    this.text = text;
    this.paragraph = paragraph;
    this.runsOn = runsOn;
    this.lost = new LostMarks(text, paragraph);
    this.marks = new Marks(text).in(paragraph, Set.of(Style.DOUBLE, Style.GUILLEMET));
  }

  /// The spans of a paragraph.
  ///
  /// @param runsOn whether the next paragraph opens with a mark
  static List<Span> of(Characters text, Paragraph paragraph, boolean runsOn) {
    Pairs pairs = new Pairs(text, paragraph, runsOn);
    pairs.pair();
    return pairs.spans;
  }

  private void pair() {
    for (int i = 0; i < marks.size(); i++) {
      Mark mark = marks.get(i);
      if (opens(mark)) {
        if (!open.isEmpty() && !balances(i)) {
          closeLost(open.getLast(), mark.at());
        }
        open.push(mark);
      } else {
        close(mark);
      }
    }
    if (!open.isEmpty()) {
      end(open.getLast());
    }
  }

  private boolean opens(Mark mark) {
    return switch (mark.side()) {
      case OPENS -> true;
      case CLOSES -> false;
      case EITHER -> open.stream().noneMatch(other -> other.style() == mark.style());
    };
  }

  /// Whether each mark that is open, with this one, finds its partner ahead.
  private boolean balances(int from) {
    int depth = open.size();
    if (depth >= DEEPEST) {
      return false;
    }
    for (int i = from; i < Math.min(marks.size(), from + AHEAD); i++) {
      Side side = marks.get(i).side();
      depth += side == Side.OPENS || side == Side.EITHER && i == from ? 1 : -1;
      if (depth == 0) {
        return true;
      }
    }
    return false;
  }

  private void close(Mark mark) {
    Optional<Mark> partner =
        open.stream().filter(other -> other.style() == mark.style()).findFirst();
    if (partner.isEmpty()) {
      if (open.isEmpty()) {
        lost.start(mark, spans).ifPresent(start -> add(start, start, mark, Pairing.OPENER_LOST));
      }
      return;
    }
    while (!open.isEmpty() && open.peek() != partner.get()) {
      open.pop();
    }
    open.pop();
    add(partner.get().at(), partner.get().end(), mark, Pairing.PAIRED);
  }

  private void add(int outer, int start, Mark closer, Pairing pairing) {
    add(new Span(start, closer.at(), outer, closer.end(), pairing, 0));
  }

  private void add(Span span) {
    int start = text.skipSpaces(span.start(), span.end());
    int end = text.trimEnd(start, span.end());
    if (text.anyWord(start, end)) {
      spans.add(new Span(start, end, span.outer(), span.after(), span.pairing(), 0));
    }
  }

  private void closeLost(Mark opener, int limit) {
    open.clear();
    spans.removeIf(span -> span.outer() >= opener.at());
    lost.end(opener, limit)
        .ifPresent(
            end -> add(new Span(opener.end(), end, opener.at(), end, Pairing.CLOSER_LOST, 0)));
  }

  private void end(Mark opener) {
    if (runsOn) {
      int end = paragraph.end();
      add(new Span(opener.end(), end, opener.at(), end, Pairing.RUNS_ON, 0));
    } else {
      closeLost(opener, paragraph.end());
    }
  }
}
