package org.acta.log;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Text and the signatures below it.
///
/// ```
/// This is an example message.
///
/// — example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=
/// ```
///
/// The text ends in a newline and may have empty lines: it ends at the note's last empty line. A
/// note that was only parsed says nothing; ask [#verify] before reading its text.
///
/// @param text including its last newline, not the empty line after it
/// @param signatures as they stand, at least one
/// @see <a href="https://c2sp.org/signed-note">signed-note, Format</a>
public record SignedNote(String text, List<NoteSignature> signatures) {
  /// The most signatures a note may have; the specification asks for at least 16.
  public static final int MOST_SIGNATURES = 100;

  /// The most bytes a note may have.
  public static final int MOST_BYTES = 1_000_000;

  /// @throws IllegalArgumentException if the text does not end in a newline, has a control
  ///   character or an unpaired surrogate, there are no signatures or too many, or it is too large
  public SignedNote {
    checkedText(text);
    signatures = List.copyOf(signatures);
    if (signatures.isEmpty() || signatures.size() > MOST_SIGNATURES) {
      throw new IllegalArgumentException(
          "a note has 1 to " + MOST_SIGNATURES + " signatures, not " + signatures.size());
    }
    if (print(text, signatures).getBytes(UTF_8).length > MOST_BYTES) {
      throw new IllegalArgumentException("a note of more than " + MOST_BYTES + " bytes");
    }
  }

  static String checkedText(String text) {
    if (!text.endsWith("\n") || Strict.hasControl(text) || !Strict.isEncodable(text)) {
      throw new IllegalArgumentException("no text of a note: '" + text + "'");
    }
    return text;
  }

  /// Reads a note.
  ///
  /// @throws MalformedException if it is not valid UTF-8, has a control character other than
  ///   newline, no empty line, no signature or a line that is not one, or is too large
  public static SignedNote parse(byte[] note) throws MalformedException {
    return parse(Strict.text(note));
  }

  /// @param all without control characters other than newline
  static SignedNote parse(String all) throws MalformedException {
    if (all.getBytes(UTF_8).length > MOST_BYTES) {
      throw new MalformedException("a note of more than " + MOST_BYTES + " bytes");
    }
    int end = all.lastIndexOf("\n\n") + 1;
    if (end == 0) {
      throw new MalformedException("a note without an empty line before its signatures");
    }
    return new SignedNote(all.substring(0, end), NoteSignature.parse(all.substring(end + 1)));
  }

  /// The note as text; what was parsed comes back byte for byte.
  public String print() {
    return print(text, signatures);
  }

  private static String print(String text, List<NoteSignature> signatures) {
    StringBuilder out = new StringBuilder(text).append('\n');
    signatures.forEach(signature -> out.append(signature.print()));
    return out.toString();
  }

  /// The note as UTF-8.
  public byte[] toBytes() {
    return print().getBytes(UTF_8);
  }

  /// The same text with more signatures below.
  ///
  /// @throws IllegalArgumentException if there are too many
  public SignedNote with(List<NoteSignature> more) {
    List<NoteSignature> all = new ArrayList<>(signatures);
    all.addAll(more);
    return new SignedNote(text, all);
  }

  /// Checks the signatures that claim to be of known keys.
  ///
  /// Lines of unknown keys are ignored. Every line of a known key must verify, or the whole note is
  /// [NoteVerdict.Forged]. A key that signed twice counts once, with its first line.
  public NoteVerdict verify(Collection<VerifierKey> known) {
    Map<VerifierKey, NoteVerdict.Signer> signers = new LinkedHashMap<>();
    for (NoteSignature line : signatures) {
      List<VerifierKey> claimed = known.stream().filter(line::claims).distinct().toList();
      // Two known keys may share name and ID by accident or malice: the line need be of one only.
      List<NoteVerdict.Signer> verified =
          claimed.stream().flatMap(key -> CosignedMessage.check(key, text, line).stream()).toList();
      if (!claimed.isEmpty() && verified.isEmpty()) {
        return new NoteVerdict.Forged(claimed.getFirst());
      }
      verified.forEach(signer -> signers.putIfAbsent(signer.key(), signer));
    }
    return signers.isEmpty()
        ? new NoteVerdict.Unsigned()
        : new NoteVerdict.Signed(List.copyOf(signers.values()));
  }
}
