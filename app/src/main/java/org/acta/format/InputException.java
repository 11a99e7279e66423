package org.acta.format;

import java.util.Locale;

/// Thrown when an input cannot be read as it stands; carries the one [Problem] to show.
public final class InputException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  /// An input that is wrong in itself.
  public InputException(Problem problem) {
    super(problem.sentence(Locale.ROOT));
    this.problem = problem;
  }

  /// An input that a library or the machine refused.
  ///
  /// @param cause kept for whoever debugs the program; never needed to understand the problem
  public InputException(Problem problem, Throwable cause) {
    super(problem.sentence(Locale.ROOT), cause);
    this.problem = problem;
  }

  /// What is wrong, where, and what to do.
  public Problem problem() {
    return problem;
  }
}
