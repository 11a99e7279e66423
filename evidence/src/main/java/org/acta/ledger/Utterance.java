package org.acta.ledger;

import java.util.List;
import java.util.Optional;

/// The words that a deed rests on.
///
/// @param trigger the words that decide the kind
/// @param quotes what was said, verbatim; empty if no words of the actor are known
/// @param evidence the sentence
/// @param paraphrase what was said in the words of whoever noted it; never printed as a quotation
/// @param language of the words, as a BCP 47 tag such as `es`
public record Utterance(
    Optional<Excerpt> trigger,
    List<Excerpt> quotes,
    Optional<Excerpt> evidence,
    Optional<String> paraphrase,
    Optional<String> language) {
  public Utterance {
    quotes = List.copyOf(quotes);
  }

  /// The fewest words that tell what was said: the first quotation, or the trigger.
  public Optional<Excerpt> words() {
    return quotes.isEmpty() ? trigger : Optional.of(quotes.getFirst());
  }
}
