package org.acta.account;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/// Makes those wait who have failed often, longer each time.
///
/// Five failures are free; from then on a second, two, four and so on, up to a quarter of an hour.
/// An hour without a failure forgets all. What is remembered is bounded; those that failed longest
/// ago are forgotten first.
final class Lockout {
  private static final int FREE = 5;
  private static final Duration LONGEST = Duration.ofMinutes(15);
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private final Map<String, Failures> known;

  private record Failures(int number, Instant last) {
    Instant free() {
      if (number < FREE) {
        return last;
      }
      long seconds = 1L << Math.min(number - FREE, 20);
      return last.plusSeconds(Math.min(seconds, LONGEST.toSeconds()));
    }
  }

  /// @param most of whom failures are remembered
  Lockout(int most) {
    this.known =
        new LinkedHashMap<>(16, 0.75f, true) {
          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Failures> eldest) {
            return size() > most;
          }
        };
  }

  /// How long somebody has to wait; zero if not at all.
  synchronized Duration left(String who, Instant now) {
    Failures failures = known.get(who);
    if (failures == null || !failures.free().isAfter(now)) {
      return Duration.ZERO;
    }
    return Duration.between(now, failures.free());
  }

  /// Somebody failed.
  synchronized void failed(String who, Instant now) {
    Failures before = known.get(who);
    if (before == null || before.last().plus(FORGOTTEN).isBefore(now)) {
      known.put(who, new Failures(1, now));
    } else {
      known.put(who, new Failures(before.number() + 1, now));
    }
  }

  /// The last failure was none.
  synchronized void forgive(String who) {
    Failures before = known.get(who);
    if (before != null && before.number() > 1) {
      known.put(who, new Failures(before.number() - 1, before.last()));
    } else {
      known.remove(who);
    }
  }

  /// Somebody succeeded.
  synchronized void succeeded(String who) {
    known.remove(who);
  }

  synchronized int size() {
    return known.size();
  }
}
