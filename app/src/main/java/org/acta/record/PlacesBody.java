package org.acta.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/// Stations of the roll with their registered voters; how many, never who.
///
/// A roll takes as many entries as it needs, numbered from 1 for each file. A part 1 of the same
/// file name and another SHA-256 starts that file's stations anew.
///
/// @param part from 1
/// @param registered voters by station code, in the order of the file, at least one
public record PlacesBody(long part, Map<String, Long> registered) implements Body {
  public PlacesBody {
    registered = Collections.unmodifiableMap(new LinkedHashMap<>(registered));
  }

  @Override
  public Kind kind() {
    return Kind.PLACES;
  }

  Json.Fields json() {
    Draft stations = new Draft();
    registered.forEach(stations::put);
    return new Draft().put("part", part).put("registered", stations.json()).json();
  }

  static PlacesBody of(Members members) {
    return new PlacesBody(members.count("part", 1), members.countsByName("registered"));
  }
}
