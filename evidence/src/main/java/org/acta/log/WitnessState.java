package org.acta.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a witness knows, and what it answers to `add-checkpoint`.
///
/// A state never changes. Whoever serves requests takes them one at a time for each log: ask
/// [#answer]; if it is [WitnessReply.Cosigned], make its note durable, then use its state for the
/// next request, then reply. A witness that replies first may cosign a fork after a crash.
///
/// @see <a href="https://c2sp.org/tlog-witness">tlog-witness, add-checkpoint</a>
public final class WitnessState {
  private static final int LONGEST_ORIGIN = 255;

  private final List<SigningKey> cosigners;
  private final Map<String, List<VerifierKey>> logs;
  private final Map<String, Checkpoint> latest;

  private WitnessState(
      List<SigningKey> cosigners,
      Map<String, List<VerifierKey>> logs,
      Map<String, Checkpoint> latest) {
    this.cosigners = cosigners;
    this.logs = logs;
    this.latest = latest;
  }

  /// A witness that has cosigned nothing yet.
  ///
  /// @param cosigners its keys, at least one, all of types that cosign
  /// @param logs the keys it trusts for each origin, at least one each
  /// @throws IllegalArgumentException if a key is of a type that does not cosign, there is none, or
  ///   an origin has more than 255 bytes, for which ML-DSA-44 has no cosignature, or more keys than
  ///   a note has room for
  public static WitnessState of(
      List<SigningKey> cosigners, Map<String, ? extends Collection<VerifierKey>> logs) {
    if (cosigners.isEmpty()
        || !cosigners.stream().allMatch(key -> key.verifier().type().isTimestamped())) {
      throw new IllegalArgumentException("a witness needs keys, of types that cosign");
    }
    Map<String, List<VerifierKey>> known = new TreeMap<>();
    logs.forEach((origin, keys) -> {
      if (keys.isEmpty() || origin.getBytes(UTF_8).length > LONGEST_ORIGIN) {
        throw new IllegalArgumentException("no keys or too many, or too long an origin: " + origin);
      }
      known.put(origin, List.copyOf(new LinkedHashSet<>(keys)));
    });
    return new WitnessState(List.copyOf(cosigners), known, Map.of());
  }

  /// The state with what was last cosigned for a log, as read back when a witness starts.
  ///
  /// @throws IllegalArgumentException if this state knows a larger checkpoint of that log, or
  ///   another of the same size
  public WitnessState with(Checkpoint cosigned) {
    latest(cosigned.origin())
        .filter(known ->
            known.size() > cosigned.size()
                || (known.size() == cosigned.size() && !known.root().equals(cosigned.root())))
        .ifPresent(known -> {
          throw new IllegalArgumentException(
              cosigned.origin() + " cannot go from " + known.size() + " to " + cosigned.size());
        });
    Map<String, Checkpoint> next = new TreeMap<>(latest);
    next.put(cosigned.origin(), cosigned);
    return new WitnessState(cosigners, logs, next);
  }

  /// The last checkpoint cosigned for a log.
  public Optional<Checkpoint> latest(String origin) {
    return Optional.ofNullable(latest.get(origin));
  }

  /// Decides about a request.
  ///
  /// @param body of the request
  /// @param seconds since 1970-01-01T00:00Z, the time of the cosignature
  public WitnessReply answer(byte[] body, long seconds) {
    try {
      return answer(AddCheckpoint.parse(body), seconds);
    } catch (MalformedException e) {
      return e.inSignature()
          ? new WitnessReply.Refused(403, "invalid signature: " + e.problem())
          : new WitnessReply.Refused(400, e.problem());
    }
  }

  /// Decides about a request that was read. The order of the checks is the specification's.
  ///
  /// @param seconds since 1970-01-01T00:00Z, the time of the cosignature
  public WitnessReply answer(AddCheckpoint request, long seconds) {
    Checkpoint checkpoint = request.checkpoint();
    List<VerifierKey> keys = logs.get(checkpoint.origin());
    if (keys == null) {
      return new WitnessReply.Refused(404, "unknown log");
    }
    if (!(request.note().verify(keys) instanceof NoteVerdict.Signed)) {
      return new WitnessReply.Refused(403, "invalid signature: not of this log's keys");
    }
    if (request.oldSize() > checkpoint.size()) {
      return new WitnessReply.Refused(400, "the old size is above the new one");
    }
    Optional<Checkpoint> known = latest(checkpoint.origin());
    long size = known.map(Checkpoint::size).orElse(0L);
    if (request.oldSize() != size) {
      return new WitnessReply.Conflict(size);
    }
    if (known.isPresent() && size == checkpoint.size() && !sameRoot(known.get(), checkpoint)) {
      return new WitnessReply.Conflict(size);
    }
    return extendsKnown(request, known)
        ? cosign(request, seconds)
        : new WitnessReply.Refused(422, "the consistency proof does not verify");
  }

  private static boolean sameRoot(Checkpoint one, Checkpoint other) {
    return one.root().equals(other.root());
  }

  /// Every tree has grown out of the empty one, so that from size 0 there is nothing to prove; but
  /// an empty tree has one root only.
  private static boolean extendsKnown(AddCheckpoint request, Optional<Checkpoint> known) {
    Checkpoint checkpoint = request.checkpoint();
    if (request.oldSize() == 0) {
      return request.hashes().isEmpty()
          && (checkpoint.size() > 0 || checkpoint.root().equals(Merkle.EMPTY_ROOT));
    }
    return new ConsistencyProof(request.oldSize(), checkpoint.size(), request.hashes())
        .verify(known.orElseThrow().root(), checkpoint.root())
        .verified();
  }

  private WitnessReply cosign(AddCheckpoint request, long seconds) {
    Checkpoint checkpoint = request.checkpoint();
    List<NoteSignature> lines =
        cosigners.stream().map(key -> key.sign(checkpoint, seconds)).toList();
    // Each of the log's keys once, so that what is kept always has room for the cosignatures.
    List<NoteSignature> kept =
        logs.getOrDefault(checkpoint.origin(), List.of()).stream()
            .flatMap(key -> request.signatures().stream().filter(l -> l.claims(key)).limit(1))
            .toList();
    SignedNote note = new SignedNote(checkpoint.text(), kept).with(lines);
    return new WitnessReply.Cosigned(note, lines, with(checkpoint));
  }
}
