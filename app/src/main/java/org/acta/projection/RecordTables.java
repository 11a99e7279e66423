package org.acta.projection;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.acta.folder.ElectionFolder;
import org.acta.log.Hash;
import org.acta.record.Entry;
import org.acta.record.LedgerView;
import org.acta.record.RecordView;
import org.acta.record.Sha256;
import org.acta.record.StoredEntries;
import org.acta.record.SubmissionBody;
import org.acta.record.SubmissionCheck;
import org.acta.sheet.SheetChecks;
import org.acta.sheet.Sheets;
import org.acta.sheet.Standings;

/// Writes all that a record says.
record RecordTables(Database database) {

  /// @param elections that the entries describe; with none, the entries and ledgers are written
  void write(StoredEntries record, List<String> elections) {
    Set<String> ledgers = Set.of();
    for (String election : elections) {
      try (EntryTable entries = new EntryTable(database, election, elections)) {
        RecordView view = RecordView.of(record, election, entries);
        entries.settle(view.superseded(), view.withdrawn());
        write(view, entries);
        ledgers = entries.undescribedLedgers().isEmpty() ? ledgers : entries.undescribedLedgers();
      }
    }
    if (elections.isEmpty()) {
      try (EntryTable entries = new EntryTable(database, "", List.of(""))) {
        record.forEach(
            stored -> entries.entry(stored, Entry.read(stored.bytes()), OptionalLong.empty()));
        entries.settle(List.of(), List.of());
        ledgers = entries.undescribedLedgers();
      }
    }
    ledgers(record, ledgers);
  }

  /// Writes the ledgers of elections that nobody describes.
  void ledgers(StoredEntries record, Set<String> elections) {
    for (String election : elections) {
      LedgerView view = LedgerView.of(record, election);
      new LedgerTables(database, election).write(ToldDeed.of(view));
      try (EntryStates states = new EntryStates(database)) {
        states.withdrawn(view.withdrawn());
        states.settle();
      }
    }
  }

  /// Says which entries the file was made from.
  void stamp(String origin, long entries, Hash root) {
    database.run("DELETE FROM projection");
    try (Rows rows = database.rows("projection")) {
      rows.begin().small(Projection.SCHEMA).text("record").text(origin).number(entries);
      rows.text(root.base64()).end();
    }
  }

  private void write(RecordView view, EntryTable entries) {
    ElectionFolder folder = view.folder();
    String election = folder.election().id();
    new ElectionTables(database).write(folder.election());
    for (SubmissionCheck check : view.submissions()) {
      file(election, check, check.entries() instanceof SubmissionCheck.Entries.Whole, entries);
    }
    for (int i = 0; i < folder.sheets().size(); i++) {
      sheets(folder, i, entries.keys(folder.sheets().get(i)));
    }
    new StationTable(database).write(folder.election());
    new BulletinTables(database).write(folder.election(), folder.bulletins());
    new LedgerTables(database, election).write(ToldDeed.of(view.ledger()));
    new QuickCountTables(database, election).write(view.quickCounts());
  }

  /// Writes what a submission says of its file.
  ///
  /// @param match whether the entries that follow are those announced
  void file(String election, SubmissionCheck check, boolean match, EntryTable entries) {
    Entry entry = entries.submissions().get(check.index());
    if (entry == null || !(entry.body() instanceof SubmissionBody body)) {
      throw new IllegalStateException("no submission " + check.index());
    }
    SubmissionBody.Account account = body.account().orElseThrow();
    try (Rows rows = database.rows("files")) {
      rows.begin().text(election).text(entry.origin().name());
      rows.text(entry.origin().sha256().map(Sha256::hex).orElse("")).number(account.bytes());
      rows.text(role(body)).text(body.set());
      rows.text(entry.source().isEmpty() ? Optional.empty() : Optional.of(entry.source()));
      rows.number(account.records()).number(account.problems()).number(check.index());
      rows.number(account.batch().entries()).flag(match).text(signature(check)).end();
    }
  }

  private static String role(SubmissionBody body) {
    if (body.quickCount().isPresent()) {
      return "quick-count";
    }
    return body.ledger() ? "ledger" : body.set().isPresent() ? "sheets" : "roll";
  }

  private static Optional<String> signature(SubmissionCheck check) {
    return switch (check.signature()) {
      case SubmissionCheck.Signed.Not() -> Optional.empty();
      case SubmissionCheck.Signed.By by -> Optional.of("signed");
      case SubmissionCheck.Signed.UnknownKey unknown -> Optional.of("unknown-key");
      case SubmissionCheck.Signed.Wrong wrong -> Optional.of("wrong");
    };
  }

  private void sheets(ElectionFolder folder, int i, SheetKeys keys) {
    String election = folder.election().id();
    Sheets sheets = folder.sheets().get(i);
    PlacePath paths = new PlacePath();
    Standings standings = Standings.of(sheets);
    SheetTables tables = new SheetTables(database, election);
    tables.set(sheets, folder.titles().get(i), folder.levels().get(i));
    tables.places(sheets, folder.levels().get(i), keys, paths);
    new SheetRows(database, election, sheets).write(standings::of, keys, paths);
    tables.sums(sheets);
    new FindingRows(database, election, sheets, keys)
        .write(SheetChecks.run(sheets, standings, folder.election().roll()));
  }
}
