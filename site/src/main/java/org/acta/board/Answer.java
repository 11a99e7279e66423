package org.acta.board;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What is answered. Nothing of it may be kept by anybody on the way.
public sealed interface Answer {
  int status();

  /// Beside those that are always sent.
  List<Header> headers();

  /// A header.
  record Header(String name, String value) {}

  /// A page, a file, or a way on.
  record Whole(int status, String mediaType, byte[] bytes, List<Header> headers) implements Answer {
    public Whole {
      headers = List.copyOf(headers);
    }

    Whole with(String name, String value) {
      List<Header> more = new ArrayList<>(headers);
      more.add(new Header(name, value));
      return new Whole(status, mediaType, bytes, more);
    }
  }

  /// Events that are sent for as long as somebody listens.
  record Events(Source source) implements Answer {
    @Override
    public int status() {
      return 200;
    }

    @Override
    public List<Header> headers() {
      return List.of();
    }
  }

  /// Where events come from.
  @FunctionalInterface
  interface Source {
    /// Sends events until nobody listens, or there are no more.
    void run(Sink sink) throws IOException, InterruptedException;
  }

  /// Where events go.
  @FunctionalInterface
  interface Sink {
    /// @param text of server-sent events, ending in an empty line
    /// @throws IOException if nobody listens
    void send(String text) throws IOException;
  }

  static Whole page(int status, String html) {
    return new Whole(
        status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), List.of());
  }

  static Whole plain(int status, String mediaType, String text) {
    return new Whole(status, mediaType, text.getBytes(StandardCharsets.UTF_8), List.of());
  }

  /// Go there with GET.
  static Whole seeOther(String address) {
    return plain(303, "text/plain; charset=utf-8", "").with("Location", address);
  }
}
