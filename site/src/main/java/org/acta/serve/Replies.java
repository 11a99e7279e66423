package org.acta.serve;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.acta.api.Answer;
import org.acta.api.Problem;
import org.acta.site.Resource;

/// Sends what was found, or why nothing was.
final class Replies {
  private static final String FOR_EVER = "public, max-age=31536000, immutable";
  private static final String ASK_AGAIN = "public, no-cache";

  private Replies() {}

  /// A resource, or that the client has it already.
  static void send(HttpServletRequest request, HttpServletResponse response, Copy copy)
      throws IOException {
    Resource resource = copy.resource();
    response.setHeader(
        "Cache-Control", resource.caching() == Resource.Caching.FOR_EVER ? FOR_EVER : ASK_AGAIN);
    boolean zip = copy.compressed() && Tags.gzip(request.getHeader("Accept-Encoding"));
    response.setHeader("ETag", "\"" + copy.tag() + (zip ? "-gz\"" : "\""));
    if (copy.compressed()) {
      response.addHeader("Vary", "Accept-Encoding");
    }
    if (Tags.names(request.getHeader("If-None-Match"), copy.tag())) {
      response.setStatus(304);
      return;
    }
    if (zip) {
      response.setHeader("Content-Encoding", "gzip");
    }
    write(request, response, resource.mediaType(), zip ? copy.gzip() : resource.bytes());
  }

  /// What was answered to a program.
  static Resource resource(Answer.Given given) {
    return new Resource(
        given.mediaType(),
        given.bytes(),
        given.forEver() ? Resource.Caching.FOR_EVER : Resource.Caching.ASK_AGAIN);
  }

  /// A problem, as JSON for programs and as a sentence for people.
  static void refuse(HttpServletRequest request, HttpServletResponse response, Problem problem)
      throws IOException {
    response.setStatus(problem.status());
    response.setHeader("Cache-Control", "no-store");
    if (program(request)) {
      write(request, response, Problem.MEDIA_TYPE, problem.json());
    } else {
      write(request, response, "text/plain; charset=utf-8", problem.text());
    }
  }

  /// Whether a browser asks for a page.
  static boolean person(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return accept != null && accept.contains("text/html");
  }

  /// Whether a program asks, which reads JSON and no page.
  static boolean program(HttpServletRequest request) {
    String accept = request.getHeader("Accept");
    return request.getRequestURI().startsWith("/api/")
        || accept != null && accept.contains("json") && !accept.contains("text/html");
  }

  static void write(
      HttpServletRequest request, HttpServletResponse response, String mediaType, byte[] bytes)
      throws IOException {
    response.setContentType(mediaType);
    response.setContentLength(bytes.length);
    if (!request.getMethod().equals("HEAD")) {
      response.getOutputStream().write(bytes);
    }
  }
}
