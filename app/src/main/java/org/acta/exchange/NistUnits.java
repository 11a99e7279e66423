package org.acta.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.acta.election.Place;
import org.acta.exchange.Account.SheetSet;
import org.acta.sheet.Figure;
import org.acta.sheet.Item;
import org.acta.sheet.Sheets;

/// The units of a report: the places, and a unit for each station; where two sheets say different
/// things of a station, or a contest has it twice, one for each.
final class NistUnits {
  static final String WHOLE = "place-0";

  private final List<PlaceUnit> places = new ArrayList<>();
  private final List<StationUnit> stations = new ArrayList<>();
  private final Map<String, List<String>> parts = new HashMap<>();
  private final Map<Key, String> known = new HashMap<>();
  private final Map<List<String>, String> placeIds = new LinkedHashMap<>();
  private final List<String[]> bySet = new ArrayList<>();

  /// @param kind the name of its level
  record PlaceUnit(String id, String code, String name, String kind) {}

  /// @param registered empty where there is no number
  record StationUnit(String id, String code, OptionalLong registered, long stations) {}

  private record Key(String station, String place, long registered, long stations, int time) {}

  NistUnits(List<SheetSet> sets) {
    sets.forEach(set -> bySet.add(units(set)));
  }

  private String[] units(SheetSet set) {
    Sheets sheets = set.sheets();
    Map<Place, String> ids = new IdentityHashMap<>();
    ids.put(sheets.root(), WHOLE);
    places(sheets.root(), set.levels(), ids);
    Map<Key, Integer> times = new HashMap<>();
    String[] units = new String[sheets.size()];
    for (int row = 0; row < units.length; row++) {
      long cell = sheets.cell(row, Item.REGISTERED);
      long registered = Figure.isCount(cell) ? cell : Figure.MISSING;
      String place = ids.getOrDefault(sheets.place(row), WHOLE);
      String station = sheets.station(row);
      Key first = new Key(station, place, registered, sheets.stations(row), 0);
      int time = times.merge(first, 1, Integer::sum);
      Key key = new Key(station, place, registered, sheets.stations(row), time);
      units[row] = known.computeIfAbsent(key, this::add);
    }
    return units;
  }

  private String add(Key key) {
    String id = "station-" + (stations.size() + 1);
    OptionalLong registered =
        key.registered == Figure.MISSING ? OptionalLong.empty() : OptionalLong.of(key.registered);
    stations.add(new StationUnit(id, key.station, registered, key.stations));
    parts.computeIfAbsent(key.place, none -> new ArrayList<>()).add(id);
    return id;
  }

  private void places(Place place, List<String> levels, Map<Place, String> ids) {
    String parent = ids.getOrDefault(place, WHOLE);
    for (Place child : place.children()) {
      String kind = child.depth() <= levels.size() ? levels.get(child.depth() - 1) : "place";
      String id =
          placeIds.computeIfAbsent(
              List.of(parent, child.code(), child.name(), kind),
              none -> {
                String made = "place-" + (places.size() + 1);
                places.add(new PlaceUnit(made, child.code(), child.name(), kind));
                parts.computeIfAbsent(parent, nobody -> new ArrayList<>()).add(made);
                return made;
              });
      ids.put(child, id);
      places(child, levels, ids);
    }
  }

  List<PlaceUnit> places() {
    return places;
  }

  List<StationUnit> stations() {
    return stations;
  }

  /// Ids of the units within a unit.
  List<String> parts(String id) {
    return parts.getOrDefault(id, List.of());
  }

  /// The unit of a row of a set.
  String of(int set, int row) {
    return bySet.get(set)[row];
  }
}
