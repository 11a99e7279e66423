package org.acta.format;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.acta.format.Problem.Kind;

/// What the first bytes of a file say it is; names and endings are not believed.
enum Signature {
  GZIP,
  ZIP,
  TEXT;

  /// How many first bytes decide.
  static final int LENGTH = 512;

  /// Tells compressed files and texts apart.
  ///
  /// @throws InputException if the bytes are of a format that is no table
  static Signature of(Path file, byte[] head) {
    if (starts(head, 0x1F, 0x8B)) {
      return GZIP;
    }
    if (starts(head, 'P', 'K', 3, 4) || starts(head, 'P', 'K', 5, 6)) {
      return ZIP;
    }
    refuseOtherFormats(file, head);
    return TEXT;
  }

  private static void refuseOtherFormats(Path file, byte[] head) {
    refuse(file, starts(head, 0xD0, 0xCF, 0x11, 0xE0), Kind.OLD_EXCEL);
    refuse(file, starts(head, '%', 'P', 'D', 'F'), Kind.PDF);
    refuse(file, starts(head, 'P', 'A', 'R', '1'), Kind.PARQUET);
    refuse(file, starts(head, 0x89, 'P', 'N', 'G'), Kind.PICTURE);
    refuse(file, starts(head, 0xFF, 0xD8, 0xFF), Kind.PICTURE);
    refuse(file, starts(head, 'G', 'I', 'F', '8'), Kind.PICTURE);
    refuse(file, starts(head, 'I', 'I', 42, 0) || starts(head, 'M', 'M', 0, 42), Kind.PICTURE);
    refuse(file, starts(head, '7', 'z', 0xBC, 0xAF), Kind.OTHER_ARCHIVE, "7z");
    refuse(file, starts(head, 'R', 'a', 'r', '!'), Kind.OTHER_ARCHIVE, "RAR");
    refuse(file, starts(head, 0xFD, '7', 'z', 'X', 'Z'), Kind.OTHER_ARCHIVE, "xz");
    refuse(
        file,
        starts(head, 'B', 'Z', 'h') && head.length > 9 && head[4] == '1',
        Kind.OTHER_ARCHIVE,
        "bzip2");
    refuse(file, starts(head, 0x28, 0xB5, 0x2F, 0xFD), Kind.OTHER_ARCHIVE, "zstd");
    String text = beginning(head);
    refuse(file, text.startsWith("<"), Kind.HTML);
    refuse(file, text.startsWith("{\\rtf"), Kind.OTHER_OFFICE);
    refuse(file, text.matches("(?s)\\{\\s*(\".*|\\}.*)?|\\[\\s*[\\[{].*"), Kind.JSON);
  }

  private static void refuse(Path file, boolean found, Kind kind, Object... arguments) {
    if (found) {
      throw Problem.in(file, kind, arguments).exception();
    }
  }

  private static boolean starts(byte[] head, int... bytes) {
    for (int i = 0; i < bytes.length; i++) {
      if (i >= head.length || (head[i] & 0xFF) != bytes[i]) {
        return false;
      }
    }
    return true;
  }

  /// The first characters, whatever the encoding: without the mark of UTF-8, zeros and blanks.
  private static String beginning(byte[] head) {
    byte[] first = Arrays.copyOf(head, Math.min(head.length, LENGTH));
    return new String(first, StandardCharsets.ISO_8859_1)
        .replaceFirst("^(\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
        .replace("\0", "")
        .stripLeading()
        .toLowerCase(Locale.ROOT);
  }
}
