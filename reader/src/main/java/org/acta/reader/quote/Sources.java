package org.acta.reader.quote;

import java.util.List;
import java.util.Optional;
import org.acta.reader.quote.Piece.Own;

/// Finds whose words they are by what names a source: "according to", "in the words of", "was all
/// that she would say".
final class Sources {
  private static final String[] WORDS = {
    "words",
    "view",
    "opinion",
    "phrase",
    "judgment",
    "judgement",
    "formulation",
    "estimation",
    "telling",
    "assessment",
    "wording",
    "parlance",
    "eyes"
  };

  private final Speakers speakers;
  private final Clauses clauses;

  Sources(Speakers speakers, Clauses clauses) {
    this.speakers = speakers;
    this.clauses = clauses;
  }

  /// As in "according to the words of Dmitry Peskov" and "in the words of the minister".
  Optional<Attribution> according(List<Own> clause) {
    Optional<Own> owner = ownerOfWords(clause);
    if (owner.isPresent()) {
      return Optional.of(
          clauses.found(
              "in the words of", owner.get(), clauses.passage(clause.getFirst()), owner.get()));
    }
    int from = preposition(clause);
    if (from == 0 || from >= clause.size()) {
      return Optional.empty();
    }
    Own noun = Phrases.phraseHead(clause, from).orElse(clause.get(from));
    Own head =
        speakers.of(noun.sentence(), noun.word()).isPresent()
            ? noun
            : named(clause, from).orElse(noun);
    return Optional.of(
        clauses.found(
            "according to", head, clauses.passage(clause.getFirst(), clause.get(from - 1)), head));
  }

  /// Where the grammar of a phrase is tangled, as that of "state-run Global Times" is.
  private Optional<Own> named(List<Own> clause, int from) {
    List<Own> phrase =
        clause.stream()
            .skip(from)
            .takeWhile(own -> own.word().tag().matches("DT|JJ|NN.*|HYPH|VBN") || own.is("-"))
            .toList();
    return phrase.isEmpty()
        ? Optional.empty()
        : speakers
            .last(
                phrase.getFirst().sentence(),
                phrase.getFirst().start(),
                phrase.getLast().word().end())
            .map(mention -> new Own(mention.sentence(), mention.head()));
  }

  /// As in "in the minister's words" and "in its view".
  private Optional<Own> ownerOfWords(List<Own> clause) {
    if (clause.size() < 3 || !clause.getFirst().is("in")) {
      return Optional.empty();
    }
    return clause.stream()
        .limit(8)
        .filter(own -> own.is(WORDS))
        .findFirst()
        .flatMap(noun ->
            noun.sentence()
                .dependents(noun.word(), "nmod:poss")
                .findFirst()
                .map(owner -> new Own(noun.sentence(), owner)));
  }

  private static int preposition(List<Own> clause) {
    int from = 0;
    if (Phrases.starts(clause, 0, "according", "to")) {
      from = 2;
    } else if (clause.size() > 4
        && Phrases.starts(clause, 0, "in", "the")
        && clause.get(2).is(WORDS)
        && clause.get(3).is("of")) {
      return 4;
    } else {
      return 0;
    }
    return Phrases.starts(clause, from, "the", "words", "of") ? from + 3 : from;
  }

  /// As in `"…" was all that Reyes would say` and `"…" is how the ministry put it`.
  Optional<Attribution> wasWhat(List<Own> clause) {
    boolean was =
        clause.size() > 3
            && clause.getFirst().is("was", "is", "were")
            && clause.get(1).is("all", "how", "what");
    if (!was) {
      return Optional.empty();
    }
    int from = clause.get(2).is("that") ? 3 : 2;
    for (int i = from + 1; i < clause.size(); i++) {
      Own word = clause.get(i);
      if (word.stops() || word.is(";", ":")) {
        return Optional.empty();
      }
      boolean spoken =
          Speech.verb(word.sentence(), word.word()).isPresent()
              || word.word().lemma().equals("put");
      if (word.word().isVerb() && spoken) {
        return Phrases.phraseHead(clause, from)
            .map(head -> clauses.found("was what they said", head, clauses.passage(word), word));
      }
    }
    return Optional.empty();
  }
}
