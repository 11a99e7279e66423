package org.acta.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;

/// What a log sends to a witness: a new checkpoint, and the proof that it extends an old one.
///
/// ```
/// old 20852014
/// PlRNCrwHpqhGrupue0L7gxbjbMiKA9temvuZZDDpkaw=
/// …
///
/// <signed checkpoint>
/// ```
///
/// @param oldSize of the checkpoint that the witness cosigned last, or 0
/// @param hashes of the consistency proof, lowest first, at most 63
/// @param checkpoint the new one
/// @param signatures of it, at least one
/// @see <a href="https://c2sp.org/tlog-witness">tlog-witness, add-checkpoint</a>
public record AddCheckpoint(
    long oldSize, List<Hash> hashes, Checkpoint checkpoint, List<NoteSignature> signatures) {
  /// @throws IllegalArgumentException if the old size is negative or there are too many hashes or
  ///   signatures
  public AddCheckpoint {
    hashes = HeadedNote.checked(hashes);
    signatures = new SignedNote(checkpoint.text(), signatures).signatures();
    if (oldSize < 0) {
      throw new IllegalArgumentException("a tree of " + oldSize + " entries");
    }
  }

  /// Reads a request's body.
  ///
  /// @throws MalformedException if it is not written as above to the byte
  public static AddCheckpoint parse(byte[] body) throws MalformedException {
    HeadedNote parts = HeadedNote.parse(body);
    return new AddCheckpoint(
        Strict.decimal(parts.after("old", 0), "the old size"),
        parts.hashes(1),
        Checkpoint.parse(parts.note().text()),
        parts.note().signatures());
  }

  /// The signed checkpoint.
  public SignedNote note() {
    return new SignedNote(checkpoint.text(), signatures);
  }

  /// The body; what was parsed comes back byte for byte.
  public String print() {
    return HeadedNote.print("old " + oldSize + "\n", hashes, note());
  }

  /// The body as UTF-8.
  public byte[] toBytes() {
    return print().getBytes(UTF_8);
  }
}
