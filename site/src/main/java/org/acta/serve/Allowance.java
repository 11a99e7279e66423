package org.acta.serve;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.LongSupplier;

/// How many more requests each client may make: a bucket each, which fills at a steady rate.
///
/// Memory is bounded: of [#MOST] clients, those that have been quiet longest are forgotten, which
/// gives them a full bucket. May be used by any number of threads.
final class Allowance {
  /// Clients that are told apart.
  static final int MOST = 20_000;

  private static final double NANOS = 1e9;

  private final double rate;
  private final double burst;
  private final LongSupplier nanos;
  private final Cache<String, Bucket> buckets;

  private static final class Bucket {
    private double left;
    private long at;

    Bucket(double left, long at) {
      this.left = left;
      this.at = at;
    }
  }

  /// @param rate requests a second, above zero
  /// @param burst requests in a full bucket
  /// @param nanos a clock that only goes forward
  Allowance(int rate, int burst, LongSupplier nanos) {
    this.rate = rate;
    this.burst = burst;
    this.nanos = nanos;
    this.buckets =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(Duration.ofSeconds(1 + (long) Math.ceil((double) burst / rate)))
            .build();
  }

  /// Takes one request from a client's bucket.
  ///
  /// @return whether there was one
  boolean take(String client) {
    Bucket bucket = buckets.get(client, unknown -> new Bucket(burst, nanos.getAsLong()));
    synchronized (bucket) {
      long now = nanos.getAsLong();
      bucket.left = Math.min(burst, bucket.left + (now - bucket.at) / NANOS * rate);
      bucket.at = now;
      if (bucket.left < 1) {
        return false;
      }
      bucket.left--;
      return true;
    }
  }

  /// Clients that are remembered.
  long clients() {
    buckets.cleanUp();
    return buckets.estimatedSize();
  }
}
