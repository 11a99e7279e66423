package org.acta.projection;

import java.util.List;
import java.util.Optional;
import org.acta.election.Election;
import org.acta.folder.ElectionFolder;
import org.acta.folder.FileRead;
import org.acta.folder.FolderReading;
import org.acta.folder.LedgerFile;
import org.acta.sheet.Origin;
import org.acta.sheet.SheetChecks;
import org.acta.sheet.Sheets;
import org.acta.sheet.Standings;

/// Writes all that an election folder says.
record FolderTables(Database database) {

  void write(FolderReading reading) {
    ElectionFolder folder = reading.folder();
    try (Rows rows = database.rows("projection")) {
      rows.begin().small(Projection.SCHEMA).text("folder").none().none().none().end();
    }
    new ElectionTables(database).write(folder.election());
    files(folder.election(), reading);
    long first = 0;
    for (int i = 0; i < folder.sheets().size(); i++) {
      sheets(folder, i, first);
      first += folder.sheets().get(i).size();
    }
    new StationTable(database).write(folder.election());
    new BulletinTables(database).write(folder.election(), folder.bulletins());
    reading
        .ledger()
        .ifPresent(ledger ->
            new LedgerTables(database, folder.election().id()).write(ToldDeed.of(ledger)));
  }

  private void files(Election election, FolderReading reading) {
    try (Rows rows = database.rows("files")) {
      file(election, reading.description(), "description", rows);
      rows.none().none().none().none();
      end(rows);
      for (FileRead read : reading.files()) {
        file(election, read.origin(), read.set().isPresent() ? "sheets" : "roll", rows);
        rows.text(read.set()).text(read.set().flatMap(set -> source(reading, set)));
        rows.number(read.records()).number(read.problems());
        end(rows);
      }
      for (LedgerFile ledger : reading.ledger().stream().toList()) {
        file(election, ledger.origin(), "ledger", rows);
        rows.none();
        rows.text(Optional.of(ledger.source()).filter(source -> !source.isEmpty()));
        rows.number(ledger.file().records()).number(ledger.file().problems());
        end(rows);
      }
    }
  }

  private static void file(Election election, Origin origin, String role, Rows rows) {
    rows.begin().text(election.id()).text(origin.file()).text(origin.sha256());
    rows.number(origin.bytes()).text(role);
  }

  private static Optional<String> source(FolderReading reading, String set) {
    return reading.folder().sheets().stream()
        .filter(sheets -> sheets.id().equals(set))
        .map(Sheets::source)
        .filter(source -> !source.isEmpty())
        .findFirst();
  }

  private static void end(Rows rows) {
    rows.none().none().none().none().end();
  }

  private void sheets(ElectionFolder folder, int i, long first) {
    String election = folder.election().id();
    Sheets sheets = folder.sheets().get(i);
    List<String> levels = folder.levels().get(i);
    SheetKeys keys = SheetKeys.counted(sheets, first);
    PlacePath paths = new PlacePath();
    Standings standings = Standings.of(sheets);
    SheetTables tables = new SheetTables(database, election);
    tables.set(sheets, folder.titles().get(i), levels);
    tables.places(sheets, levels, keys, paths);
    new SheetRows(database, election, sheets).write(standings::of, keys, paths);
    tables.sums(sheets);
    new FindingRows(database, election, sheets, keys)
        .write(SheetChecks.run(sheets, standings, folder.election().roll()));
  }
}
