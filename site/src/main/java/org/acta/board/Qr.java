package org.acta.board;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;

/// A QR code as the outline of its dark squares, for SVG.
///
/// @param size of its side, in squares, with the quiet zone
/// @param path of SVG
record Qr(int size, String path) {

  /// The code of a text.
  static Qr of(String text) {
    try {
      BitMatrix squares = new QRCodeWriter().encode(text, BarcodeFormat.QR_CODE, 0, 0);
      StringBuilder path = new StringBuilder();
      for (int y = 0; y < squares.getHeight(); y++) {
        for (int x = 0; x < squares.getWidth(); x++) {
          if (squares.get(x, y)) {
            path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
          }
        }
      }
      return new Qr(squares.getWidth(), path.toString());
    } catch (WriterException tooLong) {
      throw new IllegalArgumentException("no QR code has room for this", tooLong);
    }
  }
}
