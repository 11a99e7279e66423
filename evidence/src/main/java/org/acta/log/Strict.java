package org.acta.log;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/// The readings that every format here shares: one text for each value, and no other.
///
/// Two texts with one meaning would let somebody alter a signed or hashed file unnoticed by people
/// who compare files, so what could be written differently is refused.
final class Strict {
  private Strict() {}

  /// UTF-8 without control characters below U+0020 other than newline (signed-note, Format).
  static String text(byte[] bytes) throws MalformedException {
    String text = utf8(bytes);
    if (hasControl(text)) {
      throw new MalformedException("a control character other than newline");
    }
    return text;
  }

  static String utf8(byte[] bytes) throws MalformedException {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      throw new MalformedException("not valid UTF-8");
    }
  }

  static boolean hasControl(String text) {
    return text.chars().anyMatch(c -> c < 0x20 && c != '\n');
  }

  /// Whether the text can be written as UTF-8: no surrogate stands alone.
  static boolean isEncodable(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  /// The lines of a text whose last line ends in a newline too.
  static List<String> lines(String text) throws MalformedException {
    if (!text.endsWith("\n")) {
      throw new MalformedException("the last line does not end in a newline");
    }
    return List.of(text.substring(0, text.length() - 1).split("\n", -1));
  }

  /// An ASCII decimal from 0 to 2^63 − 1 without sign or leading zero.
  static long decimal(String digits, String what) throws MalformedException {
    boolean plain = !digits.isEmpty() && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    if (!plain || (digits.length() > 1 && digits.startsWith("0"))) {
      throw new MalformedException(what + " is not a plain decimal number");
    }
    try {
      return Long.parseLong(digits);
    } catch (NumberFormatException e) {
      throw new MalformedException(what + " is above 2^63 - 1");
    }
  }

  /// Standard base64 with padding, in its only canonical spelling (RFC 4648, section 3.5).
  static byte[] base64(String text, String what) throws MalformedException {
    try {
      byte[] bytes = Base64.getDecoder().decode(text);
      if (base64(bytes).equals(text)) {
        return bytes;
      }
    } catch (IllegalArgumentException e) {
      // reported below, with what it is that cannot be read
    }
    throw new MalformedException(what + " is not canonical base64");
  }

  static Hash hash(String text, String what) throws MalformedException {
    return Hash.parseBase64(text)
        .orElseThrow(() -> new MalformedException(what + " is not canonical base64 of 32 bytes"));
  }

  static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
