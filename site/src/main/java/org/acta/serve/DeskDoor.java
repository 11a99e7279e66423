package org.acta.serve;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import jakarta.servlet.MultipartConfigElement;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.acta.board.Answer;
import org.acta.board.Board;
import org.acta.board.Request;
import org.acta.site.Site;

/// Passes what is asked below `/desk/` on to the desk, within limits of bytes and fields.
///
/// @param client tells one machine from others
/// @param secure whether a request came over TLS, to us or to a proxy that is believed
public record DeskDoor(
    Board board,
    Function<HttpServletRequest, String> client,
    Predicate<HttpServletRequest> secure) {
  /// What begins so is the desk's.
  public static final String PREFIX = "/desk/";

  /// The most bytes of a form, files and pasted texts included.
  static final int MOST_BYTES = Request.MOST_BYTES;

  private static final int MOST_FORM_BYTES = 1 << 20;
  private static final int MOST_FIELDS = 5_000;
  private static final int IN_MEMORY = 1 << 20;

  /// More than may be sent.
  private static final class TooLargeException extends IOException {
    @java.io.Serial private static final long serialVersionUID = 1L;
  }

  /// The door of a desk behind the gate of a server.
  public static DeskDoor of(Board board, ServerSettings settings) {
    Clients clients = new Clients(settings.proxies());
    return new DeskDoor(
        board,
        request -> clients.of(request.getRemoteAddr(), request.getHeader("X-Forwarded-For")),
        request -> settings.behindTls() || request.isSecure());
  }

  /// Takes what is asked below `/desk/`, before anybody else does.
  public void into(RoutesConfig routes) {
    for (String path : List.of("/desk", PREFIX + "*")) {
      routes.get(path, this::answer);
      routes.head(path, this::answer);
      routes.post(path, this::answer);
    }
  }

  private void answer(Context context) throws IOException {
    HttpServletRequest request = context.req();
    HttpServletResponse response = context.res();
    String uri = request.getRequestURI();
    if (!uri.startsWith(PREFIX)) {
      response.setStatus(308);
      response.setHeader("Location", "desk/");
      return;
    }
    if (uploads(request) && !board.isIn(cookies(request))) {
      plain(
          response,
          403,
          "Your session is over. Go back, where what you typed still stands, and sign in in another"
              + " window.");
      return;
    }
    Answer answer;
    try {
      answer = board.answer(read(request, uri.substring(PREFIX.length())));
    } catch (TooLargeException | IllegalStateException large) {
      plain(response, 413, "This is more than can be sent at once; send less.");
      return;
    } catch (ServletException | IllegalArgumentException malformed) {
      plain(response, 400, "This request cannot be read; open the form again.");
      return;
    }
    send(request, response, answer);
  }

  /// Whether files come with it: they are not read for strangers.
  private static boolean uploads(HttpServletRequest request) {
    return Optional.ofNullable(request.getContentType())
        .filter(type -> type.startsWith("multipart/"))
        .isPresent();
  }

  private Request read(HttpServletRequest request, String path)
      throws IOException, ServletException {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    Map<String, Request.Upload> files = new LinkedHashMap<>();
    byte[] body = new byte[0];
    String type = Optional.ofNullable(request.getContentType()).orElse("");
    if (request.getMethod().equals("POST")) {
      if (type.startsWith("multipart/form-data")) {
        parts(request, fields, files);
      } else if (type.startsWith("application/x-www-form-urlencoded")) {
        parse(new String(bytes(request.getInputStream(), MOST_FORM_BYTES), StandardCharsets.UTF_8))
            .forEach(one ->
                fields
                    .computeIfAbsent(one.getKey(), none -> new ArrayList<>())
                    .add(one.getValue()));
      } else {
        body = bytes(request.getInputStream(), MOST_FORM_BYTES);
      }
    }
    Map<String, String> query = new LinkedHashMap<>();
    parse(Optional.ofNullable(request.getQueryString()).orElse(""))
        .forEach(one -> query.putIfAbsent(one.getKey(), one.getValue()));
    return new Request(
        request.getMethod().equals("HEAD") ? "GET" : request.getMethod(),
        path,
        query,
        fields,
        files,
        body,
        cookies(request),
        bearer(request),
        client.apply(request),
        secure.test(request));
  }

  private static List<Map.Entry<String, String>> parse(String text) throws TooLargeException {
    List<Map.Entry<String, String>> pairs = new ArrayList<>();
    for (String pair : text.split("&", -1)) {
      if (pair.isEmpty()) {
        continue;
      }
      if (pairs.size() == MOST_FIELDS) {
        throw new TooLargeException();
      }
      int sign = pair.indexOf('=');
      pairs.add(
          Map.entry(
              decoded(sign < 0 ? pair : pair.substring(0, sign)),
              sign < 0 ? "" : decoded(pair.substring(sign + 1))));
    }
    return pairs;
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  private static byte[] bytes(InputStream in, int most) throws IOException {
    byte[] bytes = in.readNBytes(most + 1);
    if (bytes.length > most) {
      throw new TooLargeException();
    }
    return bytes;
  }

  private static void parts(
      HttpServletRequest request,
      Map<String, List<String>> fields,
      Map<String, Request.Upload> files)
      throws IOException, ServletException {
    request.setAttribute(
        "org.eclipse.jetty.multipartConfig",
        new MultipartConfigElement(
            System.getProperty("java.io.tmpdir"),
            Request.MOST_BYTES,
            Request.MOST_BYTES,
            IN_MEMORY));
    int count = 0;
    for (Part part : request.getParts()) {
      if (++count > MOST_FIELDS) {
        throw new TooLargeException();
      }
      try (InputStream in = part.getInputStream()) {
        String name = part.getSubmittedFileName();
        if (name == null) {
          byte[] text = bytes(in, Request.MOST_BYTES);
          fields
              .computeIfAbsent(part.getName(), none -> new ArrayList<>())
              .add(new String(text, StandardCharsets.UTF_8));
        } else {
          files.put(part.getName(), new Request.Upload(name, bytes(in, Request.MOST_BYTES)));
        }
      }
      part.delete();
    }
  }

  private static Map<String, String> cookies(HttpServletRequest request) {
    Map<String, String> cookies = new LinkedHashMap<>();
    Cookie[] sent = request.getCookies();
    if (sent != null) {
      for (Cookie cookie : sent) {
        cookies.putIfAbsent(cookie.getName(), cookie.getValue());
      }
    }
    return cookies;
  }

  private static Optional<String> bearer(HttpServletRequest request) {
    return Optional.ofNullable(request.getHeader("Authorization"))
        .filter(header -> header.startsWith("Bearer "))
        .map(header -> header.substring("Bearer ".length()).strip());
  }

  private static void plain(HttpServletResponse response, int status, String sentence)
      throws IOException {
    protect(response);
    response.setStatus(status);
    response.setContentType("text/plain; charset=utf-8");
    response.getOutputStream().write(sentence.getBytes(StandardCharsets.UTF_8));
  }

  private static void protect(HttpServletResponse response) {
    response.setHeader("Content-Security-Policy", Site.POLICY + "; frame-ancestors 'none'");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Referrer-Policy", "no-referrer");
    response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=()");
    response.setHeader("Cache-Control", "no-store");
  }

  private static void send(HttpServletRequest request, HttpServletResponse response, Answer answer)
      throws IOException {
    protect(response);
    response.setStatus(answer.status());
    answer.headers().forEach(header -> response.addHeader(header.name(), header.value()));
    switch (answer) {
      case Answer.Whole whole -> {
        response.setContentType(whole.mediaType());
        response.setContentLength(whole.bytes().length);
        if (!request.getMethod().equals("HEAD")) {
          response.getOutputStream().write(whole.bytes());
        }
      }
      case Answer.Events events -> {
        response.setContentType("text/event-stream; charset=utf-8");
        response.setHeader("X-Accel-Buffering", "no");
        stream(response, events);
      }
    }
  }

  private static void stream(HttpServletResponse response, Answer.Events events)
      throws IOException {
    ServletOutputStream out = response.getOutputStream();
    try {
      events
          .source()
          .run(text -> {
            out.write(text.getBytes(StandardCharsets.UTF_8));
            out.flush();
          });
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }
}
