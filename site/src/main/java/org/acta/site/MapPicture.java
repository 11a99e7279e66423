package org.acta.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A map of the world as its template draws it.
///
/// @param title what it shows
/// @param land outlines
/// @param spots marks on it, above all land
record MapPicture(String title, List<Land> land, List<Spot> spots) {
  MapPicture {
    land = List.copyOf(land);
    spots = List.copyOf(spots);
  }

  /// An outline.
  ///
  /// @param code of the state; empty for land without one
  /// @param shade the name of a [Shade], or empty
  record Land(String code, String path, String shade, String title) {}

  /// A circle at the middle of a state.
  ///
  /// @param radius in units of the picture
  record Spot(String code, WorldMap.Point at, String radius, String shade, String title) {}

  /// What a state is told to stand for.
  record Told(Shade shade, String title) {}

  /// A map by family of positions. A state that is too small to be seen gets a circle as well.
  ///
  /// @param told of states, by code
  static MapPicture byFamily(String title, Map<String, Told> told, Frame frame) {
    List<Land> land = new ArrayList<>();
    List<Spot> spots = new ArrayList<>();
    for (WorldMap.Outline outline : WorldMap.INSTANCE.outlines()) {
      String code = outline.code().orElse("");
      Optional<Told> of = Optional.ofNullable(told.get(code));
      String shade = of.map(known -> known.shade().name()).orElse("");
      String says =
          code.isEmpty()
              ? ""
              : of.map(Told::title)
                  .orElseGet(() -> frame.say("map.silent", country(code, frame.locale())));
      outline.path().ifPresent(path -> land.add(new Land(code, path, shade, says)));
      if (outline.small()) {
        outline
            .middle()
            .ifPresent(
                at -> spots.add(new Spot(code, at, of.isPresent() ? "4" : "2", shade, says)));
      }
    }
    return new MapPicture(title, land, spots);
  }

  /// A map with a circle for each state in which something happened, its area by how often.
  ///
  /// @param counts by code
  static MapPicture byCount(String title, Map<String, Long> counts, Frame frame) {
    List<Land> land = new ArrayList<>();
    List<Spot> spots = new ArrayList<>();
    for (WorldMap.Outline outline : WorldMap.INSTANCE.outlines()) {
      String code = outline.code().orElse("");
      Optional<Long> count = Optional.ofNullable(counts.get(code));
      String says =
          count
              .map(number -> frame.count("events.in", number, country(code, frame.locale())))
              .orElse("");
      outline.path().ifPresent(path -> land.add(new Land(code, path, "", says)));
      if (count.isPresent() && outline.middle().isPresent()) {
        spots.add(
            new Spot(
                code,
                outline.middle().get(),
                String.format(Locale.ROOT, "%.1f", Math.min(30, 3 + 2 * Math.sqrt(count.get()))),
                "EVENT",
                says));
      }
    }
    return new MapPicture(title, land, spots);
  }

  /// What the language calls a state.
  static String country(String code, Locale locale) {
    return Locale.of("", code).getDisplayCountry(locale);
  }
}
