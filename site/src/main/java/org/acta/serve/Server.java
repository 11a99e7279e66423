package org.acta.serve;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.util.JavalinBindException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.acta.site.Resource;
import org.acta.site.Site;

/// Answers browsers, on a virtual thread for each.
public final class Server implements AutoCloseable {
  private static final int STOP_MILLIS = 5_000;
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final List<String> FIELDS = List.of("q", "page", "at");
  private static final String ASK_AGAIN = "public, no-cache";

  private final Shown shown;
  private final Javalin javalin;

  private Server(Shown shown) {
    this.shown = shown;
    this.javalin = Javalin.create(this::configure);
  }

  /// Starts to answer.
  ///
  /// @param address with port 0 for any free one
  /// @throws IOException if the address cannot be had
  public static Server start(InetSocketAddress address, Shown shown) throws IOException {
    Server server = new Server(shown);
    try {
      server.javalin.start(address.getHostString(), address.getPort());
    } catch (JavalinBindException e) {
      throw new IOException(e.getMessage(), e);
    }
    return server;
  }

  /// The port on which it listens.
  public int port() {
    return javalin.port();
  }

  private void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.prefer405over404 = true;
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.modifyHttpConfiguration(http -> {
      http.setSendServerVersion(false);
      http.setSendDateHeader(true);
    });
    config.jetty.modifyServer(server -> server.setStopTimeout(STOP_MILLIS));
    config.routes.get("/*", this::answer);
    config.routes.head("/*", this::answer);
  }

  /// Every path that is written as the site writes it; none of those needs an escape.
  private void answer(Context request) throws IOException {
    String asked = request.req().getRequestURI().substring(1);
    String path = asked.isEmpty() || asked.endsWith("/") ? asked + "index.html" : asked;
    Map<String, String> fields = fields(request);
    if (!fields.isEmpty()) {
      Optional<Resource> answer = shown.site().at(path, fields);
      if (answer.isPresent()) {
        request.res().setHeader("Cache-Control", "no-store");
        write(request, answer.get().mediaType(), answer.get().bytes());
        return;
      }
    }
    Optional<Copy> copy = shown.at(path);
    if (copy.isPresent()) {
      send(request, copy.get());
    } else if (shown.at(path + "/index.html").isPresent()) {
      request.res().setHeader("Location", path.substring(path.lastIndexOf('/') + 1) + "/");
      request.status(308);
    } else {
      missing(request, path);
    }
  }

  /// What a form of the site asks for; other fields mean nothing.
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

  private static void send(Context request, Copy copy) throws IOException {
    Resource resource = copy.resource();
    HttpServletResponse response = request.res();
    response.setHeader(
        "Cache-Control", resource.caching() == Resource.Caching.FOR_EVER ? FOR_EVER : ASK_AGAIN);
    boolean zip = copy.compressed() && accepts(request.req().getHeader("Accept-Encoding"));
    response.setHeader("ETag", "\"" + copy.tag() + (zip ? "-gz\"" : "\""));
    if (copy.compressed()) {
      response.setHeader("Vary", "Accept-Encoding");
    }
    String known = request.req().getHeader("If-None-Match");
    if (known != null && known.contains(copy.tag())) {
      protect(response);
      request.status(304);
      return;
    }
    if (zip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    write(request, resource.mediaType(), zip ? copy.gzip() : resource.bytes());
  }

  private static boolean accepts(String encodings) {
    return encodings != null && encodings.contains("gzip");
  }

  private void missing(Context request, String path) throws IOException {
    request.status(404);
    request.res().setHeader("Cache-Control", "no-store");
    Resource page = shown.site().missing(path);
    write(request, page.mediaType(), page.bytes());
  }

  private static void write(Context request, String mediaType, byte[] bytes) throws IOException {
    HttpServletResponse response = request.res();
    protect(response);
    response.setContentType(mediaType);
    response.setContentLength(bytes.length);
    if (!request.req().getMethod().equals("HEAD")) {
      response.getOutputStream().write(bytes);
    }
  }

  /// What keeps a page from being framed, guessed at, or made to load anything from elsewhere.
  private static void protect(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", Site.POLICY + "; frame-ancestors 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    // What is public may be read by pages of others; there is nothing else here.
    response.setHeader("Access-Control-Allow-Origin", "*");
  }

  @Override
  public void close() {
    javalin.stop();
  }
}
