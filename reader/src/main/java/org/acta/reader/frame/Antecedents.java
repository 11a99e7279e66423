package org.acta.reader.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Whom a pronoun of a clause stands for, and what the parser takes for its subject.
///
/// @param head of the clause
record Antecedents(Sentence sentence, Word head) {
  private static final int DEPTH = 12;

  private static final Set<String> RELATIVES = Set.of("who", "which", "that", "whom");

  /// What a relative pronoun stands for; any other word for itself.
  Word of(Word word) {
    if (!RELATIVES.contains(word.lemma()) || !word.tag().startsWith("W")) {
      return word;
    }
    Optional<Word> before = nounBefore(word);
    if (word.lemma().equals("who") && before.isPresent()) {
      // "Ms X of the Union, who": she, and not the Union.
      return owned(before.get());
    }
    Word clause = head;
    for (int i = 0; i < DEPTH; i++) {
      Optional<Word> up = sentence.governor(clause);
      if (up.isEmpty()) {
        return word;
      }
      boolean joined = clause.relation().equals("conj");
      if (clause.relation().startsWith("acl") || up.get().isNoun() && !joined) {
        return up.get();
      }
      clause = up.get();
    }
    return word;
  }

  /// The name that a noun belongs to: "Ms X, the candidate of the movement Y" is she.
  Word owned(Word noun) {
    Word at = noun;
    boolean of = false;
    for (int i = 0; i < DEPTH && at.relation().matches("nmod|appos|compound|flat|dep"); i++) {
      of |= at.relation().equals("nmod");
      at = sentence.governor(at).orElse(at);
    }
    return of && at.isName() ? at : noun;
  }

  /// The noun right before "who": nearer than what the parser hangs the clause on.
  Optional<Word> nounBefore(Word relative) {
    int at = relative.index() - 1;
    if (at > 0 && sentence.word(at).text().equals(",")) {
      at--;
    }
    return at > 0 && sentence.word(at).isNoun() ? Optional.of(sentence.word(at)) : Optional.empty();
  }

  /// "India, which was the first to welcome": India, where the parser makes a subject of "first".
  List<Word> beforeRelative(Word first) {
    if (!head.relation().equals("acl") || !first.lemma().matches("first|last|only")) {
      return List.of();
    }
    for (int i = first.index() - 1; i > 1 && i > first.index() - 5; i--) {
      if (sentence.word(i).tag().equals("WDT")) {
        int before = sentence.word(i - 1).text().equals(",") ? i - 2 : i - 1;
        return before > 0 && sentence.word(before).isNoun()
            ? List.of(sentence.word(before))
            : List.of();
      }
    }
    return List.of();
  }

  /// "So did the leaders of Chile and Peru, and Cuba called it": Cuba called it.
  Word afterSoDid(Word subject) {
    boolean inverted =
        sentence
            .dependents(head, "aux")
            .anyMatch(aux ->
                aux.index() < subject.index()
                    && aux.index() > 1
                    && sentence.word(aux.index() - 1).lemma().equals("so"));
    Word before = sentence.word(Math.max(1, head.index() - 1));
    return inverted && before.isName() ? before : subject;
  }

  /// "Chile said a recount would be wise": the parser takes what is said for the subject.
  Stream<Word> reported(Word subject) {
    List<Word> told =
        subject.relation().equals("csubj") && subject.tag().matches("VB[DZP]")
            ? sentence.dependents(subject, "obj").toList()
            : List.of();
    return told.isEmpty() ? Stream.of(subject) : told.stream();
  }
}
