package org.acta.reader.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acta.ledger.ActorKey;
import org.acta.ledger.ActorKind;
import org.acta.ledger.DeedKind;
import org.acta.ledger.EventKind;
import org.acta.ledger.PositionKind;
import org.acta.ledger.RelationKind;
import org.acta.ledger.Status;
import org.acta.ledger.Voice;

/// Who says a deed and how real it is.
record Attribution(
    Optional<ActorKey> speaker,
    List<ActorKey> via,
    Status status,
    Voice voice,
    List<String> steps) {
  /// Sets whoever acts against whoever says so.
  static Attribution of(
      DeedKind kind, Optional<Party> party, Reporting.Saying saying, Standing standing) {
    List<String> steps = new ArrayList<>();
    party.ifPresent(someone -> steps.addAll(someone.steps()));
    Optional<Party> sayer = saying.sayers().stream().findFirst();
    boolean own =
        sayer.isEmpty()
            || party.isEmpty()
            || saying.sayers().stream()
                .anyMatch(someone -> someone.actor().equals(party.get().actor()));
    Optional<ActorKey> speaker =
        party
            .flatMap(Party::speaker)
            .or(() -> own ? sayer.flatMap(Party::speaker) : Optional.empty())
            .filter(key -> party.isEmpty() || !key.equals(party.get().actor()));
    // What a council certifies it certifies itself, whoever mentions it.
    boolean official = kind == PositionKind.CERTIFY || kind == PositionKind.ANNUL;
    boolean outlet = sayer.isPresent() && sayer.get().named().kind() == ActorKind.OUTLET;
    boolean report = (!official || outlet) && sayer.isPresent() && (!own || outlet);
    List<ActorKey> via =
        saying.sayers().stream()
            .map(Party::named)
            .filter(key -> report && !party.map(Party::actor).filter(key::equals).isPresent())
            .toList();
    sayer.ifPresent(someone ->
        steps.add("It is told by " + someone.named() + (own ? "." : ", not by who acts.")));
    return new Attribution(
        speaker,
        via,
        status(kind, standing, report),
        sayer.isEmpty() && party.isEmpty()
            ? Voice.AUTHOR
            : sayer.isEmpty() ? voice(kind) : Voice.SOURCE,
        steps);
  }

  private static Voice voice(DeedKind kind) {
    return kind instanceof EventKind || kind instanceof RelationKind ? Voice.AUTHOR : Voice.SOURCE;
  }

  private static Status status(DeedKind kind, Standing standing, boolean report) {
    boolean event = kind instanceof EventKind;
    return switch (standing.stance()) {
      case CONDITIONAL -> Status.CONDITIONAL;
      case PLANNED -> event ? Status.PLANNED : Status.STATED;
      case CALLED, OBLIGED -> event ? Status.CALLED : Status.STATED;
      case DENIED -> Status.DENIED;
      case OPEN -> Status.HEDGED;
      case ASSERTED, TRIED, NEGATED, REFUSED, NOT_YET ->
          kind instanceof RelationKind
              ? Status.BACKGROUND
              : report ? Status.ATTRIBUTED : event ? Status.OCCURRED : Status.STATED;
    };
  }
}
