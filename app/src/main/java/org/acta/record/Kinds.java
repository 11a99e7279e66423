package org.acta.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Tells by its first bytes that an entry is a sheet or a step. Most of a record is, and not every
/// reading needs them.
final class Kinds {
  private static final byte[] SHEET = "{\"kind\":\"sheet\",".getBytes(StandardCharsets.UTF_8);
  private static final byte[] STEP = "{\"kind\":\"step\",".getBytes(StandardCharsets.UTF_8);

  private Kinds() {}

  static boolean isSheet(byte[] entry) {
    return starts(entry, SHEET);
  }

  static boolean isSheetOrStep(byte[] entry) {
    return starts(entry, SHEET) || starts(entry, STEP);
  }

  private static boolean starts(byte[] entry, byte[] with) {
    return entry.length > with.length && Arrays.equals(entry, 0, with.length, with, 0, with.length);
  }
}
