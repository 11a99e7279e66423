package org.acta.site;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The outlines of states on a picture of 1000 by 500. It says nothing about borders or status.
///
/// `src/map/world-map.mjs` tells where the outlines come from and how they were made.
///
/// @param outlines those without a code first, which lie below the others
record WorldMap(List<Outline> outlines) {
  /// The map that comes with Acta.
  static final WorldMap INSTANCE = read();

  private static final Pattern POINT = Pattern.compile("(-?[0-9.]+),(-?[0-9.]+)");
  private static final double TOO_SMALL_TO_SEE = 7;

  WorldMap {
    outlines = List.copyOf(outlines);
  }

  /// A state on the map.
  ///
  /// @param code ISO 3166-1 alpha-2; empty for land that is drawn and never coloured
  /// @param middle where a mark of it stands; empty if it has no code
  /// @param path its outline; empty if it is too small to have one
  record Outline(Optional<String> code, Optional<Point> middle, Optional<String> path) {
    /// Whether it is so small that only a mark at its middle can be seen.
    boolean small() {
      return path.map(outline -> extent(outline) < TOO_SMALL_TO_SEE).orElse(true);
    }
  }

  /// A place on the picture.
  record Point(String x, String y) {}

  /// Where a state is, if the map has it.
  Optional<Point> middle(String code) {
    return outlines.stream()
        .filter(outline -> outline.code().filter(code::equals).isPresent())
        .findFirst()
        .flatMap(Outline::middle);
  }

  private static double extent(String path) {
    double west = Double.MAX_VALUE;
    double east = -Double.MAX_VALUE;
    double north = Double.MAX_VALUE;
    double south = -Double.MAX_VALUE;
    for (Matcher point = POINT.matcher(path); point.find(); ) {
      double x = Double.parseDouble(point.group(1));
      double y = Double.parseDouble(point.group(2));
      west = Math.min(west, x);
      east = Math.max(east, x);
      north = Math.min(north, y);
      south = Math.max(south, y);
    }
    return Math.max(east - west, south - north);
  }

  private static WorldMap read() {
    try (InputStream in =
        Objects.requireNonNull(WorldMap.class.getResourceAsStream("world.tsv"), "world.tsv")) {
      return new WorldMap(
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> !line.startsWith("#"))
              .skip(1)
              .map(line -> line.split("\t", -1))
              .map(cells ->
                  new Outline(
                      text(cells[0]),
                      text(cells[1]).map(x -> new Point(x, cells[2])),
                      text(cells[3])))
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException("world.tsv", e);
    }
  }

  private static Optional<String> text(String cell) {
    return Optional.of(cell).filter(text -> !text.isEmpty());
  }
}
