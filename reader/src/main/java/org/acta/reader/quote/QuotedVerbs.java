package org.acta.reader.quote;

import java.util.List;
import java.util.Optional;
import org.acta.reader.quote.Piece.Own;
import org.acta.reader.quote.Piece.Quoted;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Finds who speaks by a verb that is itself among the quoted words.
final class QuotedVerbs {
  /// How far into quoted words their verb stands at most, in characters: behind an adverb.
  private static final int VERB_WITHIN = 14;

  private final Clauses clauses;

  QuotedVerbs(Clauses clauses) {
    this.clauses = clauses;
  }

  /// As in `The union "strongly condemned" the arrests`, where what is quoted speaks for itself.
  Optional<Attribution> quotedVerb(Line line, int at) {
    Span span = ((Quoted) line.pieces().get(at)).span();
    List<Own> own = line.own();
    for (Sentence sentence : line.sentences()) {
      for (Word word : sentence.words()) {
        boolean speaks =
            Governing.inside(span, word)
                && word.isVerb()
                && Speech.verb(sentence, word).isPresent();
        if (speaks && !Subjects.passive(sentence, word)) {
          Optional<Word> subject =
              sentence
                  .dependents(word, "nsubj")
                  .filter(noun -> !Governing.inside(span, noun))
                  .findFirst();
          if (subject.isPresent()) {
            Own verb = new Own(sentence, word);
            return Optional.of(
                clauses.found(
                    "quoted verb", new Own(sentence, subject.get()), clauses.passage(verb), verb));
          }
          Optional<Attribution> bare = predicate(line.before(at), span, new Own(sentence, word));
          if (bare.isPresent()) {
            return bare;
          }
        }
      }
    }
    return Optional.empty();
  }

  /// As in `The chairman, Piet Jonker, "strongly condemned" it`, where the grammar finds no
  /// subject: nothing but a phrase stands before, and the quoted words begin with their verb.
  private Optional<Attribution> predicate(List<Own> before, Span span, Own verb) {
    boolean begins =
        verb.word().tag().matches("VB[DNZ]") && verb.start() - span.start() <= VERB_WITHIN;
    boolean phrase =
        !before.isEmpty()
            && Phrases.opensPhrase(before.getFirst())
            && before.stream()
                .takeWhile(own -> !own.is("who", "which", "whose"))
                .noneMatch(own -> own.word().isVerb() && !own.word().relation().equals("amod"));
    return begins && phrase
        ? Phrases.phraseHead(before, 0)
            .map(head -> clauses.found("quoted verb", head, clauses.passage(head), head))
            .filter(said -> said.speaker().isPresent())
        : Optional.empty();
  }
}
