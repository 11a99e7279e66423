package org.acta.image;

import java.util.Arrays;

/// Pictures made easier to read.
final class Filters {
  private Filters() {}

  /// The weighted mean of each pixel and its eight neighbours, against single wrong pixels.
  static Gray softened(Gray picture) {
    return neighbours(
        picture,
        n -> (n[0] + n[2] + n[6] + n[8] + 2 * (n[1] + n[3] + n[5] + n[7]) + 4 * n[4] + 8) / 16);
  }

  /// The middle one of each pixel and its eight neighbours, against specks.
  static Gray withoutSpecks(Gray picture) {
    return neighbours(
        picture,
        n -> {
          Arrays.sort(n);
          return n[4];
        });
  }

  /// Takes the nine pixels around each one, row by row.
  private interface Neighbourhood {
    int light(int[] nine);
  }

  private static Gray neighbours(Gray picture, Neighbourhood rule) {
    int width = picture.width();
    int height = picture.height();
    byte[] to = new byte[width * height];
    int[] nine = new int[9];
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        int left = Math.max(0, x - 1);
        int right = Math.min(width - 1, x + 1);
        for (int i = 0; i < 3; i++) {
          int row = Math.clamp(y + i - 1, 0, height - 1);
          nine[3 * i] = picture.at(left, row);
          nine[3 * i + 1] = picture.at(x, row);
          nine[3 * i + 2] = picture.at(right, row);
        }
        to[y * width + x] = (byte) rule.light(nine);
      }
    }
    return new Gray(width, height, to);
  }

  /// Edges made steeper, against a camera that was out of focus: what a softer picture lacks is
  /// added `strength` times.
  static Gray sharpened(Gray picture, int strength) {
    Gray soft = picture;
    for (int i = 0; i < 4; i++) {
      soft = softened(soft);
    }
    byte[] to = new byte[picture.light().length];
    for (int i = 0; i < to.length; i++) {
      int light = picture.light()[i] & 255;
      to[i] = (byte) Math.clamp(light + strength * (light - (soft.light()[i] & 255)), 0, 255);
    }
    return new Gray(picture.width(), picture.height(), to);
  }

  /// Black where a pixel is darker than its surroundings, white elsewhere: against shadows and
  /// faint print.
  ///
  /// @param reach how far the surroundings go, in pixels to each side
  /// @param least by how much it must be darker
  static Gray bySurroundings(Gray picture, int reach, int least) {
    int width = picture.width();
    int height = picture.height();
    long[] sums = sums(picture);
    byte[] to = new byte[width * height];
    for (int y = 0; y < height; y++) {
      int top = Math.max(0, y - reach);
      int bottom = Math.min(height, y + reach + 1);
      for (int x = 0; x < width; x++) {
        int left = Math.max(0, x - reach);
        int right = Math.min(width, x + reach + 1);
        long sum =
            sums[bottom * (width + 1) + right]
                - sums[top * (width + 1) + right]
                - sums[bottom * (width + 1) + left]
                + sums[top * (width + 1) + left];
        long pixels = (long) (right - left) * (bottom - top);
        to[y * width + x] = (byte) ((picture.at(x, y) + least) * pixels < sum ? 0 : 255);
      }
    }
    return new Gray(width, height, to);
  }

  /// The light of all pixels above and to the left.
  private static long[] sums(Gray picture) {
    int across = picture.width() + 1;
    long[] sums = new long[across * (picture.height() + 1)];
    for (int y = 0; y < picture.height(); y++) {
      long row = 0;
      for (int x = 0; x < picture.width(); x++) {
        row += picture.at(x, y);
        sums[(y + 1) * across + x + 1] = sums[y * across + x + 1] + row;
      }
    }
    return sums;
  }

  /// Dark for light.
  static Gray inverted(Gray picture) {
    byte[] to = new byte[picture.light().length];
    for (int i = 0; i < to.length; i++) {
      to[i] = (byte) ~picture.light()[i];
    }
    return new Gray(picture.width(), picture.height(), to);
  }
}
