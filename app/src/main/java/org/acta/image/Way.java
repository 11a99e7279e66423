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

  /// All ways for a picture, the cheap ones first.
  static List<Way> forPicture(Gray picture) {
    int size = Math.min(picture.longSide(), MIDDLE);
    List<Way> ways = new ArrayList<>(whole(picture, size));
    ways.addAll(parts(picture, 2));
    ways.addAll(filtered(size));
    ways.addAll(turned(size));
    ways.addAll(parts(picture, 3));
    ways.addAll(parts(picture, 4));
    return ways;
  }

  private static List<Way> whole(Gray picture, int size) {
    UnaryOperator<Gray> middle = p -> p.longSide() > size ? p.withLongSide(size) : p;
    List<Way> ways = new ArrayList<>();
    String words = picture.longSide() > size ? "reduced to " + size + " pixels" : "as it is";
    ways.add(of(words, middle));
    ways.add(new Way(words + ", one threshold", middle, true));
    if (picture.longSide() > MIDDLE) {
      ways.add(of("as it is", UnaryOperator.identity()));
    }
    if (size > SMALL) {
      ways.add(of("reduced to " + SMALL + " pixels", p -> p.withLongSide(SMALL)));
    }
    if (picture.longSide() <= LARGE / 2) {
      ways.add(of("enlarged twice", p -> p.withLongSide(2 * p.longSide())));
    }
    return ways;
  }

  private static List<Way> filtered(int size) {
    UnaryOperator<Gray> middle = p -> p.longSide() > size ? p.withLongSide(size) : p;
    return List.of(
        of("softened", p -> Filters.softened(middle.apply(p))),
        of("without specks", p -> Filters.withoutSpecks(middle.apply(p))),
        of(
            "softened, dark against its surroundings",
            p -> Filters.bySurroundings(Filters.softened(middle.apply(p)), 20, 4)),
        of("sharpened", p -> Filters.sharpened(middle.apply(p), 3)),
        of(
            "without specks, softened twice",
            p ->
                Filters.softened(
                    Filters.softened(Filters.withoutSpecks(middle.apply(p))))),
        of("inverted", p -> Filters.inverted(middle.apply(p))));
  }

  private static List<Way> turned(int size) {
    List<Way> ways = new ArrayList<>();
    for (int degrees : new int[] {45, 22, 68, 12, 33}) {
      ways.add(
          of(
              "turned by " + degrees + " degrees",
              p -> (p.longSide() > size ? p.withLongSide(size) : p).turned(degrees)));
    }
    return ways;
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
              "part %d of %d, %s".formatted(i + 1, steps * steps, "enlarged"),
              p -> enlarged(p.part(left, top, width, height))));
    }
    return ways;
  }

  private static Gray enlarged(Gray part) {
    int size = part.longSide();
    return size * 2 <= LARGE ? part.withLongSide(size * 2) : part;
  }
}
