package org.acta.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;

/// Asks for a page so many times a second, whether the answers keep up or not, and says how long
/// they took.
///
/// A time counts from when a request was due, not from when it was sent: a server that stops for a
/// second makes all those wait who would have come in that second.
final class ConstantRate {
  private static final double NANOS_PER_MILLI = 1e6;

  private ConstantRate() {}

  /// @param args the address, requests a second, seconds, and seconds before those that do not
  ///   count
  public static void main(String[] args) throws InterruptedException {
    URI address = URI.create(args[0]);
    int rate = Integer.parseInt(args[1]);
    int seconds = Integer.parseInt(args[2]);
    int warm = args.length > 3 ? Integer.parseInt(args[3]) : 5;
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      ask(client, address, rate, warm);
      report(ask(client, address, rate, seconds));
    }
  }

  /// Nanoseconds of every request; below zero for one that failed.
  private static long[] ask(HttpClient client, URI address, int rate, int seconds)
      throws InterruptedException {
    int count = rate * seconds;
    long[] took = new long[count];
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Accept-Encoding", "gzip")
            .timeout(Duration.ofSeconds(30))
            .build();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      long began = System.nanoTime();
      for (int i = 0; i < count; i++) {
        long due = began + (long) i * 1_000_000_000L / rate;
        int at = i;
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        threads.execute(() -> took[at] = one(client, request) ? System.nanoTime() - due : -1);
      }
    }
    return took;
  }

  private static boolean one(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static void report(long[] took) {
    long failed = Arrays.stream(took).filter(nanos -> nanos < 0).count();
    long[] sorted = Arrays.stream(took).filter(nanos -> nanos >= 0).sorted().toArray();
    StringBuilder line = new StringBuilder();
    line.append(sorted.length).append(" answered, ").append(failed).append(" not");
    for (double share : new double[] {0.5, 0.9, 0.99, 0.999, 1}) {
      if (sorted.length > 0) {
        int at = Math.min(sorted.length - 1, (int) Math.ceil(share * sorted.length) - 1);
        line.append(
            String.format(
                Locale.ROOT, ", %s%%: %.2f ms", share * 100, sorted[at] / NANOS_PER_MILLI));
      }
    }
    System.out.println(line);
  }
}
