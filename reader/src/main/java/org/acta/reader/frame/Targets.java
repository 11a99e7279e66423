package org.acta.reader.frame;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.ledger.ActorKey;
import org.acta.ledger.PositionKind;
import org.acta.ledger.Target;
import org.acta.reader.text.Word;

/// What a position is about: the declared result, another one, or the conduct of the vote.
final class Targets {
  private static final Set<String> JUDGING =
      Set.of("free", "good", "bad", "mild", "question", "welcome", "legitimate");

  private static final Set<String> VOTING =
      Set.of(
          "stuffing",
          "ballot-stuffing",
          "vote-buying",
          "buying",
          "intimidation",
          "violation",
          "irregularity",
          "coercion",
          "bribery",
          "abuse");

  private static final List<String> ABOUT = List.of("about", "over", "on", "of");

  private final Topics topics;
  private final Parties parties;
  private final Election election;

  Targets(Topics topics, Parties parties, Election election) {
    this.topics = topics;
    this.parties = parties;
    this.election = election;
  }

  Target of(Frame frame, PositionKind kind, Scene scene, Optional<Party> actor) {
    return switch (frame.target()) {
      case "process" -> Target.PROCESS;
      case "rival" -> Target.RIVAL_RESULT;
      case "claim" ->
          actor.filter(party -> election.winner(party.actor())).isPresent()
                  || winnerWins(scene)
                  || reelected(scene)
              ? Target.RESULT
              : Target.RIVAL_RESULT;
      case "auto" ->
          frame.makes().equals("fraud")
              ? ofFraud(kind, scene)
              : byObject(frame, kind, scene, actor);
      default -> Target.RESULT;
    };
  }

  /// Votes were bought while people voted; a result that is a fraud is none.
  private static Target ofFraud(PositionKind kind, Scene scene) {
    boolean voting =
        Stream.concat(Stream.of(scene.head()), scene.role("obj").stream())
            .map(Lexicon::lemma)
            .anyMatch(VOTING::contains);
    return kind == PositionKind.QUESTION || voting ? Target.PROCESS : Target.RESULT;
  }

  /// "proclaimed himself re-elected": whoever holds the office, before anybody declared it.
  private static boolean reelected(Scene scene) {
    return scene.near().stream().anyMatch(word -> word.text().matches("re-?elected"));
  }

  private boolean winnerWins(Scene scene) {
    return scene.role("that").stream()
        .flatMap(word -> parties.alone(scene.sentence(), word).stream())
        .anyMatch(party -> election.winner(party.named()));
  }

  private Target byObject(Frame frame, PositionKind kind, Scene scene, Optional<Party> actor) {
    if (kind == PositionKind.CERTIFY) {
      return Target.RESULT;
    }
    boolean bySubject =
        frame.needs().stream()
            .anyMatch(need ->
                need.wanted() && need.roles().equals(List.of("subj")) && !need.topics().isEmpty());
    List<Word> objects =
        bySubject
            ? scene.role("subj")
            : scene.head().isVerb() ? scene.role("obj") : scene.clause().surfaceSubjects();
    boolean noun = scene.head().isNoun() && kind == PositionKind.QUESTION;
    List<Word> about =
        noun
            ? ABOUT.stream().flatMap(role -> scene.role(role).stream()).toList()
            : objects.isEmpty() || scene.head().isNoun() && kind != PositionKind.REJECT
                ? Stream.concat(objects.stream(), scene.role("of").stream()).toList()
                : objects;
    boolean others =
        about.stream()
            .filter(word -> Lexicon.lemma(word).matches("victory|win|triumph"))
            .flatMap(word -> Phrase.modifiers(scene.sentence(), word).stream())
            .filter(Word::isName)
            .flatMap(word -> parties.alone(scene.sentence(), word).stream())
            .anyMatch(party -> election.other(party.named()));
    if (others) {
      return Target.RIVAL_RESULT;
    }
    if (about.stream()
        .filter(word -> word.isName() || kind == PositionKind.RECOGNISE && namedHere(scene, word))
        .flatMap(word -> parties.alone(scene.sentence(), word).stream())
        .anyMatch(party -> election.rival(party.named()))) {
      return Target.RIVAL_RESULT;
    }
    boolean unfair =
        Stream.concat(scene.near().stream(), scene.role("mod").stream())
            .anyMatch(word -> Lexicon.lemma(word).matches("unfair|undemocratic|unfree"));
    if (frame.makes().equals("bad") && actor.filter(this::atHome).isPresent() && !unfair) {
      // Who lost speaks of the result; who looks on, of the vote.
      return Target.RESULT;
    }
    boolean pronoun =
        kind == PositionKind.REJECT
            && Set.of("recognise", "accept").contains(frame.makes())
            && about.stream().allMatch(word -> word.tag().matches("PRP|DT"));
    if (pronoun) {
      return Target.RESULT;
    }
    for (Word word : about) {
      Set<String> found = topics.of(scene.sentence(), word);
      boolean vote =
          found.contains("PROCESS")
              || election.resultPronoun(scene.sentence(), word)
                  && election.lastIsProcess(scene.sentence(), word);
      if (frame.makes().equals("bad") && modifiedBadly(scene, word)) {
        return Target.RESULT;
      }
      if (vote && (JUDGING.contains(frame.makes()) || !found.contains("RESULT"))) {
        return Target.PROCESS;
      }
    }
    boolean ofNoResult =
        kind == PositionKind.QUESTION
            && !about.isEmpty()
            && about.stream()
                .noneMatch(word ->
                    topics.of(scene.sentence(), word).contains("RESULT")
                        || topics.of(scene.sentence(), word).contains("PAPERS")
                        || Phrase.extent(scene.sentence(), word).stream()
                            .anyMatch(below ->
                                topics.names(below, "RESULT") && !topics.names(below, "PROCESS"))
                        || word.tag().matches("PRP|DT"));
    return ofNoResult ? Target.PROCESS : Target.RESULT;
  }

  /// Whether a pronoun means somebody whom its sentence names before.
  private boolean namedHere(Scene scene, Word pronoun) {
    List<ActorKey> meant =
        parties.alone(scene.sentence(), pronoun).stream().map(Party::named).toList();
    return pronoun.tag().equals("PRP")
        && scene.sentence().words().stream()
            .filter(word -> word.isName() && word.index() < pronoun.index())
            .flatMap(word -> parties.alone(scene.sentence(), word).stream())
            .anyMatch(party -> meant.contains(party.named()));
  }

  private boolean atHome(Party party) {
    return switch (party.actor().kind()) {
      case PERSON, PARTY -> true;
      case GROUP -> party.actor().iso().isPresent() && party.actor().iso().equals(election.home());
      case STATE, IGO, ORG, ORGAN, OUTLET -> false;
    };
  }

  /// "a falsified ballot" is refused as a result, not judged as a vote.
  private boolean modifiedBadly(Scene scene, Word word) {
    return Phrase.modifiers(scene.sentence(), word).stream()
        .anyMatch(modifier -> topics.names(modifier, "BADWORD"));
  }
}
