package org.acta.image;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.Result;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/// Looks for QR codes in a picture, in one way after another until one is found.
final class CodeReader {
  private static final Map<DecodeHintType, ?> HINTS = Map.of(DecodeHintType.TRY_HARDER, true);

  /// What the tries gave.
  ///
  /// @param codes in the order found; empty if there was none
  /// @param tries how many were made
  /// @param outOfTime whether the seconds ran out before the tries did
  record Found(List<Code> codes, int tries, boolean outOfTime) {}

  /// Tries until a code is found, the ways run out, or a limit is met.
  ///
  /// @param most tries
  /// @param deadline asked before each try but the first
  Found read(Gray picture, int page, int most, Deadline deadline) {
    int tries = 0;
    for (Way way : Way.forPicture(picture)) {
      if (tries >= most) {
        break;
      }
      if (tries > 0 && deadline.isOver()) {
        return new Found(List.of(), tries, true);
      }
      tries++;
      List<String> texts = texts(way.view().apply(picture), way.evenly());
      if (!texts.isEmpty()) {
        int taken = tries;
        return new Found(
            texts.stream().map(text -> new Code(text, page, taken, way.words())).toList(),
            tries,
            false);
      }
    }
    return new Found(List.of(), tries, false);
  }

  /// The codes in a picture as it stands: what the library finds without our help.
  static List<String> texts(Gray picture, boolean evenly) {
    LuminanceSource source =
        new PlanarYUVLuminanceSource(
            picture.light(),
            picture.width(),
            picture.height(),
            0,
            0,
            picture.width(),
            picture.height(),
            false);
    BinaryBitmap bitmap =
        new BinaryBitmap(
            evenly ? new GlobalHistogramBinarizer(source) : new HybridBinarizer(source));
    List<String> texts = several(bitmap);
    return texts.isEmpty() ? one(bitmap) : texts;
  }

  /// Pictures that look like a code and are none make the library fail in ways that it does not
  /// declare; for us they are pictures without a code.
  private static List<String> several(BinaryBitmap bitmap) {
    try {
      return Arrays.stream(new QRCodeMultiReader().decodeMultiple(bitmap, HINTS))
          .map(Result::getText)
          .distinct()
          .toList();
    } catch (ReaderException | RuntimeException none) {
      return List.of();
    }
  }

  private static List<String> one(BinaryBitmap bitmap) {
    try {
      return List.of(new QRCodeReader().decode(bitmap, HINTS).getText());
    } catch (ReaderException | RuntimeException none) {
      return List.of();
    }
  }
}
