package org.acta.reader.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acta.ledger.Quote;
import org.acta.reader.name.Mentions;
import org.acta.reader.text.Text;

/// The quoted words of an article, and who said them.
public final class Quotations {
  private final List<Quote> all;

  private Quotations(List<Quote> all) {
    this.all = List.copyOf(all);
  }

  /// Finds them.
  public static Quotations of(Text text, Mentions mentions) {
    List<Span> spans = Spans.of(text.text());
    List<Span> outer = spans.stream().filter(span -> span.depth() == 0).toList();
    Characters characters = new Characters(text.text());
    Cover quoted = new Cover(outer);
    Speakers speakers = new Speakers(text, mentions, quoted);
    Clauses clauses = new Clauses(text, speakers, quoted);
    Doers doers = new Doers(clauses);
    Governing governing = new Governing(clauses, doers);
    List<Line> lines = Lines.of(text, characters, outer);
    List<Attributed> attributed =
        new Article(lines, new Reports(clauses, governing, doers), characters).attribute();
    Chain chain = new Chain(text, mentions, speakers);
    List<Quote> quotes = new ArrayList<>();
    for (Attributed found : attributed) {
      if (found.attribution().speaker().isPresent() || !new Naming(characters).names(found)) {
        quotes.add(chain.quote("q" + (quotes.size() + 1), found));
      }
    }
    return new Quotations(quotes);
  }

  /// All, in the order of the article.
  public List<Quote> all() {
    return all;
  }

  /// The quote that a place lies in.
  ///
  /// @param offset in Unicode code points
  public Optional<Quote> covering(int offset) {
    return all.stream()
        .filter(quote -> quote.words().start() <= offset && offset < quote.words().end())
        .findFirst();
  }
}
