package org.acta.log;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/// One signature line of a note: `— name base64(key ID ‖ signature)`.
///
/// @param name of the key
/// @param base64 key ID and signature in canonical base64, at least five bytes
/// @see <a href="https://c2sp.org/signed-note">signed-note, Format</a>
public record NoteSignature(String name, String base64) {
  private static final String START = "— ";

  /// @throws IllegalArgumentException if the name is not one, or the rest not canonical base64
  public NoteSignature {
    KeyName.checked(name);
    try {
      if (Strict.base64(base64, "a signature").length <= Integer.BYTES) {
        throw new IllegalArgumentException("a signature is too short");
      }
    } catch (MalformedException e) {
      throw new IllegalArgumentException(e.problem(), e);
    }
  }

  static NoteSignature of(VerifierKey key, byte[] signature) {
    byte[] bytes =
        ByteBuffer.allocate(Integer.BYTES + signature.length)
            .putInt(key.keyId())
            .put(signature)
            .array();
    return new NoteSignature(key.name(), Strict.base64(bytes));
  }

  /// Reads one or more signature lines, as they end a note or as a witness replies with them.
  ///
  /// @throws MalformedException if one is not written as above, or there are more than
  ///   [SignedNote#MOST_SIGNATURES]
  public static List<NoteSignature> parse(byte[] lines) throws MalformedException {
    return parse(Strict.text(lines));
  }

  static List<NoteSignature> parse(String text) throws MalformedException {
    List<String> lines = Strict.lines(text);
    if (lines.size() > SignedNote.MOST_SIGNATURES) {
      throw new MalformedException("more than " + SignedNote.MOST_SIGNATURES + " signatures");
    }
    List<NoteSignature> signatures = new ArrayList<>();
    for (String line : lines) {
      signatures.add(parseLine(line));
    }
    return List.copyOf(signatures);
  }

  private static NoteSignature parseLine(String line) throws MalformedException {
    int space = line.lastIndexOf(' ');
    if (!line.startsWith(START) || space < START.length()) {
      throw new MalformedException("a signature line is not written '— name base64'");
    }
    String name = line.substring(START.length(), space);
    if (!KeyName.isValid(name)) {
      throw new MalformedException("a signature line without the name of a key");
    }
    try {
      return new NoteSignature(name, line.substring(space + 1));
    } catch (IllegalArgumentException e) {
      throw new MalformedException(String.valueOf(e.getMessage()), true);
    }
  }

  /// The first four bytes, which with the name say whose it claims to be.
  public int keyId() {
    return ByteBuffer.wrap(decoded()).getInt();
  }

  /// The bytes after the key ID.
  public byte[] signature() {
    byte[] bytes = decoded();
    return Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
  }

  /// Whether it claims to be this key's.
  public boolean claims(VerifierKey key) {
    return name.equals(key.name()) && keyId() == key.keyId();
  }

  private byte[] decoded() {
    return Base64.getDecoder().decode(base64);
  }

  /// The line, ended by a newline.
  public String print() {
    return START + name + " " + base64 + "\n";
  }
}
