package org.acta.projection;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.acta.folder.ElectionFolder;
import org.acta.log.LogReader;
import org.acta.record.Entry;
import org.acta.record.RecordView;
import org.acta.record.Sha256;
import org.acta.record.SubmissionBody;
import org.acta.record.SubmissionCheck;
import org.acta.sheet.Sheets;
import org.acta.sheet.Standings.Standing;

/// Adds new entries to the tables of a record.
///
/// The entries that are not sheets, the sheets that somebody changed and the new ones are read as a
/// view of their own. Whatever is small is written again; of the sheets only the changed and the
/// new are, and then every set with one of them is checked anew from the tables, since a repeated
/// station or equal votes may stand anywhere in it.
record GrownTables(Database database, LogReader log, Growth growth) {

  void write() {
    List<String> elections =
        database.ask("SELECT election FROM elections ORDER BY election", row -> row.getString(1));
    Map<Long, Boolean> matched = new HashMap<>();
    database.each(
        "SELECT entry, entries_match FROM files",
        row -> matched.put(row.getLong(1), row.getBoolean(2)));
    try (Rows again = temporary("again")) {
      growth.old().forEach(stored -> again.begin().number(stored.index()).end());
    }
    database.run("DELETE FROM entries WHERE entry IN (FROM again)");
    for (String table :
        List.of(
            "elections",
            "contests",
            "choices",
            "choice_groups",
            "sources",
            "files",
            "bulletins",
            "bulletin_figures")) {
      database.run("DELETE FROM " + table);
    }
    LedgerTables.NAMES.forEach(table -> database.run("DELETE FROM " + table));
    database.run("DELETE FROM findings WHERE sheet_set IS NULL");
    for (String election : elections) {
      try (EntryTable entries = new EntryTable(database, election, elections)) {
        RecordView view = RecordView.of(growth.entries(), election, entries);
        entries.settle(view.superseded(), view.withdrawn());
        write(view, entries, matched);
        new RecordTables(database).ledgers(growth.entries(), entries.undescribedLedgers());
      }
    }
  }

  private Rows temporary(String table) {
    database.run("CREATE OR REPLACE TEMP TABLE " + table + " (number BIGINT)");
    return database.temporaryRows(table);
  }

  private void write(RecordView view, EntryTable entries, Map<Long, Boolean> matched) {
    ElectionFolder folder = view.folder();
    String election = folder.election().id();
    new ElectionTables(database).write(folder.election());
    files(election, view, entries, matched);
    Set<String> changed = changedSets(election);
    database.run("DELETE FROM sheet_sets WHERE election = " + Database.literal(election));
    for (int i = 0; i < folder.sheets().size(); i++) {
      Sheets sheets = folder.sheets().get(i);
      List<String> levels = folder.levels().get(i);
      new SheetTables(database, election).set(sheets, folder.titles().get(i), levels);
      EntryKeys keys = entries.keys(sheets);
      boolean grown = keys.size() > 0 && keys.sheet(keys.size() - 1) >= growth.from();
      if (grown || changed.contains(sheets.id())) {
        sheets(folder, sheets, levels, entries);
      }
    }
    new StationTable(database).write(folder.election());
    new BulletinTables(database).write(folder.election(), folder.bulletins());
    new LedgerTables(database, election).write(ToldDeed.of(view.ledger()));
  }

  /// Sets with a sheet that a new entry may have changed.
  private Set<String> changedSets(String election) {
    if (!growth.changes()) {
      return Set.of();
    }
    return new HashSet<>(
        database.ask(
            "SELECT DISTINCT sheet_set FROM sheets WHERE election = "
                + Database.literal(election)
                + " AND sheet IN (FROM again)",
            row -> row.getString(1)));
  }

  private void sheets(
      ElectionFolder folder, Sheets partly, List<String> levels, EntryTable entries) {
    String election = folder.election().id();
    String ofSet = ofSet(election, partly.id());
    database.run("DELETE FROM votes WHERE " + ofSet + " AND sheet IN (FROM again)");
    database.run("DELETE FROM sheets WHERE " + ofSet + " AND sheet IN (FROM again)");
    new SheetRows(database, election, partly)
        .write(row -> Standing.COUNTED, entries.keys(partly), new PlacePath());
    new GrownPlaces(database, log, election, growth.changedSheets())
        .write(partly, levels, entries.places(partly.id()));
    StoredSheets stored = StoredSheets.read(database, ofSet, partly);
    stored.check(database, election, ofSet, folder.election().roll());
    new SheetTables(database, election).sums(partly);
  }

  static String ofSet(String election, String set) {
    return "election = " + Database.literal(election) + " AND sheet_set = " + Database.literal(set);
  }

  private void files(
      String election, RecordView view, EntryTable entries, Map<Long, Boolean> matched) {
    RecordTables tables = new RecordTables(database);
    Set<Long> grown =
        database
            .ask(
                "SELECT DISTINCT submission FROM entries WHERE submission IS NOT NULL AND entry >= "
                    + growth.from(),
                row -> row.getLong(1))
            .stream()
            .collect(Collectors.toSet());
    for (SubmissionCheck check : view.submissions()) {
      boolean match;
      if (check.index() >= growth.from()) {
        match = check.entries() instanceof SubmissionCheck.Entries.Whole;
      } else if (grown.contains(check.index())) {
        match = matches(check.index(), entries);
      } else {
        match = matched.getOrDefault(check.index(), false);
      }
      tables.file(election, check, match, entries);
    }
  }

  /// Holds a submission against the leaves of all entries that follow it, old and new.
  private boolean matches(long submission, EntryTable entries) {
    Entry entry = entries.submissions().get(submission);
    if (entry == null || !(entry.body() instanceof SubmissionBody body)) {
      return false;
    }
    List<Sha256> leaves =
        database.ask(
            "SELECT leaf FROM entries WHERE submission = " + submission + " ORDER BY entry",
            row -> new Sha256(row.getString(1)));
    return SubmissionCheck.entries(body.account().orElseThrow().batch(), leaves)
        instanceof SubmissionCheck.Entries.Whole;
  }
}
