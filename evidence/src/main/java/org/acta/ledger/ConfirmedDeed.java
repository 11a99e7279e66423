package org.acta.ledger;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// A deed that stands on its own, without the article that told it: what an entry keeps.
///
/// @param actor whose position or act it is; empty for a relation, and where nobody is named
/// @param actors the two sides of a relation, or all who took part in an event
/// @param members of a group, those that the same words name; its others are unnamed
/// @param attribution through whom it is known
/// @param target of a position, and of nothing else
/// @param recipient to whom it was addressed
/// @param place where it happened
/// @param date when it was said or happened, as far as is known
/// @param words what it rests on
/// @param count of actors in a group, or of people
/// @param deaths that were counted
/// @param demands of a call to verify
/// @param names everybody whose key stands in it, without mentions; one for each key
/// @param references where it can be read, such as an address, or a publication and its date
public record ConfirmedDeed(
    DeedKind kind,
    Optional<ActorKey> actor,
    List<ActorKey> actors,
    List<ActorKey> members,
    Attribution attribution,
    Optional<Target> target,
    Optional<ActorKey> recipient,
    Status status,
    Voice voice,
    Optional<Spot> place,
    Optional<Date> date,
    Utterance words,
    OptionalInt count,
    OptionalInt deaths,
    List<Demand> demands,
    List<Actor> names,
    List<String> references) {
  /// Where something happened.
  ///
  /// @param iso of the state, ISO 3166-1 alpha-2, if it is known
  public record Spot(String name, Optional<String> iso) {}

  /// When something was said or happened.
  ///
  /// @param words of the article, if it has any
  /// @param value as in [Dated]
  public record Date(Optional<String> words, String value) {}

  /// @throws IllegalArgumentException if a position has no actor or no target, something else has a
  ///   target, a relation has no two sides, or only a group has members
  public ConfirmedDeed {
    actors = List.copyOf(actors);
    members = List.copyOf(members);
    demands = List.copyOf(demands);
    names = List.copyOf(names);
    references = List.copyOf(references);
    boolean position = kind instanceof PositionKind;
    if (position != target.isPresent()) {
      throw new IllegalArgumentException("a target belongs to a position");
    }
    if (position && actor.isEmpty()) {
      throw new IllegalArgumentException("a position is somebody's");
    }
    if (kind instanceof RelationKind && actors.size() < 2) {
      throw new IllegalArgumentException("a relation has two sides");
    }
    if (!members.isEmpty() && actor.filter(key -> key.kind() == ActorKind.GROUP).isEmpty()) {
      throw new IllegalArgumentException("only a group has members");
    }
  }

  /// The same deed, with other names.
  public ConfirmedDeed withNames(List<Actor> others) {
    return new ConfirmedDeed(
        kind,
        actor,
        actors,
        members,
        attribution,
        target,
        recipient,
        status,
        voice,
        place,
        date,
        words,
        count,
        deaths,
        demands,
        others,
        references);
  }

  /// Who has this key, if the deed says so.
  public Optional<Actor> named(ActorKey key) {
    return names.stream().filter(actor -> actor.key().equals(key)).findFirst();
  }
}
