package org.acta.log;

import java.util.List;
import java.util.stream.Collectors;

/// What a witness answers, as an HTTP status, a content type and a body.
///
/// @see <a href="https://c2sp.org/tlog-witness">tlog-witness, add-checkpoint</a>
public sealed interface WitnessReply {
  /// The HTTP status.
  int status();

  /// The HTTP header Content-Type.
  String contentType();

  /// The HTTP body.
  String body();

  /// The checkpoint extends the last one.
  ///
  /// @param note the checkpoint with the log's signatures and the witness's own, to be made durable
  ///   *before* replying
  /// @param cosignatures the witness's own
  /// @param next the state to use from now on
  record Cosigned(SignedNote note, List<NoteSignature> cosignatures, WitnessState next)
      implements WitnessReply {
    public Cosigned {
      cosignatures = List.copyOf(cosignatures);
    }

    @Override
    public int status() {
      return 200;
    }

    @Override
    public String contentType() {
      return "text/plain; charset=utf-8";
    }

    @Override
    public String body() {
      return cosignatures.stream().map(NoteSignature::print).collect(Collectors.joining());
    }
  }

  /// The witness last cosigned a checkpoint of another size, or of this size with another root.
  ///
  /// @param size of what it last cosigned
  record Conflict(long size) implements WitnessReply {
    @Override
    public int status() {
      return 409;
    }

    @Override
    public String contentType() {
      return "text/x.tlog.size";
    }

    @Override
    public String body() {
      return size + "\n";
    }
  }

  /// It cosigns nothing: the request cannot be read (400), is not signed by the log (403), is of a
  /// log it does not know (404), or does not prove its consistency (422).
  record Refused(int status, String problem) implements WitnessReply {
    @Override
    public String contentType() {
      return "text/plain; charset=utf-8";
    }

    @Override
    public String body() {
      return problem + "\n";
    }
  }
}
