package org.acta.projection;

import java.util.IdentityHashMap;
import java.util.Map;
import org.acta.election.Place;

/// The key of a place: the codes from below the root, joined by `/`; empty for the root.
///
/// A code's own `/` and `\` are written with a `\` before them, and an empty code as `\-`, so that
/// two places never share a key.
final class PlacePath {
  private final Map<Place, String> known = new IdentityHashMap<>();

  String of(Place place) {
    String path = known.get(place);
    if (path == null) {
      path = place.parent().map(parent -> below(of(parent), place.code())).orElse("");
      known.put(place, path);
    }
    return path;
  }

  static String below(String parent, String code) {
    return parent.isEmpty() ? escaped(code) : parent + "/" + escaped(code);
  }

  private static String escaped(String code) {
    return code.isEmpty() ? "\\-" : code.replace("\\", "\\\\").replace("/", "\\/");
  }
}
