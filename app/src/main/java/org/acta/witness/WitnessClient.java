package org.acta.witness;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.acta.log.AddCheckpoint;
import org.acta.log.Checkpoint;
import org.acta.log.ConsistencyProof;
import org.acta.log.MalformedException;
import org.acta.log.NoteSignature;
import org.acta.log.NoteVerdict;
import org.acta.log.SignedNote;
import org.acta.log.TileSource;
import org.acta.log.VerifierKey;

/// Asks witnesses to cosign a checkpoint.
public final class WitnessClient {
  private static final Duration CONNECT = Duration.ofSeconds(10);
  private static final int MOST_BYTES = 64 * 1024;
  private static final int TRIES = 3;
  private static final String SIZE = "text/x.tlog.size";

  private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT).build();
  private final long wholeSeconds;

  /// A client that gives each witness ten seconds for an answer.
  public WitnessClient() {
    this(10);
  }

  /// @param wholeSeconds for an answer, its body included
  WitnessClient(long wholeSeconds) {
    this.wholeSeconds = wholeSeconds;
  }

  /// What a witness said.
  public sealed interface Answer {
    /// It cosigned.
    record Cosigned(List<NoteSignature> lines) implements Answer {
      public Cosigned {
        lines = List.copyOf(lines);
      }
    }

    /// It has cosigned a larger checkpoint of this log: the record that is asked for is an old one,
    /// and must not be written to.
    record Ahead(long size) implements Answer {}

    /// It has cosigned another root of this size: the log has forked.
    record Fork(long size) implements Answer {}

    /// It does not cosign, or its answer is none.
    record Refused(String problem) implements Answer {}
  }

  /// Asks one witness.
  ///
  /// @param prefix of its URL, before `/add-checkpoint`
  /// @param witness its key; an answer that it did not sign is none
  /// @param note the signed checkpoint
  /// @param checkpoint its text
  /// @param tiles of its tree
  /// @param lastSize at which it is thought to stand, 0 if that is not known
  public Answer ask(
      URI prefix,
      VerifierKey witness,
      SignedNote note,
      Checkpoint checkpoint,
      TileSource tiles,
      long lastSize) {
    long old = Math.min(lastSize, checkpoint.size());
    for (int tried = 0; tried < TRIES; tried++) {
      ConsistencyProof proof = ConsistencyProof.make(old, checkpoint.size(), tiles);
      AddCheckpoint request = new AddCheckpoint(old, proof.hashes(), checkpoint, note.signatures());
      try {
        HttpResponse<byte[]> response = post(prefix, request);
        Optional<Long> size = stands(response);
        if (response.statusCode() == 200) {
          return cosigned(witness, checkpoint, response.body());
        } else if (response.statusCode() != 409 || size.isEmpty()) {
          return new Answer.Refused(
              "it answered " + response.statusCode() + ": " + sentence(response.body()));
        } else if (size.get() > checkpoint.size()) {
          return new Answer.Ahead(size.get());
        } else if (size.get() == old) {
          return new Answer.Fork(old);
        }
        old = size.get();
      } catch (IOException e) {
        return new Answer.Refused("it cannot be reached: " + e.getMessage());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return new Answer.Refused("interrupted");
      }
    }
    return new Answer.Refused("it names another size each time it is asked");
  }

  private HttpResponse<byte[]> post(URI prefix, AddCheckpoint request)
      throws IOException, InterruptedException {
    String base = prefix.toString();
    URI uri = URI.create((base.endsWith("/") ? base : base + "/") + "add-checkpoint");
    HttpRequest post =
        HttpRequest.newBuilder(uri)
            .header("User-Agent", "acta")
            .POST(BodyPublishers.ofByteArray(request.toBytes()))
            .timeout(Duration.ofSeconds(wholeSeconds))
            .build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(post, BodyHandlers.limiting(BodyHandlers.ofByteArray(), MOST_BYTES));
    try {
      return answer.get(wholeSeconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no answer within " + wholeSeconds + " seconds", e);
    } catch (ExecutionException e) {
      Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
      throw new IOException(Objects.requireNonNullElse(cause.getMessage(), "no connection"), cause);
    }
  }

  private static Optional<Long> stands(HttpResponse<byte[]> response) {
    String body = new String(response.body(), UTF_8);
    boolean typed = response.headers().firstValue("Content-Type").filter(SIZE::equals).isPresent();
    return typed && body.matches("(0|[1-9][0-9]{0,17})\n")
        ? Optional.of(Long.valueOf(body.strip()))
        : Optional.empty();
  }

  private static String sentence(byte[] body) {
    String text = new String(body, UTF_8).replaceAll("\\p{Cntrl}", " ").strip();
    return text.length() <= 200 ? text : text.substring(0, 200) + "…";
  }

  /// Only lines of the witness's key are kept; at least one must verify.
  private static Answer cosigned(VerifierKey witness, Checkpoint checkpoint, byte[] body) {
    try {
      List<NoteSignature> lines =
          NoteSignature.parse(body).stream().filter(line -> line.claims(witness)).toList();
      if (!lines.isEmpty()
          && new SignedNote(checkpoint.text(), lines).verify(List.of(witness))
              instanceof NoteVerdict.Signed) {
        return new Answer.Cosigned(lines);
      }
      return new Answer.Refused("its answer is not signed with " + witness.label());
    } catch (MalformedException e) {
      return new Answer.Refused("its answer is no cosignature: " + e.problem());
    }
  }
}
