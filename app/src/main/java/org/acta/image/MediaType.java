package org.acta.image;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/// What a file is, by its first bytes and never by its name.
public enum MediaType {
  JPEG("image/jpeg", "FF D8 FF"),
  PNG("image/png", "89 50 4E 47 0D 0A 1A 0A"),
  GIF("image/gif", "47 49 46 38"),
  TIFF("image/tiff", "49 49 2A 00"),
  TIFF_BIG_ENDIAN("image/tiff", "4D 4D 00 2A"),
  BMP("image/bmp", "42 4D"),
  PDF("application/pdf", "25 50 44 46 2D");

  /// Bytes that tell every type apart.
  static final int HEAD = 1024;

  private final String name;
  private final byte[] magic;

  MediaType(String name, String magic) {
    this.name = name;
    this.magic = java.util.HexFormat.ofDelimiter(" ").parseHex(magic);
  }

  /// As IANA registers it, such as `image/jpeg`.
  public String word() {
    return name;
  }

  /// The type of a file, by its first bytes.
  ///
  /// @throws UncheckedIOException if it cannot be read
  public static Optional<MediaType> of(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return of(in.readNBytes(HEAD));
    } catch (IOException e) {
      throw new UncheckedIOException(new IOException("cannot read " + file, e));
    }
  }

  /// The type of a file that begins so, if it is one that can be read. A PDF may have something
  /// before its first mark.
  static Optional<MediaType> of(byte[] head) {
    Optional<MediaType> type =
        Arrays.stream(values()).filter(candidate -> starts(head, 0, candidate.magic)).findFirst();
    boolean later = new String(head, StandardCharsets.ISO_8859_1).contains("%PDF-");
    return type.isEmpty() && later ? Optional.of(PDF) : type;
  }

  private static boolean starts(byte[] bytes, int at, byte[] magic) {
    return bytes.length >= at + magic.length
        && Arrays.equals(bytes, at, at + magic.length, magic, 0, magic.length);
  }

  /// What a file is that cannot be read, as far as its first bytes tell.
  static String guess(byte[] head) {
    if (starts(head, 4, "ftyp".getBytes(StandardCharsets.US_ASCII)) && head.length >= 12) {
      return switch (new String(head, 8, 4, StandardCharsets.ISO_8859_1)) {
        case "heic", "heix", "hevc", "mif1", "msf1" -> "a HEIC picture";
        case "avif", "avis" -> "an AVIF picture";
        default -> "a film";
      };
    } else if (starts(head, 8, "WEBP".getBytes(StandardCharsets.US_ASCII))) {
      return "a WebP picture";
    } else if (starts(head, 0, new byte[] {'P', 'K', 3, 4})) {
      return "a zip archive or an office document";
    }
    String text = new String(head, StandardCharsets.ISO_8859_1).stripLeading();
    if (text.startsWith("<")) {
      return "a web page or another text with tags";
    }
    boolean printable =
        text.chars().limit(64).allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
    return printable ? "a text" : "of no type that is known here";
  }
}
