package org.acta.reader.quote;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.acta.reader.quote.Mark.Side;
import org.acta.reader.quote.Mark.Style;

/// Finds quoted words in a text.
final class Spans {
  private final Characters text;
  private final List<Paragraph> paragraphs;

  private Spans(Characters text) {
    this.text = text;
    this.paragraphs = Paragraph.of(text);
  }

  /// The spans of a text in its order, outer ones before those within them. None crosses another.
  ///
  /// Words that run over paragraphs are a span in each of them.
  static List<Span> of(String text) {
    return new Spans(new Characters(text)).find();
  }

  private List<Span> find() {
    List<Span> found = new ArrayList<>();
    for (int i = 0; i < paragraphs.size(); i++) {
      found.addAll(nested(paragraph(i)));
    }
    return found;
  }

  private List<Span> paragraph(int i) {
    boolean runsOn = i + 1 < paragraphs.size() && opens(paragraphs.get(i + 1));
    List<Span> spans = new ArrayList<>(Pairs.of(text, paragraphs.get(i), runsOn));
    spans.addAll(new SinglePairs(text).of(paragraphs.get(i), List.copyOf(spans)));
    spans.sort(
        Comparator.comparingInt(Span::outer).thenComparing(Span::after, Comparator.reverseOrder()));
    return spans;
  }

  private boolean opens(Paragraph paragraph) {
    return new Marks(text)
        .at(paragraph.start())
        .filter(mark -> mark.style() != Style.SINGLE && mark.side() != Side.CLOSES)
        .isPresent();
  }

  /// The spans that do not cross one before them, and how deep each stands.
  private static List<Span> nested(List<Span> sorted) {
    List<Span> kept = new ArrayList<>();
    List<Span> around = new ArrayList<>();
    for (Span span : sorted) {
      around.removeIf(outer -> outer.after() <= span.outer());
      if (around.stream().allMatch(outer -> outer.contains(span))) {
        kept.add(span.at(around.size()));
        around.add(span);
      }
    }
    return kept;
  }
}
