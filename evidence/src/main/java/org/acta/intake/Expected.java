package org.acta.intake;

import java.util.List;

/// A form that the centre's register says will come.
///
/// @param form its barcode
/// @param station the station it was printed for
/// @param place names of the places that the station lies in, from the top; may be empty
public record Expected(String form, String station, List<PlaceName> place) {
  public Expected {
    place = List.copyOf(place);
  }

  /// @param code what tells it from its siblings
  public record PlaceName(String code, String name) {}
}
