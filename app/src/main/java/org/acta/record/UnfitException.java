package org.acta.record;

/// A quick count that does not fit what a record says of its election.
public final class UnfitException extends RuntimeException {
  private static final long serialVersionUID = 1;

  UnfitException(String message) {
    super(message);
  }
}
