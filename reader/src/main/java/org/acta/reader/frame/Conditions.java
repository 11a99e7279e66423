package org.acta.reader.frame;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.reader.name.Mention;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Word;

/// Whether what a frame needs stands around a word.
final class Conditions {
  private static final Set<String> NUMBER = Set.of("CD");
  private static final Set<String> FILING =
      Set.of(
          "file",
          "lodge",
          "submit",
          "present",
          "bring",
          "dismiss",
          "hear",
          "throw",
          "prepare",
          "reject",
          "register",
          "launch",
          "lose",
          "win",
          "consider",
          "announce");
  private static final Set<String> HOLDING =
      Set.of(
          "order",
          "announce",
          "begin",
          "start",
          "conduct",
          "hold",
          "schedule",
          "launch",
          "set",
          "complete",
          "finish",
          "take",
          "continue",
          "agree",
          "grant",
          "approve");

  /// What is done to something that need not have happened.
  private static final Set<String> SHUNNING =
      Set.of(
          "avoid",
          "refrain",
          "renounce",
          "shun",
          "eschew",
          "incite",
          "resort",
          "prevent",
          "fear",
          "avert",
          "abstain",
          "end",
          "stop");

  private static final Set<String> SWIFT =
      Set.of("quick", "swift", "prompt", "first", "early", "fast", "slow");

  /// What a candidate does with votes, and what tells that not all of them were counted.
  private static final Set<String> SHARE =
      Set.of("receive", "win", "get", "take", "secure", "garner", "obtain", "poll", "gather");

  private static final Set<String> PARTIAL =
      Set.of("partial", "preliminary", "provisional", "incomplete", "lead", "far");

  private final Topics topics;
  private final Parties parties;
  private final Election election;

  Conditions(Topics topics, Parties parties, Election election) {
    this.topics = topics;
    this.parties = parties;
    this.election = election;
  }

  /// Whether one need holds.
  boolean holds(Frame.Need need, Scene scene, Standing standing, Reporting.Saying saying) {
    if (need.aboutActor()) {
      return true;
    }
    if (need.roles().contains("idiom")) {
      return need.wanted()
          == need.lemmas().stream()
              .anyMatch(idiom -> Idiom.over(scene.sentence(), scene.head(), idiom));
    }
    boolean literal = need.topics().isEmpty() && need.lemmas().isEmpty();
    boolean holds =
        need.roles().stream()
            .anyMatch(role ->
                literal
                    ? named(role, scene, standing, saying)
                    : Turns.words(role, scene).stream()
                        .anyMatch(word -> fits(need, role, scene, word)));
    return holds == need.wanted();
  }

  private boolean fits(Frame.Need need, String role, Scene scene, Word word) {
    if (!need.lemmas().isEmpty()) {
      return need.lemmas().contains(Lexicon.lemma(word))
          || need.lemmas().contains(word.text().toLowerCase(Locale.ROOT));
    }
    boolean single = Set.of("near", "that", "with", "said", "whether").contains(role);
    return need.topics().stream()
        .anyMatch(topic ->
            dynamic(topic, scene.sentence(), word)
                .orElseGet(() ->
                    single && !word.isNoun()
                        ? topics.names(word, topic)
                        : topics.of(scene.sentence(), word).contains(topic)
                            || topic.equals("RESULT")
                                && election.resultPronoun(scene.sentence(), word)
                            || topic.equals("PROCESS")
                                && election.resultPronoun(scene.sentence(), word)
                                && election.lastIsProcess(scene.sentence(), word)));
  }

  /// Topics that depend on whom a phrase names; empty if this is none of them.
  private Optional<Boolean> dynamic(String topic, Sentence sentence, Word word) {
    boolean noun = word.isNoun() || word.tag().matches("PRP\\$?|CD|DT|JJ");
    return switch (topic) {
      case "ANY" -> Optional.of(noun && !word.tag().equals("DT"));
      case "PRONOUN" -> Optional.of(word.tag().equals("PRP") && !topicOfIt(word));
      case "ACTOR" -> Optional.of(parties.any(sentence, word));
      case "PERSON" ->
          Optional.of(
              kinds(sentence, word, ActorKind.PERSON, ActorKind.PARTY)
                  || word.tag().equals("PRP") && Lexicon.lemma(word).matches("he|she|him|her"));
      case "STATE" -> Optional.of(kinds(sentence, word, ActorKind.STATE));
      case "IGO" -> Optional.of(kinds(sentence, word, ActorKind.IGO));
      case "ORGAN" -> Optional.of(kinds(sentence, word, ActorKind.ORGAN));
      case "VERIFY" -> topics.elsewhere(sentence, word) ? Optional.of(false) : Optional.empty();
      // "to wait for the final count" counts nothing.
      case "VERIFYACT" ->
          word.isNoun() && sentence.dependents(word, "det", "amod").findAny().isPresent()
              ? Optional.of(false)
              : Optional.empty();
      case "RIVAL" ->
          Optional.of(
              parties.alone(sentence, word).stream()
                  .anyMatch(party -> election.rival(party.named())));
      case "PLACE" -> Optional.of(kinds(sentence, word, ActorKind.STATE) || word.isName());
      case "COURT" ->
          Optional.of(
              topics.names(word, "COURTWORD")
                  || named(sentence, word)
                      .filter(key ->
                          key.text().matches(".*(court|cour|constitutional-council|tribunal).*"))
                      .isPresent());
      default -> Optional.empty();
    };
  }

  private static boolean topicOfIt(Word word) {
    return Lexicon.lemma(word).equals("it");
  }

  private Optional<ActorKey> named(Sentence sentence, Word word) {
    return parties.mention(sentence, word).map(Mention::key);
  }

  private boolean kinds(Sentence sentence, Word word, ActorKind... kinds) {
    return parties.alone(sentence, word).stream()
        .anyMatch(party -> Stream.of(kinds).anyMatch(kind -> party.named().kind() == kind));
  }

  private boolean named(String flag, Scene scene, Standing standing, Reporting.Saying saying) {
    Sentence sentence = scene.sentence();
    Word head = scene.head();
    return switch (flag) {
      case "NEG" -> Turns.negative(scene, standing);
      case "DECLINED" ->
          // Who has yet to comment has not declined to.
          Set.of(Stance.NOT_YET, Stance.REFUSED, Stance.NEGATED).contains(standing.stance())
              && !standing.first().equals(head)
              && !Lexicon.lemma(standing.first()).matches("early|soon|premature|wait|await")
              && !standing.first().tag().equals("RB");
      case "CALLED" -> standing.caller().isPresent();
      case "OBLIGED" -> standing.stance() == Stance.OBLIGED;
      case "PLANNED" -> standing.stance() == Stance.PLANNED || Turns.forward(sentence, head);
      case "WILL" -> Set.of(Stance.PLANNED, Stance.CONDITIONAL).contains(standing.stance());
      case "PEACEFULLY" -> scene.near().stream().anyMatch(word -> topics.names(word, "PEACEFUL"));
      case "JUDICIAL" ->
          election.courtNear(sentence)
              && scene.role("obj").isEmpty()
              && scene.clause().actors().stream()
                  .anyMatch(word -> kinds(sentence, word, ActorKind.PERSON, ActorKind.PARTY));
      case "LEGAL" ->
          Turns.filed(scene)
              || election.aboutCourts()
                  && (scene.light().filter(verb -> FILING.contains(Lexicon.lemma(verb))).isPresent()
                      || Lexicon.lemma(head).matches("petition|lawsuit|suit")
                      || sentence
                          .governor(head)
                          .filter(up -> FILING.contains(Lexicon.lemma(up)))
                          .isPresent()
                      || !scene.role("by").isEmpty());
      case "HELD", "HELD2" ->
          sentence
              .governor(head)
              .filter(up -> HOLDING.contains(Lexicon.lemma(up)))
              .filter(up -> standing.caller().isEmpty() || Turns.ordered(up, standing))
              .isPresent();
      case "OWN" ->
          scene.near().stream().limit(4).anyMatch(word -> Lexicon.lemma(word).equals("own"));
      case "EXISTNEG" ->
          sentence.dependents(head, "det").anyMatch(det -> det.lemma().equals("no"))
              && Turns.existential(sentence, head);
      case "ECHO-CONGRATULATION" -> election.congratulationBefore(sentence);
      case "SAYSQUOTE" ->
          election.quotedIn(sentence) && sentence.dependents(head, "nsubj").findAny().isPresent();
      case "SELF" -> Selves.speaks(scene, saying);
      case "SAID" -> !saying.sayers().isEmpty();
      case "BE-IN" ->
          head.relation().startsWith("nsubj")
              && sentence
                  .governor(head)
                  .filter(up ->
                      sentence.dependents(up, "cop").findAny().isPresent()
                          && sentence.dependents(up, "case").findAny().isPresent())
                  .isPresent();
      case "clause" ->
          sentence.dependents(head, "ccomp").anyMatch(down -> down.index() > head.index());
      case "EXISTMUST" ->
          sentence
              .governor(head)
              .filter(up -> sentence.dependents(up, "expl").findAny().isPresent())
              .filter(up ->
                  sentence
                      .dependents(up, "aux")
                      .anyMatch(aux -> Set.of("should", "must").contains(Lexicon.lemma(aux))))
              .isPresent();
      case "IN-QUOTE" -> saying.quote().isPresent() && !saying.sayers().isEmpty();
      case "TOLD-WON" -> toldWon(scene);
      case "AGENTLESS" ->
          scene.clause().actors().isEmpty()
              && scene.role("by").isEmpty()
              && sentence
                  .dependents(head, "nsubj:pass", "nsubj")
                  .anyMatch(word -> kinds(sentence, word, ActorKind.PERSON));
      case "EXIST" -> Turns.existential(sentence, head);
      case "GENERIC" ->
          sentence.dependents(head, "det").anyMatch(det -> Lexicon.lemma(det).matches("any|all|no"))
              || sentence
                  .governor(head)
                  .filter(up -> SHUNNING.contains(Lexicon.lemma(up)))
                  .isPresent()
              || head.relation().equals("nsubj")
                  && sentence.dependents(head, "det", "amod", "nmod").findAny().isEmpty()
                  && sentence
                      .governor(head)
                      .filter(up -> sentence.dependents(up, "cop").findAny().isPresent())
                      .isPresent();
      case "NOT-DID" ->
          standing.stance() == Stance.NEGATED
              && sentence.dependents(head, "aux").anyMatch(aux -> aux.tag().equals("VBD"));
      case "SUBJUNCTIVE" -> Turns.subjunctive(scene);
      case "NOOBJ" ->
          scene.role("obj").stream()
              .anyMatch(word ->
                  sentence
                      .dependents(word, "det")
                      .anyMatch(det -> Lexicon.lemma(det).equals("no")));
      case "WITHOUT" ->
          head.index() > 1
              && Lexicon.lemma(sentence.word(head.index() - 1)).matches("without|not|n't|never");
      case "OBJNEITHER" ->
          head.index() < sentence.words().size()
              && Lexicon.lemma(sentence.word(head.index() + 1)).equals("neither");
      case "NOCHANGE" ->
          sentence.dependents(head, "det").anyMatch(det -> Lexicon.lemma(det).equals("no"));
      case "STANDSOFF" ->
          Set.of(Stance.NOT_YET, Stance.REFUSED, Stance.NEGATED, Stance.CONDITIONAL)
              .contains(standing.stance());
      case "EARLY" ->
          Lexicon.lemma(standing.first()).matches("early|soon|premature|wait|await|before")
              && standing.stance() == Stance.NOT_YET;
      case "OFFTOPIC" ->
          Stream.of("on", "upon").anyMatch(role -> !scene.role(role).isEmpty())
              && sentence.words().stream()
                  .noneMatch(word ->
                      topics.names(word, "RESULT")
                          || topics.names(word, "PROCESS")
                          || topics.names(word, "OFFICE"));
      case "OWNLOSS" ->
          scene.clause().surfaceSubjects().stream()
              .filter(word -> word.tag().equals("PRP"))
              .flatMap(word -> parties.alone(sentence, word).stream())
              .anyMatch(loser ->
                  saying.sayers().stream()
                      .anyMatch(sayer ->
                          sayer.named().equals(loser.named()) && election.rival(loser.named())));
      case "WAITING" -> Set.of(Stance.ASSERTED, Stance.PLANNED).contains(standing.stance());
      case "BEFOREIT" ->
          sentence
              .dependents(head, "mark")
              .anyMatch(mark -> Lexicon.lemma(mark).matches("before|until"));
      case "IMPERATIVE" ->
          head.tag().equals("VB")
              && sentence.dependents(head, "nsubj", "aux", "mark").findAny().isEmpty();
      case "NOREASON" -> Turns.noReason(scene);
      case "WINNER-SHARE" -> winnerShare(scene);
      case "SELFSAID" ->
          sentence
              .governor(head)
              .filter(up ->
                  sentence
                      .dependents(up)
                      .anyMatch(down -> down.text().matches("themselves|itself|himself|herself")))
              .isPresent();
      case "SWIFTLY" ->
          scene.light().filter(up -> SWIFT.contains(Lexicon.lemma(up))).isPresent()
              || sentence.words().stream()
                  .filter(word -> word.index() < head.index() && word.index() > head.index() - 7)
                  .anyMatch(word -> SWIFT.contains(Lexicon.lemma(word)));
      case "ELECTORAL" ->
          sentence.words().stream()
              .anyMatch(word -> topics.names(word, "VOTEWORD") || topics.names(word, "PROCESS"));
      case "PREMODIFIER" -> head.relation().equals("amod") && head.governor() > head.index();
      case "OBJPEOPLE" ->
          scene.clause().surfaceSubjects().stream()
              .anyMatch(word ->
                  topics.names(word, "CROWD")
                      || topics.names(word, "CITIZENS")
                      || kinds(sentence, word, ActorKind.PERSON, ActorKind.GROUP));
      case "FINITE" -> !head.tag().equals("VBG");
      case "inf" -> !scene.role("inf").isEmpty();
      case "whq" ->
          scene.near().stream()
              .limit(4)
              .anyMatch(word -> word.tag().startsWith("W") || word.lemma().equals("whether"));
      case "passive" -> scene.clause().passive();
      case "num" ->
          Phrase.modifiers(sentence, head).stream().anyMatch(word -> NUMBER.contains(word.tag()));
      case "light" -> scene.light().isPresent();
      case "annulling" -> Turns.annulling(scene);
      case "subjforces" -> forces(scene);
      case "subjposs" ->
          scene.clause().surfaceSubjects().stream()
              .anyMatch(word -> sentence.dependents(word, "nmod:poss").findAny().isPresent());
      case "claims" -> !saying.hearsay() && !ofWinner(scene);
      case "pair" -> true;
      default -> throw new IllegalStateException("no condition is called " + flag);
    };
  }

  /// "he won outright, the commission said", "was re-elected, it said".
  private boolean toldWon(Scene scene) {
    Sentence sentence = scene.sentence();
    Word says = scene.head();
    Stream<Word> told =
        says.relation().equals("parataxis")
            ? sentence.governor(says).stream()
            : sentence
                .dependents(says, "ccomp", "parataxis")
                .filter(down -> down.index() < says.index());
    return told.anyMatch(word -> topics.names(word, "WINNING"));
  }

  /// "said that the winner had received 58 percent", and not of a part of the count.
  private boolean winnerShare(Scene scene) {
    Sentence sentence = scene.sentence();
    boolean partial =
        sentence.words().stream().anyMatch(word -> PARTIAL.contains(Lexicon.lemma(word)));
    boolean share =
        sentence.words().stream().anyMatch(word -> word.lemma().matches("percent|%|vote|cent"));
    return share
        && !partial
        && scene.role("that").stream()
            .filter(
                word -> SHARE.contains(Lexicon.lemma(word)) && word.index() > scene.head().index())
            .anyMatch(word -> winner(scene, new Clause(sentence, word).surfaceSubjects()));
  }

  /// Whether somebody else says that the declared winner won, which claims nothing.
  private boolean ofWinner(Scene scene) {
    return winner(scene, scene.role("that")) && !winner(scene, scene.clause().actors());
  }

  private boolean winner(Scene scene, List<Word> words) {
    return words.stream()
        .flatMap(word -> parties.alone(scene.sentence(), word).stream())
        .anyMatch(party -> election.winner(party.named()));
  }

  private boolean forces(Scene scene) {
    return scene.sentence().words().stream()
        .anyMatch(word -> word.index() < scene.head().index() && topics.names(word, "FORCES"));
  }

  /// Whether who turned out to act is of the kind that a frame needs.
  static boolean who(Frame frame, Optional<Party> party) {
    return frame.needs().stream()
        .filter(Frame.Need::aboutActor)
        .allMatch(need -> {
          Set<String> wanted = need.lemmas();
          boolean is =
              party
                  .map(someone ->
                      wanted.contains(someone.actor().kind().word())
                          || wanted.contains("court")
                              && someone.actor().text().matches(Refinements.COURT)
                          || wanted.contains("orgperson")
                              && someone.actor().kind() == ActorKind.ORGAN)
                  .orElse(wanted.contains("none"));
          return is == need.wanted();
        });
  }
}
