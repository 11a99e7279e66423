package org.acta.reader.frame;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.ContestLabel;
import org.acta.ledger.Quote;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;

/// What an article as a whole tells about its election: who was declared the winner, what "it" was
/// last, whether courts come into it.
final class Election {
  private final Text text;
  private final Topics topics;
  private final List<Quote> quotes;
  private final Optional<ContestLabel> contest;
  private final Optional<String> home;
  private final Map<Integer, Optional<Word>> lastResult = new HashMap<>();
  private final boolean courts;

  Election(
      Text text,
      Topics topics,
      List<Quote> quotes,
      Optional<ContestLabel> contest,
      Optional<String> home) {
    this.text = text;
    this.topics = topics;
    this.quotes = quotes;
    this.contest = contest;
    this.home = contest.map(ContestLabel::iso).or(() -> home);
    this.courts =
        text.sentences().stream()
            .flatMap(sentence -> sentence.words().stream())
            .anyMatch(word -> topics.names(word, "COURTWORD"));
  }

  Optional<String> home() {
    return home;
  }

  /// The year of the vote, if it is known.
  Optional<Integer> year() {
    return contest
        .map(label -> label.id().split("-"))
        .filter(parts -> parts.length > 1 && parts[1].matches("[0-9]{4}"))
        .map(parts -> Integer.valueOf(parts[1]));
  }

  boolean winner(ActorKey key) {
    return contest.flatMap(ContestLabel::winner).filter(key::equals).isPresent();
  }

  boolean rival(ActorKey key) {
    return contest.flatMap(ContestLabel::rival).filter(key::equals).isPresent();
  }

  /// Whether a victory of theirs would be another than the declared one.
  boolean other(ActorKey key) {
    return rival(key)
        || key.kind() == ActorKind.PERSON
            && contest.flatMap(ContestLabel::winner).isPresent()
            && !winner(key);
  }

  boolean aboutCourts() {
    return courts;
  }

  /// Whether this sentence or the one before tells of a court or a ruling.
  boolean courtNear(Sentence sentence) {
    return near(sentence).stream()
        .flatMap(near -> near.words().stream())
        .anyMatch(word ->
            topics.names(word, "COURTWORD")
                || Lexicon.lemma(word).matches("ruling|judgment|judgement|verdict|result"));
  }

  private List<Sentence> near(Sentence sentence) {
    return sentence.number() == 0
        ? List.of(sentence)
        : List.of(text.sentences().get(sentence.number() - 1), sentence);
  }

  /// Whether one of the two sentences before or this one tells of congratulations.
  boolean congratulationBefore(Sentence sentence) {
    int first = Math.max(0, sentence.number() - 2);
    return text.sentences().subList(first, sentence.number() + 1).stream()
        .flatMap(near -> near.words().stream())
        .anyMatch(word -> Lexicon.lemma(word).matches("congratulation|congratulate|felicitate"));
  }

  boolean quotedIn(Sentence sentence) {
    return quotes.stream()
        .anyMatch(quote ->
            quote.words().start() < sentence.end() && sentence.start() < quote.words().end());
  }

  /// Whether a pronoun may mean a result or a vote: one was named last before it.
  boolean resultPronoun(Sentence sentence, Word word) {
    return Set.of("it", "them", "this", "that", "they").contains(Lexicon.lemma(word))
        && word.tag().matches("PRP|DT")
        && last(sentence, word).isPresent();
  }

  /// Whether what a pronoun means is a vote rather than its result.
  boolean lastIsProcess(Sentence sentence, Word word) {
    return last(sentence, word).filter(last -> topics.names(last, "PROCESS")).isPresent();
  }

  private Optional<Word> last(Sentence sentence, Word word) {
    return lastResult.computeIfAbsent(word.start(), _ -> find(sentence, word));
  }

  private Optional<Word> find(Sentence sentence, Word word) {
    List<Sentence> near = near(sentence);
    for (int i = near.size() - 1; i >= 0; i--) {
      Sentence at = near.get(i);
      for (int j = at.words().size(); j >= 1; j--) {
        Word candidate = at.word(j);
        boolean before = candidate.start() < word.start() && candidate.isNoun();
        if (before && topics.names(candidate, "OUTCOME")) {
          return Optional.of(candidate);
        }
      }
    }
    return Optional.empty();
  }
}
