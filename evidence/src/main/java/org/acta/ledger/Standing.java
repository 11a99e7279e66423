package org.acta.ledger;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Where an actor stands on one target, and how it came to stand there.
///
/// @param history all that is told of it, in the order in which it was said, not empty
/// @param current what was last said: several testimonies if several tell of the same day
public record Standing(
    ActorKey actor, Target target, List<Testimony> history, List<Testimony> current) {
  public Standing {
    history = List.copyOf(history);
    current = List.copyOf(current);
  }

  /// The families of what was last said; several if they stand side by side.
  public Set<Family> families() {
    Set<Family> families = new TreeSet<>();
    current.forEach(testimony -> families.add(testimony.family()));
    return families;
  }

  /// The family, unless several stand side by side.
  public Optional<Family> family() {
    Set<Family> all = families();
    return all.size() == 1 ? all.stream().findFirst() : Optional.empty();
  }

  public Testimony first() {
    return history.getFirst();
  }

  public Testimony last() {
    return history.getLast();
  }

  /// The first of those that led to where the actor stands without another family in between.
  public Testimony since() {
    Testimony since = last();
    for (Testimony earlier : history.reversed()) {
      if (!families().contains(earlier.family())) {
        break;
      }
      since = earlier;
    }
    return since;
  }
}
