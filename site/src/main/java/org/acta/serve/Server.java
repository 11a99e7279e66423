package org.acta.serve;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.acta.api.Answer;
import org.acta.api.Api;
import org.acta.api.Description;
import org.acta.api.Problem;
import org.acta.site.Resource;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.NetworkConnectionLimit;
import org.eclipse.jetty.server.ServerConnector;

/// Answers browsers and programs, on a virtual thread for each.
public final class Server implements AutoCloseable {
  private static final int HEADER_BYTES = 8_192;
  private static final List<String> FIELDS = List.of("q", "page", "at");

  private final Shown shown;
  private final ServerSettings settings;
  private final AccessLog log;
  private final Measures measures;
  private final Readiness readiness;
  private final Consumer<RoutesConfig> others;
  private final SlowClients slow;
  private final Javalin javalin;

  private Server(
      ServerSettings settings, Shown shown, AccessLog log, Consumer<RoutesConfig> others) {
    this.settings = settings;
    this.shown = shown;
    this.log = log;
    this.others = others;
    this.measures = new Measures(shown);
    this.readiness = new Readiness(shown);
    this.slow = new SlowClients(settings.patience());
    this.javalin = Javalin.create(this::configure);
  }

  /// Starts to answer as it usually does.
  ///
  /// @param address with port 0 for any free one
  /// @throws IOException if the address cannot be had
  public static Server start(InetSocketAddress address, Shown shown) throws IOException {
    return start(ServerSettings.at(address), shown, AccessLog.SILENT, none -> {});
  }

  /// Starts to answer.
  ///
  /// @param others routes that come before those of the site; they read and limit what is sent to
  ///   them
  /// @throws IOException if the address cannot be had
  public static Server start(
      ServerSettings settings, Shown shown, AccessLog log, Consumer<RoutesConfig> others)
      throws IOException {
    Server server = new Server(settings, shown, log, others);
    try {
      server.javalin.start();
    } catch (JavalinBindException e) {
      server.slow.close();
      throw new IOException(e.getMessage(), e);
    }
    return server;
  }

  /// The port on which it listens.
  public int port() {
    return javalin.port();
  }

  /// Whether it can answer, and why not.
  public Readiness readiness() {
    return readiness;
  }

  /// What Prometheus reads.
  String scrape() {
    return measures.scrape();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setSendDateHeader(true);
      http.setRequestHeaderSize(HEADER_BYTES);
    });
    config.jetty.addConnector(this::connector);
    config.jetty.modifyServer(server -> {
      server.setStopTimeout(settings.stop().toMillis());
      server.setErrorHandler(new BadRequests());
      server.addBean(new NetworkConnectionLimit(settings.connections(), server));
    });
    config.jetty.modifyServletContextHandler(context -> {
      context.setErrorHandler(new BadRequests());
      // Nobody but the desk reads forms, within limits of its own.
      context.setMaxFormContentSize(DeskDoor.MOST_BYTES);
      context.addFilter(
          new FilterHolder(new Gate(settings, log, measures)),
          "/*",
          EnumSet.of(DispatcherType.REQUEST));
    });
    config.routes.exception(Exception.class, (failure, request) -> failed(request, failure));
    others.accept(config.routes);
    config.routes.get("/health/live", this::live);
    config.routes.get("/health/ready", this::ready);
    config.routes.get("/*", this::answer);
    config.routes.head("/*", this::answer);
    config.routes.options("/*", Server::options);
    config.routes.post("/*", Server::readingOnly);
  }

  private Connector connector(org.eclipse.jetty.server.Server server, HttpConfiguration http) {
    ServerConnector connector = new ServerConnector(server, new HttpConnectionFactory(http));
    connector.setHost(settings.address().getHostString());
    connector.setPort(settings.address().getPort());
    connector.setIdleTimeout(settings.patience().toMillis());
    connector.addBean(slow);
    return connector;
  }

  private static void options(Context request) {
    HttpServletResponse response = request.res();
    response.setHeader("Allow", Gate.READING);
    if (Gate.open(request.req().getRequestURI())) {
      response.setHeader("Access-Control-Allow-Methods", "GET, HEAD");
      response.setHeader("Access-Control-Allow-Headers", "Accept, If-None-Match");
      response.setHeader("Access-Control-Max-Age", "86400");
    }
    request.status(204);
  }

  private static void readingOnly(Context request) throws IOException {
    Replies.refuse(request.req(), request.res(), Gate.readingOnly(request.res()));
  }

  private void live(Context request) throws IOException {
    request.res().setHeader("Cache-Control", "no-store");
    Replies.write(request.req(), request.res(), "application/json", Readiness.LIVE.bytes());
  }

  private void ready(Context request) throws IOException {
    Readiness.State state = readiness.now();
    request.res().setHeader("Cache-Control", "no-store");
    request.status(state.status());
    Replies.write(request.req(), request.res(), "application/json", state.bytes());
  }

  /// Every path that is written as the site writes it; none of those needs an escape.
  private void answer(Context request) throws IOException {
    String asked = request.req().getRequestURI().substring(1);
    String path = asked.isEmpty() || asked.endsWith("/") ? asked + "index.html" : asked;
    if (path.endsWith(Api.PREFIX + "index.html") && Replies.person(request.req())) {
      request.res().addHeader("Vary", "Accept");
      Resource page = shown.site().described(path, Description.page());
      Replies.send(request.req(), request.res(), Copy.of(page));
      return;
    }
    if (path.startsWith(Api.PREFIX)) {
      program(request.req(), request.res(), asked);
      return;
    }
    Map<String, String> fields = fields(request);
    if (!fields.isEmpty()) {
      Optional<Resource> answer = shown.answer(path, fields);
      if (answer.isPresent()) {
        request.res().setHeader("Cache-Control", "no-store");
        Replies.write(request.req(), request.res(), answer.get().mediaType(), answer.get().bytes());
        return;
      }
    }
    Optional<Copy> copy = shown.at(path);
    if (copy.isPresent()) {
      Replies.send(request.req(), request.res(), copy.get());
    } else if (path.equals("api/v1") || path.equals("api") || path.equals("api/index.html")) {
      request.res().setHeader("Location", "/" + Api.PREFIX);
      request.status(308);
    } else if (shown.has(path + "/index.html")) {
      request.res().setHeader("Location", path.substring(path.lastIndexOf('/') + 1) + "/");
      request.status(308);
    } else {
      missing(request.req(), request.res(), path);
    }
  }

  /// What a form of the site may ask for; other fields mean nothing.
  private static Map<String, String> fields(Context request) {
    Map<String, String> fields = new HashMap<>();
    for (String name : FIELDS) {
      String value = request.queryParam(name);
      if (value != null && !value.isBlank()) {
        fields.put(name, value);
      }
    }
    return fields;
  }

  private void program(HttpServletRequest request, HttpServletResponse response, String asked)
      throws IOException {
    String accept = request.getHeader("Accept");
    response.addHeader("Vary", "Accept");
    String path = asked.substring(Api.PREFIX.length());
    String name = path.isEmpty() ? "openapi.json" : path;
    switch (shown.answer(name, request.getQueryString(), accept)) {
      case Answer.Refused(Problem problem) -> Replies.refuse(request, response, problem);
      case Answer.Given given -> {
        given.next().ifPresent(next -> response.setHeader("Link", "<" + next + ">; rel=\"next\""));
        Replies.send(request, response, shown.copy(given));
      }
    }
  }

  private void missing(HttpServletRequest request, HttpServletResponse response, String path)
      throws IOException {
    if (Replies.program(request)) {
      Replies.refuse(
          request,
          response,
          Problem.missing(
              "There is nothing at this address.", "The addresses that there are: /api/v1"));
      return;
    }
    response.setStatus(404);
    response.setHeader("Cache-Control", "no-store");
    Resource page = shown.site().missing(path);
    Replies.write(request, response, page.mediaType(), page.bytes());
  }

  private void failed(Context request, Exception failure) {
    log.failure(failure);
    HttpServletResponse response = request.res();
    if (response.isCommitted()) {
      return;
    }
    boolean disk = failure instanceof IOException || failure instanceof UncheckedIOException;
    try {
      response.setHeader("Content-Encoding", null);
      response.setHeader("ETag", null);
      Replies.refuse(request.req(), response, disk ? Gate.unreadable() : Gate.broken());
    } catch (IOException gone) {
      // Whoever asked has gone.
    }
  }

  /// Answers what was asked already, and nothing more.
  @Override
  public void close() {
    slow.close();
    javalin.stop();
  }
}
