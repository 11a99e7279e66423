package org.acta.serve;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;

/// Ends connections of clients that take too long to say what they ask, a byte at a time.
///
/// A time-out of silence does not see them, since they are never silent.
final class SlowClients implements Connection.Listener, AutoCloseable {
  private final long patience;
  private final Map<Connection, Asking> connections = new ConcurrentHashMap<>();
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("slow-clients").factory());

  /// Since when a connection has asked nothing more.
  ///
  /// @param requests that were read whole
  /// @param bytes that had come when the last of them was
  /// @param since in nanoseconds
  private record Asking(long requests, long bytes, long since) {}

  SlowClients(Duration patience) {
    this.patience = patience.toNanos();
    long every = Math.max(50, patience.toMillis() / 4);
    clock.scheduleWithFixedDelay(this::look, every, every, TimeUnit.MILLISECONDS);
  }

  @Override
  public void onOpened(Connection connection) {
    connections.put(connection, new Asking(0, 0, System.nanoTime()));
  }

  @Override
  public void onClosed(Connection connection) {
    connections.remove(connection);
  }

  private void look() {
    long now = System.nanoTime();
    connections.forEach((connection, known) -> {
      long requests = connection.getMessagesIn();
      long bytes = connection.getBytesIn();
      boolean answering = requests > connection.getMessagesOut();
      if (requests != known.requests() || answering || bytes == known.bytes()) {
        connections.replace(connection, known, new Asking(requests, bytes, now));
      } else if (now - known.since() > patience) {
        connections.remove(connection);
        connection.getEndPoint().close();
      }
    });
  }

  @Override
  public void close() {
    clock.shutdownNow();
  }
}
