package org.acta.ledger;

import java.util.Optional;
import java.util.stream.Stream;

/// What a deed is: one of the kinds of [PositionKind], [StatementKind], [EventKind] or
/// [RelationKind].
public sealed interface DeedKind permits PositionKind, StatementKind, EventKind, RelationKind {
  /// The kind as it is written, such as `call-verify`.
  String word();

  /// What kind of entry it makes: `position`, `statement`, `event` or `relation`.
  default String type() {
    return switch (this) {
      case PositionKind _ -> "position";
      case StatementKind _ -> "statement";
      case EventKind _ -> "event";
      case RelationKind _ -> "relation";
    };
  }

  /// The kind that is written so, or empty if there is none.
  static Optional<DeedKind> of(String type, String word) {
    Stream<? extends DeedKind> kinds =
        switch (type) {
          case "position" -> Stream.of(PositionKind.values());
          case "statement" -> Stream.of(StatementKind.values());
          case "event" -> Stream.of(EventKind.values());
          case "relation" -> Stream.of(RelationKind.values());
          default -> Stream.empty();
        };
    return kinds.filter(kind -> kind.word().equals(word)).<DeedKind>map(kind -> kind).findFirst();
  }
}
