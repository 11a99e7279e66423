package org.acta.serve;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/// How many requests of each kind there were, and how long they took, as Prometheus reads it.
final class Measures {
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
  private final Map<Kind, Kept> kinds = new ConcurrentHashMap<>();

  /// Kinds of paths are bounded, and so is what is kept.
  private record Kind(String method, String path, int status) {}

  private record Kept(Timer timer, Counter bytes) {}

  Measures(Shown shown) {
    new JvmMemoryMetrics().bindTo(registry);
    Gauge.builder("acta.record.entries", shown, s -> s.site().snapshot().log().size())
        .description("Entries in the tree of the checkpoint that is shown")
        .register(registry);
    Gauge.builder("acta.pages.kept.bytes", shown, Shown::keptBytes)
        .description("Memory that printed pages take, about")
        .register(registry);
  }

  void request(String method, String path, int status, long nanos, long bytes) {
    Kept kept = kinds.computeIfAbsent(new Kind(method, path, status), this::kept);
    kept.timer().record(nanos, TimeUnit.NANOSECONDS);
    kept.bytes().increment(bytes);
  }

  private Kept kept(Kind kind) {
    return new Kept(
        Timer.builder("acta.http.requests")
            .description("Requests by kind of path")
            .tag("method", kind.method())
            .tag("path", kind.path())
            .tag("status", Integer.toString(kind.status()))
            .serviceLevelObjectives(
                Duration.ofMillis(5),
                Duration.ofMillis(20),
                Duration.ofMillis(100),
                Duration.ofSeconds(1))
            .register(registry),
        Counter.builder("acta.http.sent.bytes")
            .description("Bytes of bodies")
            .tag("method", kind.method())
            .tag("path", kind.path())
            .tag("status", Integer.toString(kind.status()))
            .register(registry));
  }

  /// All of it, as Prometheus reads it.
  String scrape() {
    return registry.scrape();
  }
}
