package org.acta.bounds;

import java.util.List;

/// Whether the seen sheets settle the contest.
public sealed interface Outcome {
  /// No content of the missing sheets changes the decision.
  ///
  /// @param because every comparison it rests on, each of which holds
  record Settled(Decision decision, List<Certificate> because) implements Outcome {
    public Settled {
      because = List.copyOf(because);
    }
  }

  /// The missing sheets can change the decision.
  ///
  /// @param possible what can still happen, what the seen sheets say first; empty if nothing is
  ///   missing and the choices that lead are level
  /// @param because the comparisons of what the seen sheets say, of which at least one does not
  ///   hold
  record Open(List<Decision> possible, List<Certificate> because) implements Outcome {
    public Open {
      possible = List.copyOf(possible);
      because = List.copyOf(because);
    }
  }

  /// Registration is unknown or contradicts itself, so nothing can be called settled.
  ///
  /// @param otherwise what would follow if the contradictions were set aside; `Open` with every
  ///   decision possible where registration is unknown
  record Undetermined(Missing why, Outcome otherwise) implements Outcome {}

  /// No sheet with a number for every choice was seen.
  record NothingSeen() implements Outcome {}
}
