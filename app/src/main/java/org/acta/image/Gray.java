package org.acta.image;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.awt.image.Raster;
import java.util.Arrays;

/// A picture without colours: one byte of light for each pixel, 0 black and 255 white.
///
/// @param width in pixels, at least 1
/// @param height in pixels, at least 1
/// @param light row by row from the top; never changed
record Gray(int width, int height, byte[] light) {
  private static final int WHITE = 255;

  Gray {
    if (width < 1 || height < 1 || light.length != Math.multiplyExact(width, height)) {
      throw new IllegalArgumentException(
          "a picture of " + width + " × " + height + " has not " + light.length + " pixels");
    }
  }

  /// The light of a picture; what is transparent lies on white paper.
  static Gray of(BufferedImage image) {
    return image.getRaster().getNumBands() == 1
            && !(image.getColorModel() instanceof IndexColorModel)
        ? ofGrey(image.getRaster())
        : ofColours(image);
  }

  /// As the file has it. The JDK takes grey pictures for linear light and would brighten them, so
  /// that one picture stored with and without colours would be two.
  private static Gray ofGrey(Raster raster) {
    int width = raster.getWidth();
    int bits = raster.getSampleModel().getSampleSize(0);
    int[] row = new int[width];
    byte[] light = new byte[Math.multiplyExact(width, raster.getHeight())];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getSamples(raster.getMinX(), raster.getMinY() + y, width, 1, 0, row);
      for (int x = 0; x < width; x++) {
        light[y * width + x] = (byte) (bits > 8 ? row[x] >>> bits - 8 : row[x]);
      }
    }
    return new Gray(width, raster.getHeight(), light);
  }

  private static Gray ofColours(BufferedImage image) {
    int width = image.getWidth();
    int[] row = new int[width];
    byte[] light = new byte[Math.multiplyExact(width, image.getHeight())];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        light[y * width + x] = (byte) light(row[x]);
      }
    }
    return new Gray(width, image.getHeight(), light);
  }

  private static int light(int argb) {
    int alpha = argb >>> 24;
    int sum = (argb >> 16 & 255) * 299 + (argb >> 8 & 255) * 587 + (argb & 255) * 114;
    return (sum / 1000 * alpha + WHITE * (255 - alpha)) / 255;
  }

  /// The light of four inks, as JPEG files for print have them: written inverted, as Adobe does.
  static Gray ofInks(Raster raster) {
    int width = raster.getWidth();
    int[] row = new int[width * 4];
    byte[] light = new byte[Math.multiplyExact(width, raster.getHeight())];
    for (int y = 0; y < raster.getHeight(); y++) {
      raster.getPixels(raster.getMinX(), raster.getMinY() + y, width, 1, row);
      for (int x = 0; x < width; x++) {
        int colours = (row[4 * x] + row[4 * x + 1] + row[4 * x + 2]) / 3;
        light[y * width + x] = (byte) (colours * row[4 * x + 3] / 255);
      }
    }
    return new Gray(width, raster.getHeight(), light);
  }

  int at(int x, int y) {
    return light[y * width + x] & 255;
  }

  int longSide() {
    return Math.max(width, height);
  }

  /// The same picture in another size: averaged when it shrinks, interpolated when it grows.
  Gray resized(int newWidth, int newHeight) {
    return newWidth <= width && newHeight <= height
        ? averaged(newWidth, newHeight)
        : interpolated(newWidth, newHeight);
  }

  /// The same picture with this many pixels along its longer side.
  Gray withLongSide(int pixels) {
    int longSide = longSide();
    return resized(
        Math.max(1, Math.toIntExact((long) width * pixels / longSide)),
        Math.max(1, Math.toIntExact((long) height * pixels / longSide)));
  }

  /// Each new pixel is the mean of the light that falls on it, parts of pixels included.
  private Gray averaged(int newWidth, int newHeight) {
    float[] rows = new float[Math.multiplyExact(newWidth, height)];
    for (int x = 0; x < newWidth; x++) {
      double left = (double) x * width / newWidth;
      double right = (x + 1.0) * width / newWidth;
      for (int from = (int) left; from < right && from < width; from++) {
        float share = (float) (Math.min(from + 1, right) - Math.max(from, left));
        for (int y = 0; y < height; y++) {
          rows[y * newWidth + x] += share * at(from, y);
        }
      }
    }
    float scale = (float) ((double) newWidth / width * newHeight / height);
    byte[] to = new byte[newWidth * newHeight];
    float[] line = new float[newWidth];
    for (int y = 0; y < newHeight; y++) {
      double top = (double) y * height / newHeight;
      double bottom = (y + 1.0) * height / newHeight;
      Arrays.fill(line, 0);
      for (int from = (int) top; from < bottom && from < height; from++) {
        float share = (float) (Math.min(from + 1, bottom) - Math.max(from, top));
        for (int x = 0; x < newWidth; x++) {
          line[x] += share * rows[from * newWidth + x];
        }
      }
      for (int x = 0; x < newWidth; x++) {
        to[y * newWidth + x] = (byte) Math.clamp(Math.round(line[x] * scale), 0, 255);
      }
    }
    return new Gray(newWidth, newHeight, to);
  }

  private Gray interpolated(int newWidth, int newHeight) {
    byte[] to = new byte[Math.multiplyExact(newWidth, newHeight)];
    for (int y = 0; y < newHeight; y++) {
      for (int x = 0; x < newWidth; x++) {
        to[y * newWidth + x] =
            (byte)
                between((x + 0.5) * width / newWidth - 0.5, (y + 0.5) * height / newHeight - 0.5);
      }
    }
    return new Gray(newWidth, newHeight, to);
  }

  /// The light between four pixels; the outermost ones go on beyond the border.
  private long between(double x, double y) {
    int left = (int) Math.floor(x);
    int top = (int) Math.floor(y);
    double right = x - left;
    double down = y - top;
    double above = near(left, top) * (1 - right) + near(left + 1, top) * right;
    double below = near(left, top + 1) * (1 - right) + near(left + 1, top + 1) * right;
    return Math.round(above * (1 - down) + below * down);
  }

  private int near(int x, int y) {
    return at(Math.clamp(x, 0, width - 1), Math.clamp(y, 0, height - 1));
  }

  /// A part of the picture.
  Gray part(int left, int top, int partWidth, int partHeight) {
    byte[] to = new byte[partWidth * partHeight];
    for (int y = 0; y < partHeight; y++) {
      System.arraycopy(light, (top + y) * width + left, to, y * partWidth, partWidth);
    }
    return new Gray(partWidth, partHeight, to);
  }

  /// Turned to the left by some degrees on white paper that is large enough.
  Gray turned(int degrees) {
    double sine = Math.sin(Math.toRadians(degrees));
    double cosine = Math.cos(Math.toRadians(degrees));
    int newWidth = (int) Math.ceil(Math.abs(width * cosine) + Math.abs(height * sine));
    int newHeight = (int) Math.ceil(Math.abs(width * sine) + Math.abs(height * cosine));
    byte[] to = new byte[Math.multiplyExact(newWidth, newHeight)];
    Arrays.fill(to, (byte) WHITE);
    for (int y = 0; y < newHeight; y++) {
      for (int x = 0; x < newWidth; x++) {
        double across = x + 0.5 - newWidth / 2.0;
        double down = y + 0.5 - newHeight / 2.0;
        double fromX = across * cosine - down * sine + width / 2.0 - 0.5;
        double fromY = across * sine + down * cosine + height / 2.0 - 0.5;
        if (fromX > -1 && fromY > -1 && fromX < width && fromY < height) {
          to[y * newWidth + x] = (byte) between(fromX, fromY);
        }
      }
    }
    return new Gray(newWidth, newHeight, to);
  }
}
