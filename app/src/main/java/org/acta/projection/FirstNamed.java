package org.acta.projection;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acta.record.SheetBody.PlaceName;

/// The places that sheets name, each as the first sheet names it. A place below the root is known
/// by its [PlacePath].
final class FirstNamed {
  /// @param sheet key of the first sheet that names the place
  record Named(long sheet, List<PlaceName> path) {
    PlaceName name() {
      return path.getLast();
    }
  }

  private final Map<String, Named> places = new LinkedHashMap<>();
  private List<PlaceName> last = List.of();

  /// Takes the place of a sheet; sheets come in the order of their keys.
  void add(long sheet, List<PlaceName> path) {
    if (path.equals(last)) {
      return;
    }
    last = path;
    String at = "";
    for (int depth = 1; depth <= path.size(); depth++) {
      at = PlacePath.below(at, path.get(depth - 1).code());
      places.putIfAbsent(at, new Named(sheet, path.subList(0, depth)));
    }
  }

  Map<String, Named> places() {
    return places;
  }
}
