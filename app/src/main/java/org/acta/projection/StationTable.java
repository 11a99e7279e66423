package org.acta.projection;

import org.acta.election.Election;

/// Writes the stations: those of the roll with their places, and those that only sheets name.
///
/// Sheets that stand for several stations name none.
record StationTable(Database database) {

  void write(Election election) {
    String id = Database.literal(election.id());
    database.run("DELETE FROM stations WHERE election = " + id);
    database.run("DELETE FROM roll_places WHERE election = " + id);
    if (!election.roll().codes().isEmpty()) {
      new RollStations(database, election.id()).write(election.roll());
    }
    if (anySheets(id)) {
      ofSheets(id);
    }
  }

  private boolean anySheets(String id) {
    return !database
        .ask("SELECT 1 FROM sheets WHERE election = " + id + " LIMIT 1", row -> row.getInt(1))
        .isEmpty();
  }

  private void ofSheets(String id) {
    database.run(
        "INSERT INTO stations SELECT "
            + id
            + ", station, false, NULL, NULL FROM (SELECT DISTINCT station FROM sheets WHERE"
            + " election = "
            + id
            + " AND stations = 1 AND standing NOT IN ('no-sheet', 'sum')) AS named WHERE NOT EXISTS"
            + " (FROM stations AS known WHERE known.election = "
            + id
            + " AND known.station = named.station) ORDER BY station");
  }
}
