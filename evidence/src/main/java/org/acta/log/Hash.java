package org.acta.log;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/// A SHA-256 value: 32 bytes that never change.
///
/// Printed in lower-case hex ([#hex], [#toString]) or in base64 with padding ([#base64]). Both
/// parsers accept exactly what is printed and nothing else, so that one value has one spelling.
public final class Hash {
  /// The bytes of a value.
  public static final int BYTES = 32;

  private static final int BASE64_CHARS = 44;
  private static final HexFormat HEX = HexFormat.of();

  private final byte[] bytes;

  private Hash(byte[] own) {
    bytes = own;
  }

  /// The value with these bytes, which are copied.
  ///
  /// @throws IllegalArgumentException if there are not 32
  public static Hash of(byte[] bytes) {
    if (bytes.length != BYTES) {
      throw new IllegalArgumentException("a hash has 32 bytes, not " + bytes.length);
    }
    return new Hash(bytes.clone());
  }

  /// The value in the 32 bytes from `offset` on, which are copied.
  ///
  /// @throws IndexOutOfBoundsException if they are not all there
  static Hash at(byte[] bytes, int offset) {
    byte[] own = new byte[BYTES];
    System.arraycopy(bytes, offset, own, 0, BYTES);
    return new Hash(own);
  }

  /// The value written as 64 lower-case hexadecimal digits, or empty if the text is anything else.
  public static Optional<Hash> parseHex(String text) {
    if (text.length() != 2 * BYTES) {
      return Optional.empty();
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && (c < 'a' || c > 'f')) {
        return Optional.empty();
      }
    }
    return Optional.of(new Hash(HEX.parseHex(text)));
  }

  /// The value written in base64, or empty if the text is anything but its one canonical spelling:
  /// standard alphabet, padding present, unused bits zero (RFC 4648, section 3.5).
  public static Optional<Hash> parseBase64(String text) {
    if (text.length() != BASE64_CHARS) {
      return Optional.empty();
    }
    byte[] decoded;
    try {
      decoded = Base64.getDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      return Optional.empty();
    }
    // The decoder forgives non-zero unused bits and missing padding; printing does not.
    return decoded.length == BYTES && Base64.getEncoder().encodeToString(decoded).equals(text)
        ? Optional.of(new Hash(decoded))
        : Optional.empty();
  }

  /// A copy of the 32 bytes.
  public byte[] bytes() {
    return bytes.clone();
  }

  /// Writes the 32 bytes into `target` from `offset` on.
  void copyTo(byte[] target, int offset) {
    System.arraycopy(bytes, 0, target, offset, BYTES);
  }

  /// 64 lower-case hexadecimal digits.
  public String hex() {
    return HEX.formatHex(bytes);
  }

  /// 44 characters of base64, the last of them padding.
  public String base64() {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Hash hash && Arrays.equals(bytes, hash.bytes);
  }

  @Override
  public int hashCode() {
    return bytes[0] << 24 | (bytes[1] & 0xff) << 16 | (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
  }

  @Override
  public String toString() {
    return hex();
  }
}
