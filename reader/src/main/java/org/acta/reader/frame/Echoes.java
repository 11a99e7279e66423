package org.acta.reader.frame;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.DeedKind;
import org.acta.ledger.Passage;
import org.acta.ledger.PositionKind;
import org.acta.ledger.Reason;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Positions that lean on one told before: "So did Norway", "Belgium did the same", "Cuba followed
/// suit", "a demand echoed by Peru", "must do so".
final class Echoes {
  private static final Map<String, PositionKind> WITHHELD =
      Map.of(
          "congratulate", PositionKind.CONGRATULATE,
          "recognise", PositionKind.RECOGNISE,
          "recognize", PositionKind.RECOGNISE,
          "acknowledge", PositionKind.RECOGNISE,
          "accept", PositionKind.RECOGNISE,
          "concede", PositionKind.CONCEDE);

  /// What somebody else does who "does the same", whatever was said beside it.
  private static final Set<DeedKind> MAIN =
      Set.of(
          PositionKind.CONGRATULATE,
          PositionKind.RECOGNISE,
          PositionKind.REJECT,
          PositionKind.CALL_VERIFY);

  private final Parties parties;

  Echoes(Parties parties) {
    this.parties = parties;
  }

  /// @param before drafts of earlier sentences
  /// @param here drafts of this sentence
  List<Draft> of(Sentence sentence, List<Draft> before, List<Draft> here) {
    List<Draft> found = new ArrayList<>();
    for (Word word : sentence.words()) {
      List<Word> who = Leaning.who(sentence, word);
      if (who.isEmpty()) {
        continue;
      }
      List<Draft> told =
          Lexicon.lemma(word).equals("join") && !Leaning.joinedIn(sentence, word)
              ? after(word, here)
              : before(word, before, here);
      for (Word actor : who) {
        // "The embassy, which had noted the result, did so": not what it noted itself.
        Optional<Draft> nearest =
            told.stream()
                .filter(draft -> near(word, sentence, draft))
                .filter(draft ->
                    draft.head().start() < actor.start() || draft.head().start() > word.start())
                .findFirst()
                .map(draft -> main(draft, told));
        nearest.ifPresent(draft ->
            who(sentence, word, actor).stream()
                .filter(party -> !draft.actor().equals(Optional.of(party.actor())))
                .filter(party -> takes(party, draft))
                .forEach(party ->
                    found.add(echo(sentence, word, draft, party, kind(draft, sentence, word)))));
      }
    }
    return found;
  }

  /// Whoever concurs does so with what was said last, and not with what the article began with.
  private static boolean near(Word word, Sentence sentence, Draft draft) {
    return !Lexicon.lemma(word).matches("concur|go|align|associate|well")
        || sentence.number() - draft.sentence().number() < 2;
  }

  /// "Chile congratulated him, urging all to accept": who does so congratulates.
  private static Draft main(Draft near, List<Draft> told) {
    return told.stream()
        .filter(draft -> MAIN.contains(draft.kind()))
        .filter(draft -> draft.sentence().equals(near.sentence()))
        .filter(draft -> draft.actor().equals(near.actor()))
        .filter(draft -> above(near.sentence(), near.head(), draft.head()))
        .findFirst()
        .orElse(near);
  }

  private static boolean above(Sentence sentence, Word low, Word high) {
    Optional<Word> at = sentence.governor(low);
    for (int i = 0; i < 12 && at.isPresent() && !at.get().equals(high); i++) {
      at = sentence.governor(at.get());
    }
    return at.filter(high::equals).isPresent();
  }

  /// Whom a noun phrase names, with those that the parser leaves out of a list.
  private List<Party> who(Sentence sentence, Word word, Word actor) {
    List<Word> before = Roll.before(sentence, word);
    int next = actor.index();
    while (next > word.index() + 1 && !sentence.word(next - 1).tag().matches("IN|VB.?|RB")) {
      next--;
    }
    List<Word> roll = next > word.index() ? Roll.from(sentence, next) : before;
    Map<ActorKey, Party> found = new LinkedHashMap<>();
    if (roll.isEmpty()) {
      return parties.of(sentence, actor);
    }
    roll.stream()
        .flatMap(name -> parties.alone(sentence, name).stream())
        .forEach(party -> found.putIfAbsent(party.actor(), party));
    return found.isEmpty() ? parties.of(sentence, actor) : List.copyOf(found.values());
  }

  /// A state that does the same as a commission does not declare a winner.
  private static boolean takes(Party party, Draft told) {
    if (Set.of(PositionKind.CERTIFY, PositionKind.ANNUL).contains(told.kind())) {
      return party.actor().kind() == ActorKind.ORGAN;
    }
    return !Set.of(ActorKind.STATE, ActorKind.IGO, ActorKind.ORG).contains(party.actor().kind())
        || !Set.of(PositionKind.CONCEDE, PositionKind.CLAIM_VICTORY).contains(told.kind());
  }

  /// The positions told before a word, the nearest first.
  private static List<Draft> before(Word word, List<Draft> before, List<Draft> here) {
    return Stream.concat(before.stream(), here.stream())
        .filter(draft -> draft.kind() instanceof PositionKind)
        .filter(draft -> draft.head().start() < word.start())
        .toList()
        .reversed();
  }

  private static List<Draft> after(Word word, List<Draft> here) {
    return here.stream()
        .filter(draft -> draft.kind() instanceof PositionKind)
        .filter(draft -> draft.head().start() > word.start())
        .toList();
  }

  /// "Chile declined to congratulate him; Peru had done that": what Peru did is what was withheld.
  private static DeedKind kind(Draft told, Sentence sentence, Word word) {
    boolean affirms =
        Lexicon.lemma(word).equals("have")
            || Leaning.bare(sentence, word)
            || Lexicon.lemma(word).equals("do")
                && word.index() < sentence.words().size()
                && sentence.word(word.index() + 1).lemma().equals("so")
            || sentence.dependents(word, "obj").anyMatch(down -> down.lemma().equals("that"));
    if (told.kind() != PositionKind.WITHHOLD || !affirms) {
      return told.kind();
    }
    return told.sentence().words().stream()
        .map(Lexicon::lemma)
        .map(WITHHELD::get)
        .filter(Objects::nonNull)
        .reduce((_, last) -> last)
        .<DeedKind>map(kind -> kind)
        .orElse(told.kind());
  }

  private static Draft echo(Sentence sentence, Word word, Draft told, Party party, DeedKind kind) {
    List<String> steps = new ArrayList<>(party.steps());
    steps.add("'" + word.text() + "' stands for '" + told.words().text() + "'.");
    return new Draft(
        sentence,
        word,
        new Passage(word.start(), word.end(), word.text()),
        kind,
        Optional.of(party.actor()),
        List.<ActorKey>of(),
        party.speaker(),
        told.via(),
        told.target(),
        told.recipient(),
        told.status(),
        told.voice(),
        List.of(),
        told.count(),
        told.deaths(),
        told.demands(),
        new Reason("echo", steps));
  }
}
