package org.acta.ledger;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;

/// A testimony in the making, for tests.
record Telling(
    long entry,
    String actor,
    PositionKind kind,
    Target target,
    LocalDate day,
    Status status,
    String source,
    OptionalLong follows,
    OptionalInt count,
    List<String> members) {
  static Telling of(long entry, String actor, PositionKind kind, String day) {
    return new Telling(
        entry,
        actor,
        kind,
        Target.RESULT,
        LocalDate.parse(day),
        Status.STATED,
        "source-a",
        OptionalLong.empty(),
        OptionalInt.empty(),
        List.of());
  }

  Telling on(Target other) {
    return new Telling(entry, actor, kind, other, day, status, source, follows, count, members);
  }

  Telling as(Status other) {
    return new Telling(entry, actor, kind, target, day, other, source, follows, count, members);
  }

  Telling by(String other) {
    return new Telling(entry, actor, kind, target, day, status, other, follows, count, members);
  }

  Telling after(long earlier) {
    return new Telling(
        entry, actor, kind, target, day, status, source, OptionalLong.of(earlier), count, members);
  }

  Telling of(int size, String... named) {
    return new Telling(
        entry,
        actor,
        kind,
        target,
        day,
        status,
        source,
        follows,
        OptionalInt.of(size),
        List.of(named));
  }

  Testimony told() {
    return new Testimony(
        entry,
        new ConfirmedDeed(
            kind,
            Optional.of(new ActorKey(actor)),
            List.of(),
            members.stream().map(ActorKey::new).toList(),
            Attribution.DIRECT,
            Optional.of(target),
            Optional.empty(),
            status,
            Voice.SOURCE,
            Optional.empty(),
            Optional.empty(),
            new Utterance(
                Optional.empty(), List.of(), Optional.empty(), Optional.empty(), Optional.empty()),
            count,
            OptionalInt.empty(),
            List.of(),
            List.of(),
            List.of()),
        new KnownDay(day, KnownDay.Basis.DAY),
        source,
        Testimony.Publication.UNKNOWN,
        follows);
  }
}
