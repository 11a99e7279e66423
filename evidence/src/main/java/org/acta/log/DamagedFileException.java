package org.acta.log;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;
import java.nio.file.Path;

/// A file of a record is missing, or not what its log's checkpoint says. [Fsck] tells more.
public final class DamagedFileException extends UncheckedIOException {
  @Serial private static final long serialVersionUID = 1L;

  private final transient Path file;
  private final String problem;

  DamagedFileException(Path file, String problem) {
    super(new IOException(file + " " + problem));
    this.file = file;
    this.problem = problem;
  }

  /// Which file, or the folder of which files.
  public Path file() {
    return file;
  }

  /// What is wrong, as the end of a sentence that begins with the file.
  public String problem() {
    return problem;
  }
}
