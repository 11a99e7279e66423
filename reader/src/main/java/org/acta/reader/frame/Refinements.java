package org.acta.reader.frame;

import java.util.Optional;
import java.util.Set;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.PositionKind;

/// What a position is when it matters whose it is.
final class Refinements {
  private static final Set<Stance> NEGATIVE =
      Set.of(Stance.NEGATED, Stance.NOT_YET, Stance.REFUSED);
  private static final Set<String> NEGATION_IS_MEANT =
      Set.of("NEG", "DECLINED", "EXISTNEG", "NOCHANGE", "STANDSOFF");

  /// What no court does, which only rules on what others ask.
  private static final Set<PositionKind> JUDGED =
      Set.of(PositionKind.REJECT, PositionKind.QUESTION, PositionKind.WITHHOLD);

  /// What a state does about other states' votes only.
  private static final Set<PositionKind> HOME_NEVER =
      Set.of(
          PositionKind.CONGRATULATE,
          PositionKind.WITHHOLD,
          PositionKind.TAKE_NOTE,
          PositionKind.RECOGNISE,
          PositionKind.CALL_VERIFY);

  /// What a declared winner may say of their own victory.
  private static final Set<PositionKind> OF_WINNERS =
      Set.of(PositionKind.CLAIM_VICTORY, PositionKind.URGE_ACCEPTANCE);

  static final String COURT = "organ:.*(court|tribunal|judiciary|cour-).*";

  private final Election election;

  Refinements(Election election) {
    this.election = election;
  }

  /// The stance of a frame whose words include a negation: "found no sign of fraud" is asserted.
  Standing standing(Frame frame, Standing standing) {
    boolean meant =
        frame.needs().stream()
            .filter(Frame.Need::wanted)
            .flatMap(need -> need.roles().stream())
            .anyMatch(NEGATION_IS_MEANT::contains);
    boolean called =
        frame.needs().stream().anyMatch(need -> need.wanted() && need.roles().contains("CALLED"));
    boolean inWords =
        frame.needs().stream().anyMatch(need -> need.wanted() && need.roles().contains("NOREASON"));
    if (inWords || frame.makes().startsWith("event:") && ordered(standing)) {
      return new Standing(Stance.ASSERTED, standing.top(), Optional.empty(), standing.first());
    }
    return meant && NEGATIVE.contains(standing.stance()) || called
        ? new Standing(Stance.ASSERTED, standing.top(), standing.caller(), standing.first())
        : standing;
  }

  /// "The commission ordered a recount": an order happens.
  private static boolean ordered(Standing standing) {
    return standing.stance() == Stance.CALLED
        && standing.caller().filter(verb -> Lexicon.lemma(verb).equals("order")).isPresent();
  }

  /// The kind for this actor; empty if such an actor takes no such position.
  Optional<PositionKind> of(Frame frame, PositionKind kind, Party party) {
    ActorKey actor = party.actor();
    boolean atHome =
        actor.kind() == ActorKind.PERSON
            || actor.kind() == ActorKind.PARTY
            || actor.kind() == ActorKind.GROUP
                && actor.iso().equals(election.home())
                && actor.iso().isPresent();
    boolean organ = kind == PositionKind.CALL_VERIFY && actor.kind() == ActorKind.ORGAN;
    boolean court = organ || JUDGED.contains(kind) && actor.text().matches(COURT);
    boolean doubts = kind == PositionKind.QUESTION || frame.makes().equals("fraud");
    boolean counts = (doubts || JUDGED.contains(kind)) && actor.text().matches(Parties.COMMISSION);
    boolean homeState =
        actor.kind() == ActorKind.STATE
            && actor.iso().equals(election.home())
            && HOME_NEVER.contains(kind);
    if (court || counts || homeState || election.winner(actor) && !OF_WINNERS.contains(kind)) {
      return Optional.empty();
    }
    return switch (frame.makes()) {
      case "congratulate" ->
          Optional.of(
              kind == PositionKind.CONGRATULATE && election.rival(actor)
                  ? PositionKind.CONCEDE
                  : kind);
      case "endorse" ->
          Optional.of(
              kind == PositionKind.RECOGNISE
                      && actor.kind() == ActorKind.ORGAN
                      && actor.iso().equals(election.home())
                  ? PositionKind.CERTIFY
                  : kind);
      case "accept" ->
          Optional.of(kind == PositionKind.RECOGNISE && atHome ? PositionKind.CONCEDE : kind);
      case "fraud" ->
          Optional.of(
              atHome
                      || actor.kind() == ActorKind.STATE
                          && frame.words().getFirst().contains("denounce")
                  ? PositionKind.REJECT
                  : PositionKind.QUESTION);
      default -> Optional.of(kind);
    };
  }
}
