package org.acta.reader.frame;

import java.util.List;
import java.util.Optional;
import org.acta.ledger.ActorKey;

/// Somebody who acts or speaks.
///
/// @param actor whose act it is
/// @param speaker who speaks or acts for the actor
/// @param named whom the words name: the speaker, or else the actor
/// @param steps how it was resolved
record Party(ActorKey actor, Optional<ActorKey> speaker, ActorKey named, List<String> steps) {
  Party {
    steps = List.copyOf(steps);
  }
}
