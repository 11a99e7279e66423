package org.acta.serve;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.GZIPOutputStream;
import org.acta.site.Resource;

/// A resource as it is sent, plain and compressed, with the hash that tells whether it has changed.
///
/// @param tag of the plain bytes, without quotation marks; the compressed ones have `-gz` after it
/// @param gzip no bytes where compressing saves nothing
record Copy(Resource resource, String tag, byte[] gzip) {
  private static final int WORTH_IT = 512;
  static final int OVERHEAD = 400;

  static Copy of(Resource resource) {
    return new Copy(resource, tag(resource.bytes()), gzip(resource));
  }

  boolean compressed() {
    return gzip.length > 0;
  }

  /// Memory that it takes, about.
  int weight() {
    return resource.bytes().length + gzip.length + OVERHEAD;
  }

  private static String tag(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(hash).substring(0, 22);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  private static byte[] gzip(Resource resource) {
    String type = resource.mediaType();
    boolean text = type.startsWith("text/") || type.startsWith("application/json");
    if (!text || resource.bytes().length < WORTH_IT) {
      return new byte[0];
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(resource.bytes().length / 3);
    try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
      zip.write(resource.bytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }
}
