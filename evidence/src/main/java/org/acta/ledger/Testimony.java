package org.acta.ledger;

import java.util.Optional;
import java.util.OptionalLong;

/// That one source says that somebody said or did something.
///
/// @param entry where it stands: the index of an entry, or the line of a file; no two are the same
/// @param day by which it had been said
/// @param source who tells it, so that two that tell different things can be told apart
/// @param publication where it can be read
/// @param follows the earlier testimony that this one changes
public record Testimony(
    long entry,
    ConfirmedDeed deed,
    KnownDay day,
    String source,
    Publication publication,
    OptionalLong follows) {

  /// Where a testimony was published, as far as is known.
  ///
  /// @param outlet that published it
  /// @param stateRun whether a state runs the outlet
  public record Publication(
      Optional<String> outlet, Optional<Boolean> stateRun, Optional<String> url) {
    /// Nothing is known of it.
    public static final Publication UNKNOWN =
        new Publication(Optional.empty(), Optional.empty(), Optional.empty());
  }

  /// Whether it tells where somebody stands. What was denied, made to depend on something, planned
  /// or only called for is no stance.
  public boolean stands() {
    return deed.kind() instanceof PositionKind
        && switch (deed.status()) {
          case STATED, ATTRIBUTED, HEDGED, ONGOING, OCCURRED, BACKGROUND -> true;
          case CONDITIONAL, PLANNED, CALLED, DENIED -> false;
        };
  }

  /// The family of a position.
  ///
  /// @throws IllegalStateException if it is none
  public Family family() {
    return position().family();
  }

  /// The kind of a position.
  ///
  /// @throws IllegalStateException if it is none
  public PositionKind position() {
    return switch (deed.kind()) {
      case PositionKind kind -> kind;
      case StatementKind _, EventKind _, RelationKind _ ->
          throw new IllegalStateException("entry " + entry + " is no position");
    };
  }
}
