package org.acta.ledger;

import java.util.List;
import java.util.OptionalInt;

/// Who is in one family of positions.
///
/// @param named each actor once, whether it was named alone or within a group; sorted; no groups
/// @param groups that took the position as a whole, never added to those named
public record FamilyCount(Family family, List<ActorKey> named, List<OfGroup> groups) {
  public FamilyCount {
    named = List.copyOf(named);
    groups = List.copyOf(groups);
  }

  /// A group, of which some members may be named and others not.
  ///
  /// @param size how many it was said to have, at the least
  /// @param members those that were named with it
  public record OfGroup(ActorKey group, OptionalInt size, List<ActorKey> members) {
    public OfGroup {
      members = List.copyOf(members);
    }

    /// How many are not named, if the size was said. They may be actors that are named elsewhere.
    public OptionalInt unnamed() {
      return size.isPresent()
          ? OptionalInt.of(Math.max(0, size.getAsInt() - members.size()))
          : OptionalInt.empty();
    }
  }

  /// How many of a kind are named.
  public long count(ActorKind kind) {
    return named.stream().filter(key -> key.kind() == kind).count();
  }
}
