package org.acta.reader.quote;

import java.util.ArrayList;
import java.util.List;
import org.acta.ledger.ActorKey;

/// Who speaks, and how that was found.
///
/// @param steps one sentence each
record Speaker(ActorKey key, List<String> steps) {
  Speaker {
    steps = List.copyOf(steps);
  }

  Speaker with(String step) {
    List<String> more = new ArrayList<>(steps);
    more.add(step);
    return new Speaker(key, more);
  }
}
