package org.acta.board;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a browser or a program asks, taken out of HTTP and within the limits of the server.
///
/// @param method `GET` or `POST`
/// @param path below the desk, without a slash before it, such as `es/intake`
/// @param query what the address carries
/// @param fields what the form carries, in its order
/// @param files that the form carries, by field
/// @param body of a request that is no form; else empty
/// @param cookies by name
/// @param bearer the token that a program shows
/// @param client whatever tells one machine from others
/// @param secure whether it came over TLS, to us or to a proxy that says so
public record Request(
    String method,
    String path,
    Map<String, String> query,
    Map<String, List<String>> fields,
    Map<String, Upload> files,
    byte[] body,
    Map<String, String> cookies,
    Optional<String> bearer,
    String client,
    boolean secure) {

  /// A file of a form.
  ///
  /// @param name as the browser says it; never a path of ours
  public record Upload(String name, byte[] bytes) {}

  /// The most bytes of a request, files included.
  public static final int MOST_BYTES = 24 << 20;

  boolean post() {
    return method.equals("POST");
  }

  /// What was typed in a field; empty text if nothing.
  String field(String name) {
    List<String> values = fields.getOrDefault(name, List.of());
    return values.isEmpty() ? "" : values.getFirst();
  }

  /// A part of the address; empty text if it is not there.
  String asked(String name) {
    return query.getOrDefault(name, "");
  }
}
