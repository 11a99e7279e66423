package org.acta.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.acta.election.Place;
import org.acta.election.Roll;
import org.acta.record.PlacesBody.Stations;
import org.acta.record.SheetBody.PlaceName;
import org.acta.sheet.Origin;

/// The roll as the entries of a record give it, file by file.
final class RollFiles {
  private final Map<String, OneFile> files = new LinkedHashMap<>();

  /// The stations that one file gives.
  private static final class OneFile {
    private final String sha256;
    private final List<String> levels;
    private long part;
    private final Map<String, Long> registered = new LinkedHashMap<>();
    private final List<Stations> places = new ArrayList<>();

    OneFile(String sha256, List<String> levels) {
      this.sha256 = sha256;
      this.levels = levels;
    }
  }

  /// Takes the next entry of a file.
  ///
  /// @param origin the file
  /// @param levels names of the place levels, as its submission gives them
  /// @return why it has no part, if it has none
  Optional<Objection> add(long index, Origin origin, List<String> levels, PlacesBody body) {
    OneFile file = files.get(origin.file());
    boolean anew = file == null || !file.sha256.equals(origin.sha256());
    if (file == null || (anew && body.part() == 1)) {
      file = new OneFile(origin.sha256(), levels);
      anew = false;
    }
    if (anew || body.part() != file.part + 1) {
      return Optional.of(new Objection.PartOutOfOrder(index, body.part()));
    }
    int most = file.levels.size();
    if (body.places().stream().anyMatch(stations -> stations.place().size() > most)) {
      return Optional.of(new Objection.PlaceTooDeep(index, most));
    }
    files.put(origin.file(), file);
    file.part = body.part();
    file.registered.putAll(body.registered());
    file.places.addAll(body.places());
    return Optional.empty();
  }

  /// The roll of all files; the first to say something of a station is believed.
  Roll roll(OptionalLong registered, OptionalLong stations, OptionalLong largest, String place) {
    Map<String, Long> byStation = new LinkedHashMap<>();
    files.values().forEach(file -> file.registered.forEach(byStation::putIfAbsent));
    return new Roll(registered, stations, largest, byStation, frame(Place.root(place)));
  }

  private Roll.Frame frame(Place root) {
    if (files.values().stream().allMatch(file -> file.places.isEmpty())) {
      return Roll.Frame.NONE;
    }
    Roll.Frame.Builder places = new Roll.Frame.Builder();
    for (OneFile file : files.values()) {
      for (Stations some : file.places) {
        Place at = root;
        for (PlaceName name : some.place()) {
          at = at.child(name.code(), name.name());
        }
        for (String code : some.codes()) {
          // A file that does not say where a station is leaves it to the next.
          if (places.add(code, at) == root) {
            places.put(code, at);
          }
        }
      }
      file.registered.keySet().forEach(code -> places.add(code, root));
    }
    List<String> levels =
        files.values().stream()
            .map(file -> file.levels)
            .filter(titles -> !titles.isEmpty())
            .findFirst()
            .orElse(List.of());
    return places.build(levels);
  }
}
