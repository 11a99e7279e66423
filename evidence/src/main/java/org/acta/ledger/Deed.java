package org.acta.ledger;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// One position, statement, event or relation that an article tells.
///
/// @param id in this article, such as `e1`
/// @param actor whose position or act it is; empty for a relation, and where nobody is named
/// @param actors the two sides of a relation, or all who took part in an event
/// @param speaker who said it, if that is somebody else
/// @param via outlets and persons between the speaker and this article, nearest the speaker first
/// @param target of a position
/// @param recipient to whom it was addressed
/// @param date when it was said or happened
/// @param trigger the words that decide the kind
/// @param evidence the sentence
/// @param quotes ids of [Quote]s that it rests on
/// @param count of actors in a group, or of people
/// @param deaths that were counted
/// @param demands of a call to verify
/// @param why a reader proposes it
public record Deed(
    String id,
    DeedKind kind,
    Optional<ActorKey> actor,
    List<ActorKey> actors,
    Optional<ActorKey> speaker,
    List<ActorKey> via,
    Optional<Target> target,
    Optional<ActorKey> recipient,
    Status status,
    Voice voice,
    Optional<Located> place,
    Optional<Dated> date,
    Passage trigger,
    Passage evidence,
    List<String> quotes,
    OptionalInt count,
    OptionalInt deaths,
    List<Demand> demands,
    Reason why) {
  /// @throws IllegalArgumentException if a position has no target, or something else has one
  public Deed {
    if (kind instanceof PositionKind != target.isPresent()) {
      throw new IllegalArgumentException("a target belongs to a position: " + id);
    }
    actors = List.copyOf(actors);
    via = List.copyOf(via);
    quotes = List.copyOf(quotes);
    demands = List.copyOf(demands);
  }
}
