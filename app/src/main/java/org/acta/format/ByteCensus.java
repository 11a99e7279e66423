package org.acta.format;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Locale;

/// What the bytes of a whole file allow to say about its encoding, counted in one pass.
///
/// Of each trait it keeps the first place, as an offset from 0, or -1. Runs of ASCII are passed
/// over eight bytes at a time.
final class ByteCensus {
  /// A byte and where it stands.
  ///
  /// @param offset from 0, or -1 if there is none
  record Place(long offset, int value) {
    private static final Place NOWHERE = new Place(-1, 0);

    boolean exists() {
      return offset >= 0;
    }

    String hex() {
      return "0x" + Integer.toHexString(0x100 | value).substring(1).toUpperCase(Locale.ROOT);
    }
  }

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long HIGH = 0x8080808080808080L;
  private static final long ONES = 0x0101010101010101L;

  private long position;
  private Place notUtf8 = Place.NOWHERE;
  private Place multibyte = Place.NOWHERE;
  private Place control = Place.NOWHERE;
  private Place notWindows = Place.NOWHERE;
  private Place zero = Place.NOWHERE;

  private Place lead = Place.NOWHERE;
  private int awaited;
  private int least;
  private int most;

  /// Takes the next bytes.
  void take(byte[] bytes, int length) {
    int i = 0;
    while (i < length) {
      if (awaited == 0) {
        i = passAscii(bytes, i, length);
      }
      int stop = Math.min(length, i + Long.BYTES);
      for (; i < stop; i++) {
        int b = bytes[i] & 0xFF;
        if (b >= 0x80 || b == 0 || awaited > 0) {
          unusual(b, position + i);
        }
      }
    }
    position += length;
  }

  /// Ends the file: a sequence left open is not UTF-8.
  void end() {
    if (awaited > 0) {
      fail(lead);
    }
  }

  private static int passAscii(byte[] bytes, int from, int length) {
    int i = from;
    while (i + Long.BYTES <= length) {
      long word = (long) WORDS.get(bytes, i);
      if (((word | (word - ONES)) & HIGH) != 0) {
        break;
      }
      i += Long.BYTES;
    }
    return i;
  }

  private void unusual(int b, long offset) {
    if (b == 0 && !zero.exists()) {
      zero = new Place(offset, b);
    }
    if (b >= 0x80 && b <= 0x9F) {
      if (!control.exists()) {
        control = new Place(offset, b);
      }
      if (!notWindows.exists() && (b == 0x81 || b == 0x8D || b == 0x8F || b == 0x90 || b == 0x9D)) {
        notWindows = new Place(offset, b);
      }
    }
    if (!notUtf8.exists()) {
      utf8(b, offset);
    }
  }

  /// The table of well-formed sequences in The Unicode Standard, section 3.9, table 3-7.
  private void utf8(int b, long offset) {
    if (awaited > 0) {
      if (b < least || b > most) {
        fail(lead);
        return;
      }
      awaited--;
      expect(0x80, 0xBF);
      return;
    }
    if (b < 0x80) {
      return;
    }
    lead = new Place(offset, b);
    if (!multibyte.exists()) {
      multibyte = lead;
    }
    expect(0x80, 0xBF);
    if (b >= 0xC2 && b <= 0xDF) {
      awaited = 1;
    } else if (b >= 0xE0 && b <= 0xEF) {
      awaited = 2;
      expect(b == 0xE0 ? 0xA0 : 0x80, b == 0xED ? 0x9F : 0xBF);
    } else if (b >= 0xF0 && b <= 0xF4) {
      awaited = 3;
      expect(b == 0xF0 ? 0x90 : 0x80, b == 0xF4 ? 0x8F : 0xBF);
    } else {
      fail(lead);
    }
  }

  private void expect(int lowest, int highest) {
    least = lowest;
    most = highest;
  }

  private void fail(Place place) {
    notUtf8 = place;
    awaited = 0;
  }

  /// The first byte that breaks UTF-8.
  Place notUtf8() {
    return notUtf8;
  }

  /// The first byte beyond ASCII.
  Place beyondAscii() {
    return multibyte;
  }

  /// The first byte from 0x80 to 0x9F, a control in ISO-8859-1.
  Place control() {
    return control;
  }

  /// The first byte without a character in windows-1252.
  Place notWindows() {
    return notWindows;
  }

  /// The first zero byte.
  Place zero() {
    return zero;
  }
}
