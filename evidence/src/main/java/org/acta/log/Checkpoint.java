package org.acta.log;

import java.util.Collection;
import java.util.List;

/// The state of a log: its name, how many entries it has, and the root hash of their tree.
///
/// ```
/// example.com/behind-the-sofa
/// 20852163
/// CsUYapGGPo4dkMgIAUqom/Xajj7h2fB2MPA3j2jxq2I=
/// ```
///
/// These lines are the text of a [SignedNote].
///
/// @param origin the log's name, one line that is not empty
/// @param size entries in the tree, at least 0
/// @param root RFC 6962 root hash of that many entries
/// @param extensions further lines, none empty; nobody audits them, and ML-DSA-44 does not sign
///   them
/// @see <a href="https://c2sp.org/tlog-checkpoint">tlog-checkpoint, Note text</a>
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
  /// @throws IllegalArgumentException if a line is empty or has a control character, or the size is
  ///   negative
  public Checkpoint {
    checkLine(origin);
    extensions = List.copyOf(extensions);
    extensions.forEach(Checkpoint::checkLine);
    if (size < 0) {
      throw new IllegalArgumentException("a tree of " + size + " entries");
    }
  }

  /// A checkpoint without extension lines.
  public Checkpoint(String origin, long size, Hash root) {
    this(origin, size, root, List.of());
  }

  private static void checkLine(String line) {
    if (line.isEmpty() || line.contains("\n") || Strict.hasControl(line)) {
      throw new IllegalArgumentException("no line of a checkpoint: '" + line + "'");
    }
    if (!Strict.isEncodable(line)) {
      throw new IllegalArgumentException("a line with an unpaired surrogate");
    }
  }

  /// Reads the text of a checkpoint's note. It does not make the checkpoint true.
  ///
  /// @throws MalformedException if it is not at least three lines as above, each ended by a
  ///   newline, with the size a plain decimal below 2^63 and the root canonical base64 of 32 bytes
  public static Checkpoint parse(String text) throws MalformedException {
    List<String> lines = Strict.lines(text);
    if (lines.size() < 3) {
      throw new MalformedException("a checkpoint of fewer than three lines");
    }
    long size = Strict.decimal(lines.get(1), "the tree size");
    Hash root = Strict.hash(lines.get(2), "the root hash");
    try {
      return new Checkpoint(lines.get(0), size, root, lines.subList(3, lines.size()));
    } catch (IllegalArgumentException e) {
      throw new MalformedException(String.valueOf(e.getMessage()));
    }
  }

  /// The text that is signed; what was parsed comes back byte for byte.
  public String text() {
    StringBuilder text = new StringBuilder(origin).append('\n').append(size).append('\n');
    text.append(root.base64()).append('\n');
    extensions.forEach(line -> text.append(line).append('\n'));
    return text.toString();
  }

  /// The signed checkpoint.
  ///
  /// A log that signs two checkpoints of which one does not extend the other has forked: what may
  /// be signed is for the caller to make sure.
  ///
  /// @param keys at least one, in the order of their lines
  /// @param seconds since 1970-01-01T00:00Z, for the keys whose signatures have a time
  public SignedNote sign(List<SigningKey> keys, long seconds) {
    return new SignedNote(text(), keys.stream().map(key -> key.sign(this, seconds)).toList());
  }

  /// Opens a log's signed checkpoint.
  ///
  /// @param log its key, whose name must be the origin
  public static CheckpointVerdict open(byte[] note, VerifierKey log) {
    return open(note, log.name(), List.of(log));
  }

  /// Opens the signed checkpoint of a log that has several keys, as while one replaces another, or
  /// whose keys have other names than its origin.
  ///
  /// @param keys of which one must have signed and none may have failed
  public static CheckpointVerdict open(byte[] note, String origin, Collection<VerifierKey> keys) {
    try {
      return open(SignedNote.parse(note), origin, keys);
    } catch (MalformedException e) {
      return new CheckpointVerdict.Malformed(e.problem());
    }
  }

  static CheckpointVerdict open(SignedNote note, String origin, Collection<VerifierKey> keys)
      throws MalformedException {
    Checkpoint checkpoint = parse(note.text());
    return switch (note.verify(keys)) {
      case NoteVerdict.Unsigned() -> new CheckpointVerdict.Unsigned();
      case NoteVerdict.Forged(var key) -> new CheckpointVerdict.Forged(key);
      case NoteVerdict.Signed(var signers) ->
          checkpoint.origin.equals(origin)
              ? new CheckpointVerdict.Verified(checkpoint, note, signers)
              : new CheckpointVerdict.OtherLog(checkpoint.origin, origin);
    };
  }
}
