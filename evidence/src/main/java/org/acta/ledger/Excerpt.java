package org.acta.ledger;

import java.util.OptionalInt;

/// Words as they were said or written, and where they stand in an article, if they come from one.
///
/// @param text verbatim, not empty
/// @param start in Unicode code points from the start of the article's text; absent for words that
///   somebody noted by hand
public record Excerpt(String text, OptionalInt start) {
  /// @throws IllegalArgumentException if there are no words, or they start before the text
  public Excerpt {
    if (text.isEmpty()) {
      throw new IllegalArgumentException("an excerpt has words");
    }
    if (start.isPresent() && start.getAsInt() < 0) {
      throw new IllegalArgumentException("no excerpt starts at " + start.getAsInt());
    }
  }

  /// A passage of an article.
  public static Excerpt of(Passage passage) {
    return new Excerpt(passage.text(), OptionalInt.of(passage.start()));
  }

  /// Words that somebody noted by hand.
  public static Excerpt noted(String text) {
    return new Excerpt(text, OptionalInt.empty());
  }

  /// After the last code point, if it is known where the first is.
  public OptionalInt end() {
    return start.isPresent()
        ? OptionalInt.of(start.getAsInt() + text.codePointCount(0, text.length()))
        : OptionalInt.empty();
  }
}
