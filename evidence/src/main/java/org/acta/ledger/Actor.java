package org.acta.ledger;

import java.util.List;
import java.util.Optional;

/// Somebody an article names.
///
/// @param name as a reader would call it
/// @param iso of the state that it is or belongs to, ISO 3166-1 alpha-2
/// @param role in the words of the article, such as "spokesman for the ministry"
/// @param onBehalfOf whom it speaks for
/// @param stateRun of outlets, if it is known
/// @param aliases other names in the article, in the order of their first mention
/// @param mentions in the order of the article
public record Actor(
    ActorKey key,
    String name,
    Optional<String> iso,
    Optional<String> role,
    Optional<ActorKey> onBehalfOf,
    Optional<StateRun> stateRun,
    List<String> aliases,
    List<Passage> mentions) {
  public Actor {
    aliases = List.copyOf(aliases);
    mentions = List.copyOf(mentions);
  }

  public ActorKind kind() {
    return key.kind();
  }
}
