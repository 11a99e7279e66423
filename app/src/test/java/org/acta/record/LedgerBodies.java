package org.acta.record;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.acta.ledger.Actor;
import org.acta.ledger.ActorKey;
import org.acta.ledger.Attribution;
import org.acta.ledger.Confirmation;
import org.acta.ledger.ConfirmedDeed;
import org.acta.ledger.DeedKind;
import org.acta.ledger.Demand;
import org.acta.ledger.EventKind;
import org.acta.ledger.Excerpt;
import org.acta.ledger.PositionKind;
import org.acta.ledger.RelationKind;
import org.acta.ledger.StateRun;
import org.acta.ledger.StatementKind;
import org.acta.ledger.Status;
import org.acta.ledger.Target;
import org.acta.ledger.Utterance;
import org.acta.ledger.Voice;

/// Entries of a ledger, invented.
final class LedgerBodies {
  static final ActorKey STATE = new ActorKey("state:AA");
  private static final ActorKey GROUP = new ActorKey("group:northern-states");
  private static final ActorKey SPEAKER = new ActorKey("person:ana-alves");
  private static final ActorKey OUTLET = new ActorKey("outlet:daily-x");

  private LedgerBodies() {}

  static List<LedgerBody> every() {
    return List.of(
        whole(),
        position(PositionKind.CONGRATULATE),
        line(PositionKind.REJECT, 7, OptionalLong.of(3)),
        plain(StatementKind.URGE_CALM, Optional.of(STATE), List.of()),
        plain(EventKind.UNREST, Optional.empty(), List.of()),
        plain(RelationKind.ALLIANCE, Optional.empty(), List.of(STATE, new ActorKey("state:BB"))));
  }

  /// Every field is there.
  static LedgerBody whole() {
    ConfirmedDeed deed =
        new ConfirmedDeed(
            PositionKind.CALL_VERIFY,
            Optional.of(GROUP),
            List.of(STATE),
            List.of(STATE, new ActorKey("state:BB")),
            new Attribution(Optional.of(SPEAKER), Optional.of(GROUP), List.of(OUTLET)),
            Optional.of(Target.RESULT),
            Optional.of(new ActorKey("organ:XX:council")),
            Status.HEDGED,
            Voice.AUTHOR,
            Optional.of(new ConfirmedDeed.Spot("the capital", Optional.of("XX"))),
            Optional.of(new ConfirmedDeed.Date(Optional.of("on Tuesday"), "XXXX-WXX-2")),
            new Utterance(
                Optional.of(new Excerpt("asked for", OptionalInt.of(30))),
                List.of(
                    new Excerpt("\uD83D\uDDF3 «cada acta»", OptionalInt.of(40)),
                    Excerpt.noted("la suma")),
                Optional.of(
                    new Excerpt("They asked for \uD83D\uDDF3 «cada acta».", OptionalInt.of(25))),
                Optional.of("every tally sheet"),
                Optional.of("es")),
            OptionalInt.of(9),
            OptionalInt.of(0),
            List.of(Demand.PUBLISH_RESULTS, Demand.RECOUNT),
            List.of(
                new Actor(
                    SPEAKER,
                    "Ana Alves",
                    Optional.of("AA"),
                    Optional.of("spokeswoman"),
                    Optional.of(GROUP),
                    Optional.empty(),
                    List.of(),
                    List.of()),
                new Actor(
                    OUTLET,
                    "Daily X",
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of(new StateRun(true, Optional.of("state-run"))),
                    List.of(),
                    List.of())),
            List.of("https://example.org/a?b=c"));
    return new LedgerBody(
        deed,
        Optional.of(
            new LedgerBody.ArticleText(
                Sha256.of(),
                90,
                Optional.of("Daily Y"),
                Optional.of(false),
                Optional.of("https://example.org/a"),
                Optional.of(Sha256.of(new byte[] {1})))),
        OptionalLong.of(12),
        Optional.of(
            new Confirmation(
                "a clerk",
                Instant.parse("2026-11-03T12:00:00Z"),
                Map.of("kind", "question", "actor", ""),
                Optional.of("reader/1"),
                Optional.of("verb:ask"))),
        Optional.of(new LedgerBody.Earlier.InEntry(new EntryReference(3, Sha256.of()))));
  }

  /// A line of an imported file that changes another.
  static LedgerBody line(PositionKind kind, long line, OptionalLong follows) {
    return new LedgerBody(
        position(kind).deed(),
        Optional.empty(),
        OptionalLong.of(line),
        Optional.empty(),
        follows.isPresent()
            ? Optional.of(new LedgerBody.Earlier.InLine(follows.getAsLong()))
            : Optional.empty());
  }

  static LedgerBody position(PositionKind kind) {
    return plain(kind, Optional.of(STATE), List.of());
  }

  static LedgerBody plain(DeedKind kind, Optional<ActorKey> actor, List<ActorKey> sides) {
    return new LedgerBody(
        new ConfirmedDeed(
            kind,
            actor,
            sides,
            List.of(),
            Attribution.DIRECT,
            kind instanceof PositionKind ? Optional.of(Target.RESULT) : Optional.empty(),
            Optional.empty(),
            Status.STATED,
            Voice.SOURCE,
            Optional.empty(),
            Optional.empty(),
            new Utterance(
                Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty()),
            OptionalInt.empty(),
            OptionalInt.empty(),
            List.of(),
            List.of(),
            List.of()),
        Optional.empty(),
        OptionalLong.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
