package org.acta.serve;

import java.nio.charset.StandardCharsets;
import org.acta.api.Problem;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/// What is said of a request that cannot even be read, or whose path is written in a way that two
/// programs could take for different paths: one sentence, and nothing of what was sent.
final class BadRequests extends ErrorHandler {
  private static final HttpField TYPE = new HttpField(HttpHeader.CONTENT_TYPE, Problem.MEDIA_TYPE);

  private static Problem problem(int status) {
    return switch (status) {
      case 414 ->
          new Problem(status, "The address is too long", "No page has one.", "Ask for less.");
      case 431 ->
          new Problem(
              status,
              "The headers are too long",
              "They have more bytes than are read.",
              "Send fewer of them; none but Accept and If-None-Match is of use here.");
      case 503 -> Gate.unreadable();
      case 500 -> Gate.broken();
      default ->
          new Problem(
              status,
              "The request cannot be read",
              "It is not written as HTTP and its addresses are.",
              "Write the address as a page of this site does: no '..', no escaped slash.");
    };
  }

  private static HttpFields.Mutable protect(HttpFields.Mutable headers) {
    return headers
        .put(TYPE)
        .put("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'")
        .put("X-Content-Type-Options", "nosniff")
        .put("Referrer-Policy", "no-referrer")
        .put("Cross-Origin-Resource-Policy", "same-origin")
        .put("Cache-Control", "no-store");
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    byte[] body = problem(response.getStatus()).json();
    protect(response.getHeaders());
    response.getHeaders().put(HttpHeader.CONTENT_LENGTH, body.length);
    boolean head = request.getMethod().equals("HEAD");
    Content.Sink.write(
        response, true, head ? "" : new String(body, StandardCharsets.UTF_8), callback);
    return true;
  }
}
