package org.acta.image;

import java.time.Instant;
import java.time.InstantSource;

/// A moment after which nothing new is begun.
record Deadline(InstantSource clock, Instant end) {
  static Deadline after(int seconds, InstantSource clock) {
    return new Deadline(clock, clock.instant().plusSeconds(seconds));
  }

  boolean isOver() {
    return clock.instant().isAfter(end);
  }
}
