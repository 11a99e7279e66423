package org.acta.mirror;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.acta.log.TilePath;

/// A log on a web server.
///
/// A request has a minute for everything, the body included: a server that sends a byte now and
/// then holds nobody up for longer. What the machine or the server stumbled over is asked for three
/// times; what is not there (404, 410) is not there.
final class WebFiles implements LogFiles {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final long WHOLE_SECONDS = 60;
  private static final int TRIES = 3;
  private static final long PAUSE_MILLIS = 300;

  private final String prefix;
  private final HttpClient client;

  WebFiles(URI prefix) {
    String text = prefix.toString();
    this.prefix = text.endsWith("/") ? text : text + "/";
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  @Override
  public String where(TilePath path) {
    return prefix + path.path();
  }

  @Override
  public Optional<byte[]> read(TilePath path) {
    IOException last = new IOException("never asked");
    for (int tried = 0; tried < TRIES; tried++) {
      try {
        if (tried > 0) {
          Thread.sleep(PAUSE_MILLIS << tried);
        }
        HttpResponse<byte[]> response = ask(path);
        switch (response.statusCode()) {
          case 200 -> {
            return Optional.of(response.body());
          }
          case 404, 410 -> {
            return Optional.empty();
          }
          default -> last = new IOException("the server answered " + response.statusCode());
        }
        if (response.statusCode() < 500 && response.statusCode() != 429) {
          break;
        }
      } catch (IOException e) {
        last = e;
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw failed(path, new IOException("interrupted", e));
      }
    }
    throw failed(path, last);
  }

  private HttpResponse<byte[]> ask(TilePath path) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(where(path)))
            .header("User-Agent", "acta")
            .timeout(Duration.ofSeconds(WHOLE_SECONDS))
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(
            request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), LogFiles.mostBytes(path)));
    try {
      return answer.get(WHOLE_SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no whole answer within " + WHOLE_SECONDS + " seconds", e);
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      String why = Objects.requireNonNullElse(cause.getMessage(), "no connection");
      throw new IOException(why, cause);
    }
  }

  private UncheckedIOException failed(TilePath path, IOException why) {
    return new UncheckedIOException(
        new IOException("cannot fetch " + where(path) + ": " + why.getMessage(), why));
  }
}
