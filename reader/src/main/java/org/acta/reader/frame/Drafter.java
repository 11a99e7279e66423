package org.acta.reader.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.DeedKind;
import org.acta.ledger.EventKind;
import org.acta.ledger.Passage;
import org.acta.ledger.PositionKind;
import org.acta.ledger.Quote;
import org.acta.ledger.Reason;
import org.acta.ledger.RelationKind;
import org.acta.ledger.StatementKind;
import org.acta.ledger.Target;
import org.acta.reader.text.Sentence;
import org.acta.reader.text.Text;
import org.acta.reader.text.Word;

/// Drafts the deeds of one sentence after another.
final class Drafter {
  private static final Set<String> RULING =
      Set.of("ruling", "judgment", "judgement", "verdict", "decision", "finding", "it", "order");

  private final Text text;
  private final Lexicon lexicon;
  private final Controls controls;
  private final List<Quote> quotes;
  private final Reporting reporting;
  private final Conditions conditions;
  private final Parties parties;
  private final Cast cast;
  private final Targets targets;
  private final Echoes echoes;
  private final Verdicts verdicts;
  private final Election election;
  private final Relations relations;
  private final Refinements refinements;
  private boolean annulled;

  Drafter(
      Text text,
      Lexicon lexicon,
      Topics topics,
      Controls controls,
      Parties parties,
      Election election,
      List<Quote> quotes) {
    this.text = text;
    this.lexicon = lexicon;
    this.controls = controls;
    this.quotes = quotes;
    this.reporting = new Reporting(parties, topics, controls, quotes);
    this.conditions = new Conditions(topics, parties, election);
    this.parties = parties;
    this.cast = new Cast(parties);
    this.targets = new Targets(topics, parties, election);
    this.echoes = new Echoes(parties);
    this.verdicts = new Verdicts(text, topics, parties, election, reporting, controls);
    this.election = election;
    this.relations = new Relations(parties, election);
    this.refinements = new Refinements(election);
  }

  /// What a sentence tells by words of its own.
  List<Draft> of(Sentence sentence) {
    List<Draft> drafts = new ArrayList<>();
    for (Word word : sentence.words()) {
      drafts.addAll(of(sentence, word));
    }
    drafts.removeIf(draft -> drafts.stream().anyMatch(other -> orLess(sentence, other, draft)));
    drafts.removeIf(draft -> drafts.stream().anyMatch(other -> adds(other, draft)));
    return drafts;
  }

  /// "questioned or at least hesitated to recognise": the first of two for one actor.
  private static boolean orLess(Sentence sentence, Draft first, Draft second) {
    return first.kind() == PositionKind.QUESTION
        && second.kind() == PositionKind.WITHHOLD
        && first.actor().equals(second.actor())
        && first.head().index() < second.head().index()
        && sentence.words().subList(first.head().index(), second.head().index()).stream()
            .anyMatch(word -> word.text().equals("or"));
  }

  /// Whoever concedes and asks followers to accept it as well, has conceded; whoever annuls a vote
  /// and calls it worthless, has annulled it.
  private static boolean adds(Draft first, Draft second) {
    boolean further =
        first.kind() == PositionKind.CONCEDE && second.kind() == PositionKind.URGE_ACCEPTANCE
            || first.kind() == PositionKind.ANNUL && second.kind() == PositionKind.REJECT;
    return further && first.actor().equals(second.actor());
  }

  /// What a sentence tells by leaning on what was told: "so did", "followed suit".
  List<Draft> echoes(Sentence sentence, List<Draft> before, List<Draft> here) {
    return echoes.of(sentence, before, here);
  }

  /// What a sentence tells by the weight of its words, where nothing else tells it.
  List<Draft> verdicts(Sentence sentence, List<Draft> here) {
    return verdicts.of(sentence, here);
  }

  /// After a court has annulled a result, its ruling is no result that anybody accepts or rejects.
  private boolean aboutAnnulment(Scene scene) {
    List<Word> said = scene.head().isVerb() ? scene.role("obj") : scene.clause().surfaceSubjects();
    return annulled
        && (said.isEmpty() ? scene.role("of") : said)
            .stream().anyMatch(word -> RULING.contains(Lexicon.lemma(word)));
  }

  private List<Draft> of(Sentence sentence, Word word) {
    List<Frame> frames = lexicon.of(word);
    if (frames.isEmpty()) {
      return List.of();
    }
    Scene plain = new Scene(sentence, word);
    Standing standing = Standing.of(sentence, word, controls);
    Reporting.Saying saying = reporting.of(sentence, word);
    if (saying.negated() || Turns.laidTo(sentence, word) || Turns.disowned(sentence, word)) {
      return List.of();
    }
    boolean told =
        !Turns.supposed(sentence, word)
            && !Turns.longAgo(sentence, election.year())
            && !Turns.yearsAgo(sentence, word);
    List<Draft> drafts = new ArrayList<>();
    for (Frame frame : frames) {
      Scene scene = frame.kind() == Frame.Kind.ADJECTIVE ? plain.ofAdjective() : plain;
      boolean position = drafts.stream().anyMatch(draft -> draft.kind() instanceof PositionKind);
      if (!drafts.isEmpty() && told(drafts, frame, position)) {
        continue;
      }
      if (Fit.is(frame, scene)
          && frame.needs().stream()
              .allMatch(need -> conditions.holds(need, scene, standing, saying))) {
        drafts.addAll(drafts(frame, scene, standing, saying));
      }
    }
    drafts.removeIf(draft -> !told && draft.kind() instanceof PositionKind);
    return drafts;
  }

  // One word makes one position or statement, and one event beside it.
  private static boolean told(List<Draft> drafts, Frame frame, boolean position) {
    boolean event = frame.makes().startsWith("event");
    boolean said = !event && !frame.makes().startsWith("relation");
    return event
        ? drafts.stream().anyMatch(draft -> draft.kind() instanceof EventKind)
        : said
            && (position
                || drafts.stream().anyMatch(draft -> draft.kind() instanceof StatementKind));
  }

  private List<Draft> drafts(Frame frame, Scene scene, Standing raw, Reporting.Saying saying) {
    Standing standing = refinements.standing(frame, raw);
    Optional<DeedKind> outcome = lexicon.outcome(frame, standing.stance());
    if (outcome.isEmpty()) {
      return List.of();
    }
    return switch (outcome.get()) {
      case PositionKind kind -> positions(frame, kind, scene, standing, saying);
      case StatementKind kind -> statements(frame, kind, scene, standing, saying);
      case EventKind kind -> events(frame, kind, scene, standing, saying);
      case RelationKind kind ->
          relations.of(frame, kind, scene).stream()
              .map(pair ->
                  draft(
                      frame,
                      kind,
                      scene,
                      standing,
                      saying,
                      Optional.empty(),
                      Optional.empty(),
                      pair))
              .toList();
    };
  }

  private List<Draft> positions(
      Frame frame, PositionKind kind, Scene scene, Standing standing, Reporting.Saying saying) {
    List<Draft> drafts = new ArrayList<>();
    if (kind != PositionKind.ANNUL && aboutAnnulment(scene)) {
      return drafts;
    }
    if (bound(frame, kind, scene, standing, saying)) {
      return positions(
          frame,
          PositionKind.RECOGNISE,
          scene,
          new Standing(Stance.PLANNED, standing.top(), standing.caller(), standing.first()),
          saying);
    }
    for (Party found : actors(frame, kind, scene, standing, saying)) {
      Party party = kind == PositionKind.CONCEDE ? themselves(found) : found;
      boolean actor =
          party.actor().kind() != ActorKind.OUTLET
              && parties.named(party)
              && (kind == PositionKind.URGE_ACCEPTANCE
                  || Conditions.who(frame, Optional.of(party)));
      if (actor) {
        annulled |= kind == PositionKind.ANNUL;
        Optional<PositionKind> refined = refinements.of(frame, kind, party);
        refined.ifPresent(known ->
            drafts.add(
                draft(
                    frame,
                    known,
                    scene,
                    standing,
                    saying,
                    Optional.of(party),
                    Optional.of(targets.of(frame, known, scene, Optional.of(party))),
                    List.of())));
      }
    }
    return drafts;
  }

  /// A candidate concedes as themselves, whatever party they lead.
  private static Party themselves(Party party) {
    boolean person =
        party.actor().kind() == ActorKind.PARTY && party.named().kind() == ActorKind.PERSON;
    return person
        ? new Party(party.named(), Optional.empty(), party.named(), party.steps())
        : party;
  }

  /// "She said that she would have to accept": whoever says so of themselves accepts.
  private boolean bound(
      Frame frame, PositionKind kind, Scene scene, Standing standing, Reporting.Saying saying) {
    boolean obliged =
        kind == PositionKind.URGE_ACCEPTANCE
            && standing.stance() == Stance.OBLIGED
            && Set.of("accept", "recognise").contains(frame.makes());
    return obliged
        && scene.clause().actors().stream()
            .filter(word -> Lexicon.lemma(word).matches("he|she|i|we"))
            .flatMap(word -> cast.subjects(scene, standing, saying).stream())
            .anyMatch(party ->
                saying.sayers().stream().anyMatch(sayer -> sayer.named().equals(party.named())));
  }

  /// Whoever calls for acceptance or verification takes the position, and not who is called on.
  private List<Party> actors(
      Frame frame, PositionKind kind, Scene scene, Standing standing, Reporting.Saying saying) {
    boolean others =
        (kind == PositionKind.URGE_ACCEPTANCE || frame.makes().equals("annul"))
            && !frame.makes().equals("urge-acceptance");
    if (others && standing.stance() == Stance.CALLED) {
      return standing
          .caller()
          .map(verb -> cast.subjects(new Scene(scene.sentence(), verb), standing, saying))
          .orElse(List.of());
    }
    return others && standing.stance() == Stance.OBLIGED
        ? saying.sayers()
        : cast.actors(frame, scene, standing, saying);
  }

  private List<Draft> statements(
      Frame frame, StatementKind kind, Scene scene, Standing standing, Reporting.Saying saying) {
    return cast.actors(frame, scene, standing, saying).stream()
        .filter(party -> Conditions.who(frame, Optional.of(party)))
        .map(party ->
            draft(
                frame,
                kind,
                scene,
                standing,
                saying,
                Optional.of(party),
                Optional.empty(),
                List.of()))
        .toList();
  }

  private List<Draft> events(
      Frame frame, EventKind kind, Scene scene, Standing standing, Reporting.Saying saying) {
    List<Party> parties = cast.actors(frame, scene, standing, saying);
    Optional<Party> first = parties.stream().findFirst();
    if (!Conditions.who(frame, first)) {
      return List.of();
    }
    List<ActorKey> all =
        parties.size() > 1 ? parties.stream().map(Party::actor).toList() : List.of();
    return List.of(draft(frame, kind, scene, standing, saying, first, Optional.empty(), all));
  }

  private Draft draft(
      Frame frame,
      DeedKind kind,
      Scene scene,
      Standing standing,
      Reporting.Saying saying,
      Optional<Party> party,
      Optional<Target> target,
      List<ActorKey> actors) {
    Attribution attribution = Attribution.of(kind, party, saying, standing);
    Sentence sentence = scene.sentence();
    return new Draft(
        sentence,
        scene.head(),
        trigger(scene, standing),
        kind,
        party.map(Party::actor),
        actors,
        attribution.speaker(),
        attribution.via(),
        target,
        cast.recipient(frame, scene)
            .filter(to -> party.isEmpty() || !party.get().actor().equals(to)),
        attribution.status(),
        attribution.voice(),
        quotedHere(scene, saying),
        ofMany(kind, party) ? Details.count(kind, scene) : OptionalInt.empty(),
        kind == EventKind.KILLING ? Details.dead(scene) : OptionalInt.empty(),
        Details.demands(kind, scene, standing),
        new Reason(frame.name(), attribution.steps()));
  }

  /// A position is counted where a group takes it, and not for each of its members.
  private static boolean ofMany(DeedKind kind, Optional<Party> party) {
    return !(kind instanceof PositionKind)
        || party.filter(who -> who.actor().kind() == ActorKind.GROUP).isPresent();
  }

  private Passage trigger(Scene scene, Standing standing) {
    int from = Math.min(standing.first().start(), scene.head().start());
    boolean close = scene.head().index() - standing.first().index() <= 6;
    return text.passage(close ? from : scene.head().start(), scene.head().end());
  }

  private List<String> quotedHere(Scene scene, Reporting.Saying saying) {
    return Stream.concat(
            saying.quote().stream(),
            quotes.stream()
                .filter(quote -> quote.words().start() > scene.head().start())
                .filter(quote ->
                    scene.near().stream().anyMatch(word -> quote.words().start() == word.start())))
        .map(Quote::id)
        .distinct()
        .toList();
  }
}
