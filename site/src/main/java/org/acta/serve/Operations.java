package org.acta.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// How the server is doing, for those who keep it: on a port of its own, to this machine only.
public final class Operations implements AutoCloseable {
  private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";
  private static final int WAITING = 16;

  private final HttpServer http;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

  private Operations(HttpServer http) {
    this.http = http;
  }

  /// Starts to answer `/metrics`, `/health/live` and `/health/ready`.
  ///
  /// @param port on the loopback address, 0 for any free one
  /// @throws IOException if the port cannot be had
  public static Operations start(int port, Server server) throws IOException {
    Operations operations =
        new Operations(
            HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), port), WAITING));
    operations.http.setExecutor(operations.threads);
    operations.http.createContext("/", exchange -> answer(exchange, server));
    operations.http.start();
    return operations;
  }

  /// The port on which it listens.
  public int port() {
    return http.getAddress().getPort();
  }

  private static void answer(HttpExchange exchange, Server server) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      switch (exchange.getRequestMethod().equals("GET") ? path : "") {
        case "/metrics" ->
            send(exchange, 200, METRICS, server.scrape().getBytes(StandardCharsets.UTF_8));
        case "/health/live" -> send(exchange, 200, "application/json", Readiness.LIVE.bytes());
        case "/health/ready" -> {
          Readiness.State state = server.readiness().now();
          send(exchange, state.status(), "application/json", state.bytes());
        }
        default ->
            send(
                exchange,
                404,
                "text/plain; charset=utf-8",
                "Here are /metrics, /health/live and /health/ready.\n"
                    .getBytes(StandardCharsets.UTF_8));
      }
    }
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] bytes)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  @Override
  public void close() {
    http.stop(0);
    threads.shutdownNow();
  }
}
