package org.acta.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// A file that proves, without a network, that an entry is in a log.
///
/// ```
/// c2sp.org/tlog-proof@v1
/// extra <base64>
/// index 73894
/// gSKyXoYZUgZ6jduWYrkDOARinOMGJveXjgMkBTcdPlQ=
/// …
///
/// <signed checkpoint>
/// ```
///
/// @param extra canonical base64 of data for the reader, if there is any. Nothing vouches for it.
/// @param index of the entry, from 0
/// @param hashes of the inclusion proof, lowest first, at most 63
/// @param note the signed checkpoint
/// @see <a href="https://c2sp.org/tlog-proof">tlog-proof, Format</a>
public record TlogProof(Optional<String> extra, long index, List<Hash> hashes, SignedNote note) {
  private static final String FIRST = "c2sp.org/tlog-proof@v1";

  /// @throws IllegalArgumentException if extra is not canonical base64 of at least a byte, the
  ///   index is negative, there are too many hashes, or the note is no checkpoint
  public TlogProof {
    hashes = HeadedNote.checked(hashes);
    if (index < 0) {
      throw new IllegalArgumentException("no entry has the index " + index);
    }
    try {
      Checkpoint.parse(note.text());
      if (extra.isPresent() && Strict.base64(extra.get(), "extra data").length == 0) {
        throw new IllegalArgumentException("extra data of no bytes; leave it out");
      }
    } catch (MalformedException e) {
      throw new IllegalArgumentException(e.problem(), e);
    }
  }

  /// A proof without extra data.
  ///
  /// @param note signed checkpoint of the proof's tree
  public TlogProof(InclusionProof proof, SignedNote note) {
    this(Optional.empty(), proof.index(), proof.hashes(), note);
  }

  /// Reads a proof. It is not checked.
  ///
  /// @throws MalformedException if it is not written as above to the byte
  public static TlogProof parse(byte[] proof) throws MalformedException {
    HeadedNote parts = HeadedNote.parse(proof);
    List<String> head = parts.head();
    if (!head.getFirst().equals(FIRST)) {
      throw new MalformedException("line 1 is not '" + FIRST + "'");
    }
    boolean hasExtra = head.size() > 1 && head.get(1).startsWith("extra ");
    int line = hasExtra ? 2 : 1;
    Optional<String> extra = hasExtra ? Optional.of(parts.after("extra", 1)) : Optional.empty();
    long index = Strict.decimal(parts.after("index", line), "the index");
    try {
      return new TlogProof(extra, index, parts.hashes(line + 1), parts.note());
    } catch (IllegalArgumentException e) {
      throw new MalformedException(String.valueOf(e.getMessage()));
    }
  }

  /// The file; what was parsed comes back byte for byte.
  public String print() {
    String extraLine = extra.map(base64 -> "extra " + base64 + "\n").orElse("");
    return HeadedNote.print(FIRST + "\n" + extraLine + "index " + index + "\n", hashes, note);
  }

  /// The file as UTF-8.
  public byte[] toBytes() {
    return print().getBytes(UTF_8);
  }

  /// Whether this entry is in a log that the policy accepts.
  ///
  /// @param entry its bytes, as they are in the log
  public ProofVerdict verify(byte[] entry, Policy policy) {
    return verify(Merkle.leaf(entry), policy);
  }

  /// Whether the entry with this leaf is in a log that the policy accepts.
  ///
  /// @param leaf [Merkle#leaf] of the entry
  public ProofVerdict verify(Hash leaf, Policy policy) {
    return verify(leaf, policy.check(note));
  }

  /// Whether the entry with this leaf is in this log, witnessed as the policy wants. The logs of
  /// the policy are not asked.
  ///
  /// @param leaf [Merkle#leaf] of the entry
  /// @param log its key, named after its origin
  public ProofVerdict verify(Hash leaf, VerifierKey log, Policy policy) {
    return verify(leaf, policy.check(note, List.of(log)));
  }

  /// Whether the entry with this leaf is in a log that has one of these keys, witnessed as the
  /// policy wants. The logs of the policy are not asked.
  ///
  /// @param leaf [Merkle#leaf] of the entry
  /// @param keys of logs, each named after its log's origin
  public ProofVerdict verify(Hash leaf, Collection<VerifierKey> keys, Policy policy) {
    return verify(leaf, policy.check(note, keys));
  }

  private ProofVerdict verify(Hash leaf, PolicyVerdict trust) {
    if (!(trust instanceof PolicyVerdict.Satisfied satisfied)) {
      return new ProofVerdict.NotTrusted(trust);
    }
    Checkpoint checkpoint = satisfied.checkpoint();
    Verdict inclusion =
        new InclusionProof(index, checkpoint.size(), hashes).verify(leaf, checkpoint.root());
    return inclusion.verified()
        ? new ProofVerdict.Proven(index, satisfied)
        : new ProofVerdict.NotIncluded(checkpoint, inclusion);
  }
}
