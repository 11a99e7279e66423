package org.acta.projection;

import java.util.Map;
import org.acta.election.Election;

/// Writes the stations: those of the roll, and those that only sheets name.
///
/// Sheets that stand for several stations name none.
record StationTable(Database database) {

  void write(Election election) {
    String id = Database.literal(election.id());
    database.run("DELETE FROM stations WHERE election = " + id);
    try (Rows rows = database.rows("stations")) {
      for (Map.Entry<String, Long> station : election.roll().byStation().entrySet()) {
        rows.begin().text(election.id()).text(station.getKey()).flag(true);
        rows.number(station.getValue()).end();
      }
    }
    database.run(
        "INSERT INTO stations SELECT "
            + id
            + ", station, false, NULL FROM (SELECT DISTINCT station FROM sheets WHERE election = "
            + id
            + " AND stations = 1 AND standing NOT IN ('no-sheet', 'sum')) AS named WHERE NOT EXISTS (FROM stations AS"
            + " known WHERE known.election = "
            + id
            + " AND known.station = named.station) ORDER BY station");
  }
}
