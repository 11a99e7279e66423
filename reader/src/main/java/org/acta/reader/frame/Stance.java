package org.acta.reader.frame;

/// What negations, verbs of refusing, modals and conditions above a word make of it.
enum Stance {
  ASSERTED,
  /// "does not recognise"
  NEGATED,
  /// "refused to recognise"
  REFUSED,
  /// "has not yet recognised", "stopped short of recognising"
  NOT_YET,
  /// "would only recognise", "would recognise if"
  CONDITIONAL,
  /// "must accept"
  OBLIGED,
  /// "urged him to accept"
  CALLED,
  /// "will recognise", "promised to recognise"
  PLANNED,
  /// "an attempt to annul": something happens, and nobody has taken the position yet.
  TRIED,
  /// "may recognise", "whether it recognises": nothing is told.
  OPEN,
  /// "denied having recognised"
  DENIED;

  /// Whether an event or a statement is told of, be it planned or called for.
  boolean happens() {
    return switch (this) {
      case ASSERTED, CALLED, OBLIGED, PLANNED, TRIED -> true;
      case NEGATED, REFUSED, NOT_YET, CONDITIONAL, OPEN, DENIED -> false;
    };
  }
}
