package org.acta.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Tells by its first bytes that an entry is a sheet. Most of a record is sheets, and not every
/// reading needs them.
final class Kinds {
  private static final byte[] SHEET = "{\"kind\":\"sheet\",".getBytes(StandardCharsets.UTF_8);

  private Kinds() {}

  static boolean isSheet(byte[] entry) {
    return entry.length > SHEET.length
        && Arrays.equals(entry, 0, SHEET.length, SHEET, 0, SHEET.length);
  }
}
