package org.acta.folder;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.acta.format.Problem;

/// Thrown when a description cannot be used; carries every problem that was found in it.
public final class FolderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  FolderException(List<Problem> problems) {
    super(
        problems.stream()
            .map(problem -> problem.sentence(Locale.ROOT))
            .collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /// At least one, in the order of the file.
  public List<Problem> problems() {
    return problems;
  }
}
