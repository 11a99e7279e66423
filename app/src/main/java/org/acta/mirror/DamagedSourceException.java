package org.acta.mirror;

import java.io.IOException;
import java.io.Serial;
import java.io.UncheckedIOException;

/// A file of a log elsewhere is missing, or not what its checkpoint says.
public final class DamagedSourceException extends UncheckedIOException {
  @Serial private static final long serialVersionUID = 1L;

  DamagedSourceException(String where, String problem) {
    super(new IOException(where + " " + problem));
  }
}
