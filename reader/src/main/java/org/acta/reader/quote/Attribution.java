package org.acta.reader.quote;

import java.util.Optional;
import org.acta.ledger.Passage;
import org.acta.reader.quote.Piece.Own;

/// Who is said to have spoken quoted words.
///
/// @param rule that found it
/// @param speaker empty if the words that tell name nobody who is known, or no words tell
/// @param cue the words that tell
/// @param verb the word of the cue on which the others hang
/// @param told why nobody is named; empty if no words tell
record Attribution(
    String rule,
    Optional<Speaker> speaker,
    Optional<Passage> cue,
    Optional<Own> verb,
    String told) {
  /// Where no words tell.
  static Attribution none() {
    return new Attribution("no speaker", Optional.empty(), Optional.empty(), Optional.empty(), "");
  }

  static Attribution of(Speaker speaker, String rule, Passage cue, Own verb) {
    return new Attribution(rule, Optional.of(speaker), Optional.of(cue), Optional.of(verb), "");
  }

  static Attribution nobody(String rule, Passage cue, Own verb, String told) {
    return new Attribution(rule, Optional.empty(), Optional.of(cue), Optional.of(verb), told);
  }
}
