package org.acta.ledger;

import java.util.List;

/// Why a reader proposes something.
///
/// @param rule the rule's name
/// @param steps what was resolved on the way, one sentence each, in order
public record Reason(String rule, List<String> steps) {
  public Reason {
    steps = List.copyOf(steps);
  }
}
