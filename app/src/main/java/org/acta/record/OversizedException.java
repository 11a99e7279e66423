package org.acta.record;

/// Thrown when something is too large for one entry; nothing was appended.
public final class OversizedException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  OversizedException(Kind kind, String origin, long bytes) {
    super(
        "a "
            + kind.word()
            + " from "
            + origin
            + " takes "
            + bytes
            + " bytes; an entry has at most "
            + Entry.MOST_BYTES);
  }
}
