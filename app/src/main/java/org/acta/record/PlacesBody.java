package org.acta.record;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.acta.record.SheetBody.PlaceName;

/// Stations of the roll: where they are, and how many registered voters they have; never who.
///
/// A roll takes as many entries as it needs, numbered from 1 for each file. A part 1 of the same
/// file name and another SHA-256 starts that file's stations anew.
///
/// @param part from 1
/// @param registered voters by station code, in the order of the file
/// @param places stations by place, in the order of the file; empty if the file gives nothing but
///   numbers of voters
public record PlacesBody(long part, Map<String, Long> registered, List<Stations> places)
    implements Body {
  /// @throws IllegalArgumentException if there is no station
  public PlacesBody {
    registered = Collections.unmodifiableMap(new LinkedHashMap<>(registered));
    places = List.copyOf(places);
    if (registered.isEmpty() && places.isEmpty()) {
      throw new IllegalArgumentException("places need at least one station");
    }
  }

  /// Stations that follow each other in a file and lie in one place.
  ///
  /// @param place from the top; empty where the file does not say
  /// @param codes at least one
  public record Stations(List<PlaceName> place, List<String> codes) {
    public Stations {
      place = List.copyOf(place);
      codes = List.copyOf(codes);
    }

    Json.Fields json() {
      return new Draft()
          .put("place", place, PlaceName::json)
          .put("stations", codes, Json.Text::new)
          .json();
    }

    static Stations of(Members members) {
      List<PlaceName> place = members.objects("place", PlaceName::of);
      List<String> codes = members.texts("stations");
      if (codes.isEmpty()) {
        throw members.refuse("stations", "an array that is not empty");
      }
      return new Stations(place, codes);
    }
  }

  @Override
  public Kind kind() {
    return Kind.PLACES;
  }

  Json.Fields json() {
    Draft draft = new Draft().put("part", part);
    if (!registered.isEmpty()) {
      Draft voters = new Draft();
      registered.forEach(voters::put);
      draft.put("registered", voters.json());
    }
    return draft.put("places", places, Stations::json).json();
  }

  static PlacesBody of(Members members) {
    long part = members.count("part", 1);
    Map<String, Long> registered = members.countsByName("registered");
    List<Stations> places = members.objects("places", Stations::of);
    if (registered.isEmpty() && places.isEmpty()) {
      throw members.refuse("registered", "an object that is not empty, or places");
    }
    return new PlacesBody(part, registered, places);
  }
}
