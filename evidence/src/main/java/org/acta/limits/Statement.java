package org.acta.limits;

import java.util.Optional;
import java.util.OptionalLong;
import org.acta.bulletin.Bulletin;

/// The smallest thing that an assumption says and that can be left out by itself.
public sealed interface Statement {
  /// The assumption that says it; empty for what every bound assumes.
  Optional<Assumption> by();

  /// The register bounds what was not seen: no unseen station has more ballots than registered
  /// voters. Every bound of Acta assumes it.
  record Register() implements Statement {
    @Override
    public Optional<Assumption> by() {
      return Optional.empty();
    }
  }

  /// What an assumption says by itself.
  record Declared(Assumption assumption, Assumption.Says says) implements Statement {
    @Override
    public Optional<Assumption> by() {
      return Optional.of(assumption);
    }
  }

  /// One figure of a bulletin.
  ///
  /// @param figure a choice or group id, or `valid`, `nulls`, `blank` or `cast`
  /// @param uncounted stations that the bulletin may have left out; empty if that is not known, so
  ///   that the figure is only the least there can be
  record Announced(
      Assumption assumption,
      Bulletin bulletin,
      String figure,
      long announced,
      OptionalLong uncounted)
      implements Statement {
    @Override
    public Optional<Assumption> by() {
      return Optional.of(assumption);
    }
  }
}
