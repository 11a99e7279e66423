package org.acta.record;

import java.util.List;

/// One tally sheet, or the total of several where a source publishes only totals.
///
/// @param set the set of sheets it belongs to, as its submission names it
/// @param contest id of the contest
/// @param station the station's code
/// @param place the places it lies in, from the top; empty if the source has no place tree
/// @param figures what stands on it
/// @param stations how many stations it stands for, at least 1
/// @param line where it starts in the file of the entry's origin
public record SheetBody(
    String set,
    String contest,
    String station,
    List<PlaceName> place,
    Figures figures,
    long stations,
    long line)
    implements Body {
  public SheetBody {
    place = List.copyOf(place);
    if (stations < 1) {
      throw new IllegalArgumentException("a sheet stands for at least 1 station, not " + stations);
    }
  }

  /// A place as the source writes it.
  ///
  /// @param code what tells it from its siblings
  public record PlaceName(String code, String name) {
    Json.Fields json() {
      return new Draft().put("code", code).put("name", name).json();
    }

    static PlaceName of(Members members) {
      return new PlaceName(members.text("code"), members.text("name"));
    }
  }

  @Override
  public Kind kind() {
    return Kind.SHEET;
  }

  Json.Fields json() {
    Draft draft =
        new Draft()
            .put("set", set)
            .put("contest", contest)
            .put("station", station)
            .put("place", place, PlaceName::json);
    if (stations > 1) {
      draft.put("stations", stations);
    }
    draft.put("line", line);
    figures.writeTo(draft);
    return draft.json();
  }

  static SheetBody of(Members members) {
    String set = members.text("set");
    String contest = members.text("contest");
    String station = members.text("station");
    List<PlaceName> place = members.objects("place", PlaceName::of);
    long stations = members.optionalCount("stations").orElse(1);
    if (stations < 1) {
      throw members.refuse("stations", "a whole number of at least 1");
    }
    long line = members.count("line", 0);
    return new SheetBody(set, contest, station, place, Figures.of(members), stations, line);
  }
}
