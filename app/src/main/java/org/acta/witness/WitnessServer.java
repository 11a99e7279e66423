package org.acta.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.acta.log.WitnessReply;

/// Serves a [Witness] over HTTP: `POST /add-checkpoint`, and nothing else.
///
/// Put a web server with TLS before it. Requests have at most 512 KiB and half a minute; 16 at a
/// time are read, and the 17th is told to come back (503).
public final class WitnessServer implements AutoCloseable {
  /// The most bytes that a request may have.
  public static final int MOST_BYTES = 512 * 1024;

  private static final int AT_ONCE = 16;
  private static final String PATH = "/add-checkpoint";
  private static final String TEXT = "text/plain; charset=utf-8";

  private final HttpServer server;
  private final ExecutorService threads;
  private final Witness witness;
  private final Semaphore places = new Semaphore(AT_ONCE);

  private WitnessServer(HttpServer server, ExecutorService threads, Witness witness) {
    this.server = server;
    this.threads = threads;
    this.witness = witness;
  }

  /// Starts to serve.
  ///
  /// @param address with port 0 for any free one
  /// @param witness closed by whoever opened it
  /// @throws IOException if the address cannot be had
  public static WitnessServer start(InetSocketAddress address, Witness witness) throws IOException {
    // The JDK's server reads these once, when its first instance is made.
    limit("sun.net.httpserver.maxReqTime", "30");
    limit("sun.net.httpserver.maxRspTime", "30");
    limit("jdk.httpserver.maxConnections", "256");
    ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    HttpServer server = HttpServer.create(address, 64);
    WitnessServer witnessServer = new WitnessServer(server, threads, witness);
    server.createContext("/", witnessServer::handle);
    server.setExecutor(threads);
    server.start();
    return witnessServer;
  }

  private static void limit(String property, String value) {
    if (System.getProperty(property) == null) {
      System.setProperty(property, value);
    }
  }

  /// Where it listens.
  public InetSocketAddress address() {
    return server.getAddress();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().equals(PATH)) {
        reply(exchange, 404, TEXT, "there is only " + PATH + " here\n");
      } else if (!exchange.getRequestMethod().equals("POST")) {
        exchange.getResponseHeaders().set("Allow", "POST");
        reply(exchange, 405, TEXT, "POST a checkpoint\n");
      } else if (!places.tryAcquire()) {
        exchange.getResponseHeaders().set("Retry-After", "1");
        reply(exchange, 503, TEXT, "too many requests at once\n");
      } else {
        try {
          decide(exchange);
        } finally {
          places.release();
        }
      }
    }
  }

  private void decide(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
    if (body.length > MOST_BYTES) {
      reply(exchange, 413, TEXT, "a request has at most " + MOST_BYTES + " bytes\n");
      return;
    }
    try {
      WitnessReply reply = witness.answer(body);
      reply(exchange, reply.status(), reply.contentType(), reply.body());
    } catch (UncheckedIOException e) {
      reply(exchange, 500, TEXT, "the witness cannot remember, and so does not sign\n");
    } catch (RuntimeException e) {
      reply(exchange, 500, TEXT, "the witness failed\n");
    }
  }

  private static void reply(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  /// Stops to serve, after the requests that are being answered.
  @Override
  public void close() {
    server.stop(1);
    threads.close();
  }
}
