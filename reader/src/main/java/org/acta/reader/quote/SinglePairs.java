package org.acta.reader.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.acta.reader.quote.Mark.Side;
import org.acta.reader.quote.Mark.Style;
import org.acta.reader.quote.Span.Pairing;

/// Pairs single marks, and leaves apostrophes alone.
///
/// `voters'` may end what was quoted or own something. It owns something where a mark further on
/// ends the quoted words better. Nothing is repaired here: a single mark without a partner is an
/// apostrophe.
final class SinglePairs {
  private static final int AHEAD = 200;

  /// Words that a doubtful mark ends are no longer than this.
  private static final int SHORT = 80;

  private final Characters text;

  SinglePairs(Characters text) {
    this.text = text;
  }

  /// The spans between single marks of a paragraph, each within or around the given ones.
  List<Span> of(Paragraph paragraph, List<Span> doubles) {
    List<Mark> marks = new Marks(text).in(paragraph, Set.of(Style.SINGLE));
    List<Span> spans = new ArrayList<>();
    int i = 0;
    while (i < marks.size()) {
      OptionalInt closer =
          marks.get(i).side() == Side.CLOSES ? OptionalInt.empty() : closer(marks, i, doubles);
      if (closer.isPresent()) {
        span(marks.get(i), marks.get(closer.getAsInt())).ifPresent(spans::add);
      }
      i = closer.orElse(i) + 1;
    }
    return spans;
  }

  private Optional<Span> span(Mark opener, Mark closer) {
    int start = text.skipSpaces(opener.end(), closer.at());
    int end = text.trimEnd(start, closer.at());
    return text.anyWord(start, end)
        ? Optional.of(new Span(start, end, opener.at(), closer.end(), Pairing.PAIRED, 0))
        : Optional.empty();
  }

  private OptionalInt closer(List<Mark> marks, int opener, List<Span> doubles) {
    OptionalInt doubtful = OptionalInt.empty();
    int from = marks.get(opener).at();
    for (int i = opener + 1; i < Math.min(marks.size(), opener + AHEAD); i++) {
      Mark mark = marks.get(i);
      if (mark.side() == Side.OPENS) {
        break;
      }
      if (apart(from, mark.at(), doubles)) {
        continue;
      }
      if (certain(mark)) {
        return OptionalInt.of(i);
      }
      if (doubtful.isEmpty() && mark.at() - from <= SHORT) {
        doubtful = OptionalInt.of(i);
      }
    }
    return doubtful;
  }

  /// Whether one stands in a span that the other does not stand in.
  private static boolean apart(int one, int other, List<Span> doubles) {
    return doubles.stream().anyMatch(span -> span.contains(one) != span.contains(other));
  }

  /// Whether a mark cannot make a possessive of the word before it.
  private boolean certain(Mark mark) {
    int before = Character.toLowerCase(text.at(mark.at() - 1));
    return !text.word(mark.at() - 1)
        || before != 's' && before != 'z' && before != 'x'
        || !text.space(mark.end());
  }
}
