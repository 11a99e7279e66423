package org.acta.serve;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.acta.api.Problem;
import org.acta.site.Site;

/// What every request passes first: whose it is, whether it may go on, and what is said with the
/// answer.
final class Gate implements Filter {
  private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST");
  private static final String POLICY = Site.POLICY + "; frame-ancestors 'none'";
  private static final String PERMISSIONS =
      "camera=(), geolocation=(), microphone=(), payment=(), usb=()";

  static final String READING = "GET, HEAD, OPTIONS";

  /// A request line and headers are limited by Jetty; a path of ours is shorter by far.
  private static final int LONGEST_QUERY = 2_000;

  private final boolean behindTls;
  private final Clients clients;
  private final Optional<Allowance> allowance;
  private final AccessLog log;
  private final Measures measures;

  Gate(ServerSettings settings, AccessLog log, Measures measures) {
    this.behindTls = settings.behindTls();
    this.clients = new Clients(settings.proxies());
    this.allowance =
        settings.rate() == 0
            ? Optional.empty()
            : Optional.of(new Allowance(settings.rate(), settings.burst(), System::nanoTime));
    this.log = log;
    this.measures = measures;
  }

  /// Whether pages of others may read what is at a path: the API and the log are for everybody.
  static boolean open(String uri) {
    return uri.startsWith("/api/") || uri.startsWith("/tile/") || uri.equals("/checkpoint");
  }

  @Override
  public void doFilter(ServletRequest any, ServletResponse answer, FilterChain chain)
      throws IOException {
    HttpServletRequest request = (HttpServletRequest) any;
    HttpServletResponse response = (HttpServletResponse) answer;
    long began = System.nanoTime();
    try {
      protect(request.getRequestURI(), response);
      Optional<Problem> problem = problem(request, response);
      if (problem.isPresent()) {
        Replies.refuse(request, response, problem.get());
      } else {
        chain.doFilter(request, response);
      }
    } catch (Exception e) {
      failed(request, response, e);
    } finally {
      note(request, response, System.nanoTime() - began);
    }
  }

  private Optional<Problem> problem(HttpServletRequest request, HttpServletResponse response) {
    String client = clients.of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For"));
    if (allowance.isPresent() && !allowance.get().take(client)) {
      response.setHeader("Retry-After", "1");
      return Optional.of(
          new Problem(
              429,
              "Too many requests",
              "More was asked from this address than is answered at once.",
              "Wait a second; whoever needs the whole record copies its tiles or its files."));
    }
    if (!METHODS.contains(request.getMethod())) {
      return Optional.of(readingOnly(response));
    }
    String query = request.getQueryString();
    if (query != null && query.length() > LONGEST_QUERY) {
      return Optional.of(
          new Problem(
              414,
              "The question is too long",
              "What follows the question mark has more than " + LONGEST_QUERY + " characters.",
              "Ask for less at once."));
    }
    return Optional.empty();
  }

  /// Says that a path can only be read.
  static Problem readingOnly(HttpServletResponse response) {
    response.setHeader("Allow", READING);
    // What was sent with the request is not read.
    response.setHeader("Connection", "close");
    return new Problem(
        405,
        "This can only be read",
        "Nothing can be sent to this address.",
        "Ask for it with GET or HEAD.");
  }

  /// Whatever went wrong, nobody is told more than that it did.
  private void failed(HttpServletRequest request, HttpServletResponse response, Exception failure)
      throws IOException {
    boolean disk = failure instanceof java.io.UncheckedIOException;
    if (!(failure instanceof IOException)) {
      log.failure(failure);
    }
    if (response.isCommitted()) {
      return;
    }
    response.resetBuffer();
    response.setHeader("Content-Encoding", null);
    response.setHeader("ETag", null);
    Replies.refuse(request, response, disk ? unreadable() : broken());
  }

  static Problem unreadable() {
    return new Problem(
        503,
        "The record cannot be read now",
        "A file of the record could not be read from its disk.",
        "Try again later; whoever keeps the site finds the reason in its log.");
  }

  static Problem broken() {
    return new Problem(
        500,
        "The server failed",
        "This is a mistake of the program, not of whoever asked.",
        "Please report the address that was asked for.");
  }

  private void note(HttpServletRequest request, HttpServletResponse response, long nanos) {
    int status = response.getStatus();
    String path = Trace.of(request.getRequestURI(), status);
    String length = response.getHeader("Content-Length");
    long bytes =
        length == null || status == 304 || request.getMethod().equals("HEAD")
            ? 0
            : Long.parseLong(length);
    String method = METHODS.contains(request.getMethod()) ? request.getMethod() : "-";
    log.request(method, path, status, nanos / 1_000_000, bytes);
    measures.request(method, path, status, nanos, bytes);
  }

  /// What keeps a page from being framed, guessed at, or made to load anything from elsewhere.
  private void protect(String uri, HttpServletResponse response) {
    boolean open = open(uri);
    response.setHeader("Content-Security-Policy", POLICY);
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", open ? "cross-origin" : "same-origin");
    response.setHeader("Permissions-Policy", PERMISSIONS);
    if (open) {
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader("Access-Control-Expose-Headers", "ETag, Link, Retry-After");
    }
    if (behindTls) {
      response.setHeader("Strict-Transport-Security", "max-age=31536000");
    }
  }
}
