package org.acta.image;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.Map;
import java.util.Random;

/// A made-up photograph of a tally sheet: grey lines for its text, and a QR code.
///
/// @param text what the code says
/// @param level how much of it may be unreadable
/// @param module pixels of one module of the code on the photograph
/// @param side of the photograph, in pixels
/// @param degrees how it is turned
/// @param blur standard deviation of the lens, in pixels
/// @param noise standard deviation of the light, of 255
/// @param contrast 1 for black on white
/// @param shadow light that one side lacks, of 255
record DrawnSheet(
    String text,
    ErrorCorrectionLevel level,
    double module,
    int side,
    double degrees,
    double blur,
    double noise,
    double contrast,
    double shadow) {

  static DrawnSheet clean(String text) {
    return new DrawnSheet(text, ErrorCorrectionLevel.M, 4, 900, 0, 0, 0, 1, 0);
  }

  /// A sheet as somebody in a hurry takes it.
  static DrawnSheet random(String text, Random random) {
    double module = 2.2 + 4 * random.nextDouble();
    return new DrawnSheet(
        text,
        ErrorCorrectionLevel.values()[random.nextInt(3)],
        module,
        900 + random.nextInt(1600),
        360 * random.nextDouble(),
        module * 0.45 * random.nextDouble(),
        30 * random.nextDouble(),
        0.4 + 0.6 * random.nextDouble(),
        100 * random.nextDouble());
  }

  DrawnSheet withNoise(double deviation) {
    return new DrawnSheet(text, level, module, side, degrees, blur, deviation, contrast, shadow);
  }

  DrawnSheet withDegrees(double turned) {
    return new DrawnSheet(text, level, module, side, turned, blur, noise, contrast, shadow);
  }

  DrawnSheet withBlur(double deviation) {
    return new DrawnSheet(text, level, module, side, degrees, deviation, noise, contrast, shadow);
  }

  DrawnSheet withContrast(double of) {
    return new DrawnSheet(text, level, module, side, degrees, blur, noise, of, shadow);
  }

  DrawnSheet withSide(int pixels) {
    return new DrawnSheet(text, level, module, pixels, degrees, blur, noise, contrast, shadow);
  }

  /// Nothing of the photograph that two calls with the same seed do not share.
  BufferedImage photograph(long seed) {
    Random random = new Random(seed);
    BufferedImage drawn = drawn(random);
    Gray light = Gray.of(drawn);
    double[] soft = blurred(light);
    BufferedImage taken = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
    byte[] row = new byte[side];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        double paper = 235 - contrast * (235 - soft[y * side + x]);
        double value = paper - shadow * x / side + noise * random.nextGaussian();
        row[x] = (byte) Math.clamp(Math.round(value), 0, 255);
      }
      taken.getRaster().setDataElements(0, y, side, 1, row);
    }
    return taken;
  }

  private BufferedImage drawn(Random random) {
    BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
    Graphics2D pen = image.createGraphics();
    pen.setColor(new Color(90, 80, 70));
    pen.fillRect(0, 0, side, side);
    pen.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    pen.rotate(Math.toRadians(degrees), side / 2.0, side / 2.0);
    double paper = side * 0.7;
    double edge = (side - paper) / 2;
    pen.setColor(Color.WHITE);
    pen.fill(new java.awt.geom.Rectangle2D.Double(edge, edge, paper, paper));
    double size = matrix().getWidth() * module;
    double left = edge + 10 + random.nextDouble() * Math.max(0, paper - size - 20);
    double top = edge + 10 + random.nextDouble() * Math.max(0, paper - size - 20);
    print(pen, random, edge, paper);
    AffineTransform place = AffineTransform.getTranslateInstance(left, top);
    place.scale(module / 8, module / 8);
    pen.drawImage(code(), place, null);
    pen.dispose();
    return image;
  }

  private static void print(Graphics2D pen, Random random, double edge, double paper) {
    pen.setColor(Color.DARK_GRAY);
    for (double y = edge + 12; y < edge + paper - 12; y += 16) {
      for (double x = edge + 12; x < edge + paper - 30; x += 12 + random.nextInt(10)) {
        pen.fill(
            new java.awt.geom.Rectangle2D.Double(
                x, y, 2 + random.nextInt(6), 2 + random.nextInt(8)));
      }
    }
  }

  BitMatrix matrix() {
    try {
      return new QRCodeWriter()
          .encode(
              text,
              BarcodeFormat.QR_CODE,
              0,
              0,
              Map.of(EncodeHintType.ERROR_CORRECTION, level, EncodeHintType.MARGIN, 4));
    } catch (WriterException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  /// The code with eight pixels for each module.
  private BufferedImage code() {
    BitMatrix matrix = matrix();
    int size = matrix.getWidth();
    BufferedImage image = new BufferedImage(size * 8, size * 8, BufferedImage.TYPE_BYTE_GRAY);
    for (int y = 0; y < size * 8; y++) {
      for (int x = 0; x < size * 8; x++) {
        image.setRGB(x, y, matrix.get(x / 8, y / 8) ? 0 : 0xFFFFFF);
      }
    }
    return image;
  }

  private double[] blurred(Gray light) {
    double[] values = new double[side * side];
    for (int i = 0; i < values.length; i++) {
      values[i] = light.light()[i] & 255;
    }
    return blur < 0.1 ? values : along(along(values, 1), side);
  }

  /// One direction of a Gaussian.
  private double[] along(double[] values, int step) {
    int reach = (int) Math.ceil(3 * blur);
    double[] weights = new double[2 * reach + 1];
    double sum = 0;
    for (int i = 0; i < weights.length; i++) {
      weights[i] = Math.exp(-(i - reach) * (i - reach) / (2 * blur * blur));
      sum += weights[i];
    }
    double[] result = new double[values.length];
    for (int y = 0; y < side; y++) {
      for (int x = 0; x < side; x++) {
        int at = step == 1 ? x : y;
        int from = y * side + x;
        for (int i = -reach; i <= reach; i++) {
          int near = Math.clamp(at + i, 0, side - 1) - at;
          result[from] += weights[i + reach] / sum * values[from + near * step];
        }
      }
    }
    return result;
  }
}
