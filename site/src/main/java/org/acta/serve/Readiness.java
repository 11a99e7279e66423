package org.acta.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.acta.log.TilePath;

/// Whether pages can be read from the record's disk, found out when it is asked.
public final class Readiness {
  static final State LIVE = new State(200, "live", "");

  private static final long LITTLE = 50L << 20;

  private final Shown shown;
  private volatile Optional<String> behind = Optional.empty();
  private volatile Optional<Path> folder = Optional.empty();

  /// What is answered.
  ///
  /// @param word `ready`, `degraded` if pages are read but the record cannot grow, or `failing`
  /// @param why a sentence, or nothing
  record State(int status, String word, String why) {
    byte[] bytes() {
      String more = why.isEmpty() ? "" : ",\"why\":\"" + why + "\"";
      return ("{\"status\":\"" + word + "\"" + more + "}\n").getBytes(StandardCharsets.UTF_8);
    }
  }

  Readiness(Shown shown) {
    this.shown = shown;
  }

  /// Watches the free space beside a record, too.
  public void watch(Path record) {
    folder = Optional.of(record);
  }

  /// A newer state of the record could not be read; the old pages stay.
  public void behind(boolean now) {
    behind = now ? Optional.of("the record grew and could not be read anew") : Optional.empty();
  }

  State now() {
    try {
      if (shown.site().snapshot().log().size() > 0
          && shown
              .site()
              .snapshot()
              .log()
              .files()
              .read(
                  TilePath.entriesOf(shown.site().snapshot().log().size())
                      .findFirst()
                      .orElseThrow())
              .isEmpty()) {
        return new State(503, "failing", "a tile of the record is not there");
      }
    } catch (UncheckedIOException e) {
      return new State(503, "failing", "a tile of the record cannot be read");
    }
    if (behind.isPresent()) {
      return new State(200, "degraded", behind.get());
    }
    return full() ? new State(200, "degraded", "the disk of the record is full") : ready();
  }

  private static State ready() {
    return new State(200, "ready", "");
  }

  private boolean full() {
    if (folder.isEmpty()) {
      return false;
    }
    try {
      return Files.getFileStore(folder.get()).getUsableSpace() < LITTLE;
    } catch (IOException e) {
      return true;
    }
  }
}
