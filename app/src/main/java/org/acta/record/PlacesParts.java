package org.acta.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.acta.election.Place;
import org.acta.folder.RollPart;
import org.acta.record.PlacesBody.Stations;
import org.acta.record.SheetBody.PlaceName;
import org.jspecify.annotations.Nullable;

/// Cuts what a file of the roll says into entries of a bounded size, in the order of the file.
final class PlacesParts {
  /// What a number of voters takes beside the station's code.
  private static final int NUMBER_BYTES = 20;

  /// What `place` and `stations` take around a place and its stations.
  private static final int GROUP_BYTES = 32;

  private final int most;
  private final Consumer<PlacesBody> bodies;
  private long part = 1;
  private int room;
  private Map<String, Long> registered = new LinkedHashMap<>();
  private List<Stations> places = new ArrayList<>();
  private List<String> codes = new ArrayList<>();
  private List<PlaceName> path = List.of();
  private int pathBytes;
  private @Nullable Place place;

  private PlacesParts(int most, Consumer<PlacesBody> bodies) {
    this.most = most;
    this.room = most;
    this.bodies = bodies;
  }

  /// @param most bytes of a body, nearly
  static void cut(RollPart said, int most, Consumer<PlacesBody> bodies) {
    PlacesParts parts = new PlacesParts(most, bodies);
    Map<String, Place> listed = said.frame().places();
    listed.forEach((code, place) -> parts.listed(code, place, said.registered().get(code)));
    said.registered()
        .forEach((code, voters) -> {
          if (!listed.containsKey(code)) {
            parts.numbered(code, voters);
          }
        });
    parts.end();
  }

  private void listed(String code, Place at, @Nullable Long voters) {
    int bytes = Parts.bytes(new Json.Text(code));
    if (at != place) {
      group();
      place = at;
      path = PlaceName.path(at);
      pathBytes = GROUP_BYTES + Parts.bytes(Draft.items(path, PlaceName::json));
    }
    reserve(
        bytes + (codes.isEmpty() ? pathBytes : 0) + (voters == null ? 0 : bytes + NUMBER_BYTES));
    if (codes.isEmpty()) {
      room -= pathBytes;
    }
    room -= bytes;
    codes.add(code);
    if (voters != null) {
      registered.put(code, voters);
      room -= bytes + NUMBER_BYTES;
    }
  }

  private void numbered(String code, long voters) {
    int bytes = Parts.bytes(new Json.Text(code)) + NUMBER_BYTES;
    reserve(bytes);
    room -= bytes;
    registered.put(code, voters);
  }

  private void reserve(int bytes) {
    if (bytes > room) {
      end();
    }
  }

  private void group() {
    if (!codes.isEmpty()) {
      places.add(new Stations(path, codes));
      codes = new ArrayList<>();
    }
  }

  private void end() {
    group();
    if (!places.isEmpty() || !registered.isEmpty()) {
      bodies.accept(new PlacesBody(part++, registered, places));
      places = new ArrayList<>();
      registered = new LinkedHashMap<>();
    }
    room = most;
  }
}
