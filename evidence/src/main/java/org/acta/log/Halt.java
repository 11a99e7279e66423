package org.acta.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Why a writer has stopped, if it has.
///
/// After a failed fsync nobody knows what is on the disk, and a second fsync that succeeds does not
/// say: the kernel may have marked the lost pages clean. So the first failure of any kind is the
/// end; opening the log again reads what is really there.
///
/// @see <a href="https://www.usenix.org/conference/atc20/presentation/rebello">Rebello et al., Can
///   Applications Recover from fsync Failures?</a>
final class Halt {
  private final AtomicReference<@Nullable Throwable> cause = new AtomicReference<>();

  /// @throws UncheckedIOException if the writer has stopped
  void check() {
    Throwable why = cause.get();
    if (why != null) {
      throw new UncheckedIOException(
          new IOException(
              "the writer has stopped and the log must be opened again: " + why.getMessage(), why));
    }
  }

  boolean stopped() {
    return cause.get() != null;
  }

  /// Stops, for the first reason that is given.
  void because(Throwable why) {
    cause.compareAndSet(null, why);
  }
}
