package org.acta.reader.frame;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.ledger.ActorKind;
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

  private final Topics topics;
  private final Parties parties;
  private final Election election;
  private final Meaning meaning;
  private final Winning winning;

  Conditions(Topics topics, Parties parties, Election election) {
    this.topics = topics;
    this.parties = parties;
    this.election = election;
    this.meaning = new Meaning(topics, parties, election);
    this.winning = new Winning(topics, parties, election);
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
                        .anyMatch(word -> meaning.fits(need, role, scene, word)));
    return holds == need.wanted();
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
                  .anyMatch(
                      word -> meaning.kinds(sentence, word, ActorKind.PERSON, ActorKind.PARTY));
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
      case "TOLD-WON" -> winning.told(scene);
      case "AGENTLESS" ->
          scene.clause().actors().isEmpty()
              && scene.role("by").isEmpty()
              && sentence
                  .dependents(head, "nsubj:pass", "nsubj")
                  .anyMatch(word -> meaning.kinds(sentence, word, ActorKind.PERSON));
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
      case "WINNER-SHARE" -> winning.share(scene);
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
                      || meaning.kinds(sentence, word, ActorKind.PERSON, ActorKind.GROUP));
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
      case "claims" -> !saying.hearsay() && !winning.ofWinner(scene);
      case "pair" -> true;
      default -> throw new IllegalStateException("no condition is called " + flag);
    };
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
