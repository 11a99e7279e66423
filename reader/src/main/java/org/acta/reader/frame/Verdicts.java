package org.acta.reader.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.Passage;
import org.acta.ledger.PositionKind;
import org.acta.ledger.Quote;
import org.acta.ledger.Reason;
import org.acta.ledger.Target;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;

/// Judgments that no frame tells: where somebody is said to say something of a result or a vote,
/// and words beside it weigh for or against, they judge it so.
///
/// Only who says nothing else in the sentence is weighed, and only what they assert.
final class Verdicts {
  private static final Set<ActorKind> OUTSIDE =
      Set.of(ActorKind.STATE, ActorKind.IGO, ActorKind.ORG);

  /// How far from a result or a vote a word still weighs on it.
  private static final int REACH = 14;

  private static final Set<String> OPEN =
      Set.of("if", "whether", "unless", "may", "might", "could", "should", "would", "must", "had");

  /// What a court or a council decides need not be the result.
  private static final Set<String> RULINGS =
      Set.of("decision", "ruling", "judgment", "judgement", "announcement", "verdict");

  private static final Set<Stance> WISHED =
      Set.of(Stance.CALLED, Stance.OBLIGED, Stance.PLANNED, Stance.TRIED, Stance.CONDITIONAL);

  private static final Set<String> DENIED =
      Set.of("claim", "allegation", "talk", "accusation", "suggestion", "charge", "rumour");

  private final Text text;
  private final Topics topics;
  private final Parties parties;
  private final Election election;
  private final Reporting reporting;
  private final Controls controls;
  private final Weights weights = Weights.read();

  Verdicts(
      Text text,
      Topics topics,
      Parties parties,
      Election election,
      Reporting reporting,
      Controls controls) {
    this.text = text;
    this.topics = topics;
    this.parties = parties;
    this.election = election;
    this.reporting = reporting;
    this.controls = controls;
  }

  /// What a sentence comes to by weight.
  ///
  /// @param here what frames made of it
  List<Draft> of(Sentence sentence, List<Draft> here) {
    List<Draft> found = new ArrayList<>();
    for (Weights.Weighing weighing : weights.in(sentence)) {
      Word word = weighing.last();
      Optional<Word> matter = matter(sentence, weighing);
      if (matter.isEmpty() || open(sentence, weighing)) {
        continue;
      }
      Reporting.Saying saying = reporting.of(sentence, word);
      if (saying.negated() || saying.hearsay()) {
        continue;
      }
      List<Party> judges = saying.sayers().isEmpty() ? feeling(sentence, word) : saying.sayers();
      for (Party judge : judges) {
        boolean spoken =
            here.stream().anyMatch(draft -> about(draft, judge))
                || found.stream().anyMatch(draft -> about(draft, judge));
        Optional<PositionKind> kind = kind(weighing, judge);
        if (!spoken && kind.isPresent() && parties.named(judge)) {
          found.add(draft(sentence, weighing, matter.get(), kind.get(), judge, saying));
        }
      }
    }
    return found;
  }

  private static boolean about(Draft draft, Party judge) {
    return draft.kind() instanceof PositionKind
        && (draft.actor().equals(Optional.of(judge.actor()))
            || draft.actor().equals(Optional.of(judge.named())));
  }

  /// The result or vote that a word weighs on: the nearest in its clause.
  private Optional<Word> matter(Sentence sentence, Weights.Weighing weighing) {
    Optional<Word> best = Optional.empty();
    int distance = REACH + 1;
    for (Word word : sentence.words()) {
      int far =
          word.index() < weighing.first().index()
              ? weighing.first().index() - word.index()
              : word.index() - weighing.last().index();
      boolean matters =
          word.isNoun()
              && !word.isName()
              && !RULINGS.contains(Lexicon.lemma(word))
              && (topics.names(word, "OUTCOME") || topics.names(word, "PROCESS"));
      if (matters && far < distance && !apart(sentence, word, weighing)) {
        best = Optional.of(word);
        distance = far;
      }
    }
    return best;
  }

  /// Whether a clause ends between them.
  private static boolean apart(Sentence sentence, Word word, Weights.Weighing weighing) {
    int from = Math.min(word.index(), weighing.first().index());
    int to = Math.max(word.index(), weighing.last().index());
    return sentence.words().subList(from, to - 1).stream()
        .anyMatch(between -> between.text().matches("[;:]|but|while|although|whereas"));
  }

  /// What is asked, supposed, wished or disowned weighs nothing.
  private boolean open(Sentence sentence, Weights.Weighing weighing) {
    int from = Math.max(1, weighing.first().index() - 6);
    for (int i = from; i < weighing.first().index(); i++) {
      String lemma = Lexicon.lemma(sentence.word(i));
      boolean aux =
          sentence.word(i).tag().equals("MD") || sentence.word(i).relation().equals("mark");
      if (OPEN.contains(lemma) && aux || DENIED.contains(lemma)) {
        return true;
      }
    }
    Word top =
        weighing.last().relation().equals("amod")
            ? sentence.governor(weighing.last()).orElse(weighing.last())
            : weighing.last();
    return WISHED.contains(Standing.of(sentence, top, controls).stance())
        || Turns.supposed(sentence, weighing.last())
        || Turns.longAgo(sentence, election.year())
        || sentence.words().getLast().text().equals("?");
  }

  /// Who has the doubt that a noun or an adjective names: "voiced perplexity", "was puzzled".
  private List<Party> feeling(Sentence sentence, Word word) {
    Word at = word;
    for (int i = 0; i < 3; i++) {
      if (at.isVerb() && (topics.names(at, "ATTITUDE") || at.equals(word))) {
        Clause clause = new Clause(sentence, at);
        if (clause.passive() && at.equals(word)) {
          return List.of();
        }
        return clause.actors().stream()
            .flatMap(subject -> parties.of(sentence, subject).stream())
            .toList();
      }
      Optional<Word> up = sentence.governor(at);
      if (up.isEmpty()) {
        return List.of();
      }
      at = up.get();
    }
    return List.of();
  }

  private Optional<PositionKind> kind(Weights.Weighing weighing, Party judge) {
    ActorKey actor = judge.actor();
    boolean outside = OUTSIDE.contains(actor.kind());
    boolean home = actor.iso().isPresent() && actor.iso().equals(election.home());
    boolean winner = election.winner(actor) || election.winner(judge.named());
    if (actor.kind() == ActorKind.ORGAN
        || actor.kind() == ActorKind.OUTLET
        || winner
        || actor.kind() == ActorKind.STATE && home) {
      return Optional.empty();
    }
    return switch (weighing.weight()) {
      case PRAISE ->
          weighing.negated()
              ? Optional.of(PositionKind.QUESTION)
              : outside || actor.kind() == ActorKind.GROUP && !home
                  ? Optional.of(PositionKind.WELCOME)
                  : Optional.empty();
      case DOUBT -> weighing.negated() ? Optional.empty() : Optional.of(PositionKind.QUESTION);
      case DENY -> weighing.negated() ? Optional.empty() : Optional.of(PositionKind.REJECT);
    };
  }

  private Target target(Word matter, PositionKind kind) {
    boolean vote = topics.names(matter, "PROCESS") || matter.tag().matches("PRP|DT");
    boolean result = topics.names(matter, "RESULT") && !topics.names(matter, "PROCESS");
    return vote && !result && kind != PositionKind.REJECT ? Target.PROCESS : Target.RESULT;
  }

  private Draft draft(
      Sentence sentence,
      Weights.Weighing weighing,
      Word matter,
      PositionKind kind,
      Party judge,
      Reporting.Saying saying) {
    Standing standing = Standing.of(sentence, weighing.last(), controls);
    Attribution attribution = Attribution.of(kind, Optional.of(judge), saying, standing);
    Passage words = text.passage(weighing.first().start(), weighing.last().end());
    List<String> steps = new ArrayList<>(attribution.steps());
    steps.add("'" + words.text() + "' weighs on '" + matter.text() + "'.");
    return new Draft(
        sentence,
        weighing.last(),
        words,
        kind,
        Optional.of(judge.actor()),
        List.<ActorKey>of(),
        attribution.speaker(),
        attribution.via(),
        Optional.of(target(matter, kind)),
        Optional.empty(),
        attribution.status(),
        attribution.voice(),
        saying.quote().stream().map(Quote::id).toList(),
        OptionalInt.empty(),
        OptionalInt.empty(),
        List.of(),
        new Reason("verdict", steps));
  }
}
