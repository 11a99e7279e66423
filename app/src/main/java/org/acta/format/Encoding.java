package org.acta.format;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Optional;
import org.acta.format.Problem.Kind;

/// How the bytes of a text become characters.
///
/// @param charset the encoding
/// @param mark how many bytes at the start are a byte order mark
/// @param name for people
record Encoding(Charset charset, int mark, String name) {
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  /// The encoding that the first bytes announce by a mark, if they do.
  static Optional<Encoding> marked(byte[] head) {
    if (starts(head, 0xEF, 0xBB, 0xBF)) {
      return Optional.of(new Encoding(StandardCharsets.UTF_8, 3, "UTF-8 (BOM)"));
    } else if (starts(head, 0xFF, 0xFE)) {
      return Optional.of(new Encoding(StandardCharsets.UTF_16LE, 2, "UTF-16LE"));
    } else if (starts(head, 0xFE, 0xFF)) {
      return Optional.of(new Encoding(StandardCharsets.UTF_16BE, 2, "UTF-16BE"));
    }
    return Optional.empty();
  }

  /// The encoding somebody declared by name.
  ///
  /// @throws InputException if no encoding has this name
  static Encoding declared(Path file, String name) {
    try {
      Charset charset = Charset.forName(Blanks.strip(name));
      return new Encoding(charset, 0, charset.name());
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      throw Problem.in(file, Kind.UNKNOWN_ENCODING, name).exception(e);
    }
  }

  /// Whether characters are two or four bytes wide, so that zero bytes belong to the text.
  boolean wide() {
    return charset.name().startsWith("UTF-16") || charset.name().startsWith("UTF-32");
  }

  /// Whether the census alone can tell if the bytes fit.
  boolean censusSuffices() {
    return charset.equals(StandardCharsets.UTF_8)
        || charset.equals(StandardCharsets.ISO_8859_1)
        || charset.equals(WINDOWS_1252);
  }

  /// Whether every character is one byte, so that a well-formed UTF-8 text can hardly be meant.
  boolean singleByte() {
    return charset.canEncode() && charset.newEncoder().maxBytesPerChar() == 1;
  }

  private static boolean starts(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }
}
