package org.acta.record;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/// A SHA-256 value.
///
/// @param hex 64 lower-case hexadecimal digits
public record Sha256(String hex) {
  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public Sha256 {
    if (!FORM.matcher(hex).matches()) {
      throw new IllegalArgumentException(
          "a SHA-256 is 64 lower-case hexadecimal digits, not '" + hex + "'");
    }
  }

  /// The value of these bytes, put one after the other.
  public static Sha256 of(byte[]... parts) {
    return new Sha256(HexFormat.of().formatHex(bytes(parts)));
  }

  /// The leaf of an entry in the Merkle tree: SHA-256(00 ‖ entry).
  ///
  /// @see <a href="https://www.rfc-editor.org/rfc/rfc6962.html#section-2.1">RFC 6962, 2.1</a>
  public static Sha256 leaf(byte[] entry) {
    return new Sha256(HexFormat.of().formatHex(leafBytes(entry)));
  }

  static byte[] leafBytes(byte[] entry) {
    return bytes(new byte[] {0}, entry);
  }

  static byte[] node(byte[] left, byte[] right) {
    return bytes(new byte[] {1}, left, right);
  }

  static byte[] bytes(byte[]... parts) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (byte[] part : parts) {
        digest.update(part);
      }
      return digest.digest();
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /// The 32 bytes.
  public byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }

  @Override
  public String toString() {
    return hex;
  }
}
