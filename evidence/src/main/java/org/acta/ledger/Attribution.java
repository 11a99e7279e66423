package org.acta.ledger;

import java.util.List;
import java.util.Optional;

/// Through whom something is known: who said it, on whose behalf, and who passed it on.
///
/// @param speaker who said it, if that is not the actor itself
/// @param onBehalfOf for whom the speaker spoke
/// @param via outlets and persons between the speaker and the article, nearest the speaker first
public record Attribution(
    Optional<ActorKey> speaker, Optional<ActorKey> onBehalfOf, List<ActorKey> via) {
  /// Nobody between the actor and the article.
  public static final Attribution DIRECT =
      new Attribution(Optional.empty(), Optional.empty(), List.of());

  public Attribution {
    via = List.copyOf(via);
  }
}
