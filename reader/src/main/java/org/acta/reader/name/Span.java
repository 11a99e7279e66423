package org.acta.reader.name;

import java.util.Optional;
import org.acta.ledger.ActorKey;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// A name in a sentence.
///
/// @param first index of its first word
/// @param last index of its last word
/// @param key whom it names; empty for a person, a place and what the article has to tell yet
/// @param sense what of the vocabulary it is, if it is
record Span(
    Sentence sentence,
    int first,
    int last,
    Kind kind,
    Optional<ActorKey> key,
    Optional<Sense> sense) {
  enum Kind {
    STATE,
    IGO,
    ORGAN,
    OUTLET,
    PARTY,
    ORG,
    PERSON,
    PLACE,
    /// A part of the world, such as "Latin American".
    REGION
  }

  /// How a state is named; a city where an organisation has its seat is one.
  Optional<Sense.Form> form() {
    return sense.flatMap(what ->
        switch (what) {
          case Sense.OfState(_, Sense.Form form) -> Optional.of(form);
          case Sense.SeatOfOrganisation _ -> Optional.of(Sense.Form.SEAT);
          case Sense.OfOrganisation _,
              Sense.OfOrgan _,
              Sense.OfOutlet _,
              Sense.OfParty _,
              Sense.OfAssociation _ ->
              Optional.empty();
        });
  }

  boolean isForm(Sense.Form form) {
    return form().filter(form::equals).isPresent();
  }

  boolean covers(int index) {
    return first <= index && index <= last;
  }

  /// The word on which the others depend.
  Word head() {
    return head(sentence, first, last);
  }

  static Word head(Sentence sentence, int first, int last) {
    Word head = sentence.word(last);
    for (int i = first; i <= last; i++) {
      int governor = sentence.word(i).governor();
      if (governor < first || governor > last) {
        head = sentence.word(i);
      }
    }
    return head;
  }
}
