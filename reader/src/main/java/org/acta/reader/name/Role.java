package org.acta.reader.name;

import java.util.Optional;
import org.acta.ledger.ActorKey;

/// An office, and to whom it belongs.
record Role(Titles.Found title, String words, Optional<ActorKey> owner, boolean former) {
  Role of(Optional<ActorKey> other) {
    return new Role(title, words, other, former);
  }
}
