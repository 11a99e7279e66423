package org.acta.image;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/// One thing to do to a picture before a code is looked for in it.
///
/// @param words what is done
/// @param view does it
/// @param evenly whether one threshold will do for the whole picture, as with a scan
record Way(String words, UnaryOperator<Gray> view, boolean evenly) {
  private static final int SMALL = 800;
  private static final int MIDDLE = 1600;

  /// The longest side that a part is enlarged to.
  private static final int LARGE = 2000;

  private static Way of(String words, UnaryOperator<Gray> view) {
    return new Way(words, view, false);
  }

  private static Way even(String words, UnaryOperator<Gray> view) {
    return new Way(words + ", one threshold", view, true);
  }

  /// All ways for a picture: as it stands, then filtered, turned, and its parts enlarged. The order
  /// is that of what they found for their time in the pictures of `DecodeRateTest`.
  static List<Way> forPicture(Gray picture) {
    List<Way> ways = new ArrayList<>(whole(picture));
    ways.addAll(filtered(picture));
    ways.addAll(turned());
    for (int across = 2; across <= 4; across++) {
      ways.addAll(parts(picture, across));
    }
    return ways;
  }

  private static Gray middle(Gray picture) {
    return picture.longSide() > MIDDLE ? picture.withLongSide(MIDDLE) : picture;
  }

  private static List<Way> whole(Gray picture) {
    List<Way> ways = new ArrayList<>();
    UnaryOperator<Gray> middle = Way::middle;
    if (picture.longSide() > MIDDLE) {
      ways.add(of("reduced to " + MIDDLE + " pixels", middle));
      ways.add(even("reduced to " + MIDDLE + " pixels", middle));
    }
    ways.add(of("as it is", UnaryOperator.identity()));
    ways.add(even("as it is", UnaryOperator.identity()));
    if (picture.longSide() > SMALL) {
      ways.add(even("reduced to " + SMALL + " pixels", p -> p.withLongSide(SMALL)));
    }
    return ways;
  }

  private static List<Way> filtered(Gray picture) {
    int larger = picture.longSide() * 3 / 2;
    List<Way> ways = new ArrayList<>();
    ways.add(of("softened", Filters::softened));
    ways.add(
        of(
            "softened, dark against its surroundings",
            p -> Filters.bySurroundings(Filters.softened(p), 20, 4)));
    if (larger <= 2 * LARGE) {
      ways.add(
          of(
              "enlarged, softened, dark against its surroundings",
              p -> Filters.bySurroundings(Filters.softened(p.withLongSide(larger)), 30, 3)));
    }
    ways.add(even("without specks", Filters::withoutSpecks));
    ways.add(even("sharpened", p -> Filters.sharpened(p, 2)));
    ways.add(of("sharpened", p -> Filters.sharpened(p, 2)));
    ways.add(of("reduced, sharpened", p -> Filters.sharpened(middle(p), 3)));
    ways.add(of("inverted", p -> Filters.inverted(middle(p))));
    return ways;
  }

  private static List<Way> turned() {
    List<Way> ways = new ArrayList<>();
    for (int degrees : new int[] {45, 20, 68}) {
      ways.add(turned(degrees, false));
      ways.add(turned(degrees, true));
    }
    return ways;
  }

  private static Way turned(int degrees, boolean evenly) {
    return new Way(
        "softened, turned by " + degrees + " degrees" + (evenly ? ", one threshold" : ""),
        p -> Filters.softened(middle(p)).turned(degrees),
        evenly);
  }

  /// Parts of the picture that overlap by half, each enlarged.
  private static List<Way> parts(Gray picture, int across) {
    List<Way> ways = new ArrayList<>();
    int steps = 2 * across - 1;
    int width = Math.max(1, picture.width() / across);
    int height = Math.max(1, picture.height() / across);
    if (Math.max(width, height) < 60) {
      return ways;
    }
    for (int i = 0; i < steps * steps; i++) {
      int left = Math.min(picture.width() - width, i % steps * width / 2);
      int top = Math.min(picture.height() - height, i / steps * height / 2);
      ways.add(
          of(
              "part %d of %d, enlarged".formatted(i + 1, steps * steps),
              p -> enlarged(p.part(left, top, width, height))));
    }
    return ways;
  }

  private static Gray enlarged(Gray part) {
    int size = part.longSide();
    return size * 2 <= LARGE ? part.withLongSide(size * 2) : part;
  }
}
