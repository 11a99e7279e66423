package org.acta.projection;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.acta.election.Election;
import org.acta.election.Place;
import org.acta.election.Roll;

/// Writes the stations: those of the roll with their places, and those that only sheets name.
///
/// Sheets that stand for several stations name none.
record StationTable(Database database) {

  void write(Election election) {
    String id = Database.literal(election.id());
    database.run("DELETE FROM stations WHERE election = " + id);
    database.run("DELETE FROM roll_places WHERE election = " + id);
    if (election.roll().frame().places().isEmpty()) {
      numbers(election);
    } else {
      list(election);
    }
    database.run(
        "INSERT INTO stations SELECT "
            + id
            + ", station, false, NULL, NULL FROM (SELECT DISTINCT station FROM sheets WHERE"
            + " election = "
            + id
            + " AND stations = 1 AND standing NOT IN ('no-sheet', 'sum')) AS named WHERE NOT EXISTS (FROM stations AS"
            + " known WHERE known.election = "
            + id
            + " AND known.station = named.station) ORDER BY station");
  }

  private void numbers(Election election) {
    try (Rows rows = database.rows("stations")) {
      for (Map.Entry<String, Long> station : election.roll().byStation().entrySet()) {
        rows.begin().text(election.id()).text(station.getKey()).flag(true);
        rows.number(station.getValue()).none().end();
      }
    }
  }

  private void list(Election election) {
    Roll roll = election.roll();
    PlacePath paths = new PlacePath();
    Set<Place> written = new HashSet<>();
    try (Rows rows = database.rows("stations");
        Rows places = database.rows("roll_places")) {
      for (Map.Entry<String, Place> station : roll.frame().places().entrySet()) {
        Place place = station.getValue();
        rows.begin().text(election.id()).text(station.getKey()).flag(true);
        rows.number(roll.of(station.getKey()));
        rows.text(place.depth() == 0 ? Optional.empty() : Optional.of(paths.of(place))).end();
        for (Optional<Place> at = Optional.of(place);
            at.isPresent() && written.add(at.get());
            at = at.get().parent()) {
          place(election.id(), at.get(), roll.frame().levels(), paths, places);
        }
      }
    }
  }

  private static void place(
      String election, Place place, List<String> levels, PlacePath paths, Rows rows) {
    int depth = place.depth();
    rows.begin().text(election).text(paths.of(place));
    rows.text(place.parent().map(paths::of)).small(depth);
    rows.text(
        depth > 0 && depth <= levels.size()
            ? Optional.of(levels.get(depth - 1))
            : Optional.empty());
    rows.text(place.code()).text(place.name()).end();
  }
}
