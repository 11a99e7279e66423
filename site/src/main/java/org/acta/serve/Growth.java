package org.acta.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.acta.site.Site;

/// Looks whether a record has grown, and shows the new site when it has been computed.
///
/// While a new one is computed, and if it cannot be, the old one stays.
public final class Growth implements AutoCloseable {
  private final Path checkpoint;
  private final Supplier<Site> read;
  private final Shown shown;
  private final Consumer<String> trouble;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("growth").factory());
  private byte[] last;

  /// @param checkpoint the file that changes whenever the record does
  /// @param read computes the site of the record as it is
  /// @param trouble hears why a newer site could not be computed
  public Growth(Path checkpoint, Supplier<Site> read, Shown shown, Consumer<String> trouble) {
    this.checkpoint = checkpoint;
    this.read = read;
    this.shown = shown;
    this.trouble = trouble;
    this.last = shown.site().snapshot().log().note().toBytes();
  }

  /// Looks every so often, until it is closed.
  public void follow(long everyMillis) {
    clock.scheduleWithFixedDelay(this::look, everyMillis, everyMillis, TimeUnit.MILLISECONDS);
  }

  private void look() {
    try {
      byte[] now = Files.readAllBytes(checkpoint);
      if (!Arrays.equals(now, last)) {
        Site site = read.get();
        last = site.snapshot().log().note().toBytes();
        shown.show(site);
      }
    } catch (IOException e) {
      trouble.accept("cannot read " + checkpoint + ": " + e.getMessage());
    } catch (RuntimeException e) {
      // Whatever it is, those who read the pages are not to notice.
      trouble.accept(String.valueOf(e.getMessage()));
    }
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
