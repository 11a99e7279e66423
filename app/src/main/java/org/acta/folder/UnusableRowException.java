package org.acta.folder;

import java.io.Serial;
import org.acta.format.Problem;

/// What makes a row of a table unusable, while the others go on being read.
final class UnusableRowException extends Exception {
  @Serial private static final long serialVersionUID = 1L;
  private final transient Problem problem;

  UnusableRowException(Problem problem) {
    super(problem.kind().name(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
