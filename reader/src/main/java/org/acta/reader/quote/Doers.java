package org.acta.reader.quote;

import java.util.List;
import java.util.Optional;
import org.acta.reader.quote.Piece.Own;
import org.acta.reader.text.Sentence;

/// Finds who says what a verb of speech says.
final class Doers {
  private final Clauses clauses;

  Doers(Clauses clauses) {
    this.clauses = clauses;
  }

  /// What is said by the subject of a verb. If it is denied or nobody does it, nobody says it.
  ///
  /// @param at place of the verb among the words
  Optional<Attribution> subjectOf(List<Own> words, int at, String rule) {
    Own verb = words.get(at);
    Sentence sentence = verb.sentence();
    if (Subjects.negated(sentence, verb.word())) {
      return Optional.of(nobody(rule, verb, "'" + verb.word().text() + "' is denied"));
    }
    boolean passive = Subjects.passive(sentence, verb.word());
    Optional<Own> plain = passive ? Optional.empty() : Openings.pronoun(words, at);
    Optional<Own> subject =
        plain.or(() ->
            Subjects.of(sentence, verb.word())
                .filter(clauses::own)
                .map(word -> new Own(sentence, word)));
    if (!passive) {
      Optional<Own> bent = subject;
      subject =
          Openings.beforeWho(words, at)
              .or(() -> Openings.ofWhose(words, at))
              .or(() -> Openings.beforeAside(words, at))
              .or(() -> Openings.beforeRelative(words, at, bent))
              .or(() -> bent)
              .or(() -> Openings.phrase(words, at))
              .or(() -> Openings.name(words, at));
    }
    Optional<Attribution> found =
        subject.map(noun -> clauses.found(rule, noun, clauses.passage(verb), verb));
    Optional<Attribution> above =
        found.filter(said -> said.speaker().isPresent()).isPresent()
            ? Optional.empty()
            : Subjects.above(sentence, verb.word())
                .filter(clauses::own)
                .map(word -> new Own(sentence, word))
                .map(noun -> clauses.found(rule, noun, clauses.passage(verb), verb))
                .filter(said -> said.speaker().isPresent())
                .findFirst();
    return Optional.of(
        above
            .or(() -> found)
            .orElseGet(() -> Attribution.nobodyDoes(rule, clauses.passage(verb), verb)));
  }

  private Attribution nobody(String rule, Own verb, String told) {
    return Attribution.nobody(rule, clauses.passage(verb), verb, told);
  }
}
