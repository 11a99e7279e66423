package org.acta.reader.quote;

import java.util.Set;

/// Tells quotation marks around a name, such as that of a film or a nickname, from quoted words.
final class Naming {
  private static final int LONGEST = 6;
  private static final Set<String> SMALL =
      Set.of("of", "the", "and", "for", "in", "de", "la", "to", "a", "on", "el", "los", "y", "del");

  private final Characters text;

  Naming(Characters text) {
    this.text = text;
  }

  /// Whether all words are written as names are, and no sentence ends with them.
  boolean names(Attributed quoted) {
    Span span = quoted.span();
    String[] words = text.text(span.start(), span.end()).split("\\s+");
    if (words.length > LONGEST || text.stop(span.end() - 1) || quoted.line().allQuoted()) {
      return false;
    }
    boolean named = false;
    for (String word : words) {
      boolean capital =
          Character.isUpperCase(word.codePointAt(0)) || Character.isDigit(word.codePointAt(0));
      if (!capital && !SMALL.contains(word)) {
        return false;
      }
      named |= capital;
    }
    return named;
  }
}
