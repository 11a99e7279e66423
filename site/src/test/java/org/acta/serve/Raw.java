package org.acta.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// An answer to bytes that no client of good manners would send.
record Raw(int status, String head, String body) {
  private static final int WAIT_MILLIS = 5_000;

  /// Sends bytes and reads until the server closes, which it is asked to.
  static Raw of(int port, byte[] request) {
    try (Socket socket = new Socket("127.0.0.1", port)) {
      socket.setSoTimeout(WAIT_MILLIS);
      socket.getOutputStream().write(request);
      socket.getOutputStream().flush();
      return parse(all(socket.getInputStream()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Raw of(int port, String request) {
    return of(port, request.getBytes(StandardCharsets.ISO_8859_1));
  }

  static Raw get(int port, String target, String... headers) {
    return of(port, request("GET", target, headers));
  }

  static String request(String method, String target, String... headers) {
    return method
        + " "
        + target
        + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
        + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n")
        + "\r\n";
  }

  /// A connection that is reset after the answer has given its answer all the same.
  private static byte[] all(InputStream in) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try {
      in.transferTo(out);
    } catch (SocketTimeoutException e) {
      throw new AssertionError("no end of " + out.toString(StandardCharsets.ISO_8859_1), e);
    } catch (IOException reset) {
      return out.toByteArray();
    }
    return out.toByteArray();
  }

  static Raw parse(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n\r\n");
    String head = end < 0 ? text : text.substring(0, end);
    int status = head.startsWith("HTTP/1.") ? Integer.parseInt(head.substring(9, 12)) : 0;
    return new Raw(status, head.toLowerCase(Locale.ROOT), end < 0 ? "" : text.substring(end + 4));
  }
}
