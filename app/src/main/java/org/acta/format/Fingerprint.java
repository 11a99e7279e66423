package org.acta.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// The SHA-256 and the number of the original bytes.
record Fingerprint(String sha256, long bytes) {

  static Fingerprint of(Path file) throws IOException {
    try (Taking taking = new Taking(Files.newInputStream(file))) {
      return taking.fingerprint();
    }
  }

  /// Bytes that are hashed on their way to a reader.
  static final class Taking extends DigestInputStream {
    private long bytes;

    Taking(InputStream in) {
      super(in, digest());
    }

    @Override
    public int read() throws IOException {
      int b = super.read();
      bytes += b < 0 ? 0 : 1;
      return b;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      bytes += Math.max(0, read);
      return read;
    }

    /// Reads to the end and gives the fingerprint of all bytes.
    Fingerprint fingerprint() throws IOException {
      byte[] rest = new byte[1 << 16];
      while (read(rest, 0, rest.length) >= 0) {}
      return new Fingerprint(HexFormat.of().formatHex(getMessageDigest().digest()), bytes);
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
