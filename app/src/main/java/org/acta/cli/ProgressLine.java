package org.acta.cli;

import java.time.InstantSource;
import java.util.Locale;
import org.acta.folder.Progress;

/// A line on standard error that says how far the reading has come, once it has taken a second.
public final class ProgressLine implements Progress, AutoCloseable {
  private static final long QUIET_MILLIS = 1000;
  private static final long EVERY_MILLIS = 100;

  private final InstantSource clock;
  private final long start;
  private long last;
  private boolean shown;

  /// @param clock tells when a second has passed
  public ProgressLine(InstantSource clock) {
    this.clock = clock;
    this.start = clock.millis();
    this.last = start;
  }

  @Override
  public void rows(String file, long rows) {
    count(file, rows, "rows");
  }

  /// Says how many of something there are by now. May be called from any thread.
  public synchronized void count(String file, long number, String things) {
    long now = clock.millis();
    if (Terminal.showsProgress() && now - start > QUIET_MILLIS && now - last > EVERY_MILLIS) {
      last = now;
      shown = true;
      System.err.print(
          String.format(
              Locale.ROOT,
              "\r\u001b[2K%s: %,d %s, %d s",
              file,
              number,
              things,
              (now - start) / 1000));
      System.err.flush();
    }
  }

  @Override
  public void close() {
    if (shown) {
      System.err.print("\r\u001b[2K");
      System.err.flush();
    }
  }
}
