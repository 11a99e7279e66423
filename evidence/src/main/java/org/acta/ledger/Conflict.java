package org.acta.ledger;

import java.time.LocalDate;
import java.util.List;

/// Sources that tell different things of one actor on one day. Nothing here says which is right.
///
/// @param day by which each of them had been said
/// @param testimonies all of that day, in the order of the record
public record Conflict(ActorKey actor, Target target, LocalDate day, List<Testimony> testimonies) {
  public Conflict {
    testimonies = List.copyOf(testimonies);
  }
}
