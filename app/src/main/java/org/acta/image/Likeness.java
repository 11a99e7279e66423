package org.acta.image;

import java.util.ArrayList;
import java.util.List;

/// A coarse print of a picture, to find the same one again after it was stored anew, made smaller
/// or turned.
///
/// A difference hash: the picture is shrunk to 33 × 33 fields, and each bit says whether a field is
/// clearly lighter than the one to its right; clearly is at least [#STEP] of 255, so that empty
/// paper gives no accidental bits. It is kept for the four ways to hold a picture.
///
/// Sheets that are filled-in copies of one form are alike too. A small distance is a reason to look
/// at two pictures, not a finding about them.
public final class Likeness {
  /// Bits of a print.
  public static final int BITS = 32 * 32;

  /// The distance up to which [SamePictures] calls two pictures alike.
  public static final int ALIKE = 40;

  private static final int FIELDS = 33;
  private static final int STEP = 6;

  /// The light of a picture with one colour differs by less than this.
  private static final int BLANK = 12;

  private final List<long[]> turned;
  private final boolean blank;

  private Likeness(List<long[]> turned, boolean blank) {
    this.turned = turned;
    this.blank = blank;
  }

  static Likeness of(Gray picture) {
    Gray small = picture.resized(FIELDS, FIELDS);
    List<long[]> turned = new ArrayList<>();
    for (int quarter = 0; quarter < 4; quarter++) {
      turned.add(bits(small));
      small = quarterTurn(small);
    }
    return new Likeness(turned, range(small) < BLANK);
  }

  private static long[] bits(Gray small) {
    long[] bits = new long[BITS / 64];
    for (int y = 0; y < 32; y++) {
      for (int x = 0; x < 32; x++) {
        if (small.at(x, y) >= small.at(x + 1, y) + STEP) {
          bits[y >> 1] |= 1L << ((y & 1) * 32 + x);
        }
      }
    }
    return bits;
  }

  private static Gray quarterTurn(Gray small) {
    byte[] light = new byte[FIELDS * FIELDS];
    for (int y = 0; y < FIELDS; y++) {
      for (int x = 0; x < FIELDS; x++) {
        light[y * FIELDS + x] = (byte) small.at(FIELDS - 1 - y, x);
      }
    }
    return new Gray(FIELDS, FIELDS, light);
  }

  private static int range(Gray small) {
    int least = 255;
    int most = 0;
    for (byte light : small.light()) {
      least = Math.min(least, light & 255);
      most = Math.max(most, light & 255);
    }
    return most - least;
  }

  /// Whether the whole picture has one colour, or nearly.
  public boolean isBlank() {
    return blank;
  }

  /// In how many of [#BITS] bits two pictures differ, held in the way in which they differ least.
  public int distance(Likeness other) {
    return other.turned.stream()
        .mapToInt(bits -> distance(turned.getFirst(), bits))
        .min()
        .orElse(BITS);
  }

  private static int distance(long[] a, long[] b) {
    int distance = 0;
    for (int i = 0; i < a.length; i++) {
      distance += Long.bitCount(a[i] ^ b[i]);
    }
    return distance;
  }
}
