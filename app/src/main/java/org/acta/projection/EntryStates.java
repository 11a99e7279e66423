package org.acta.projection;

import java.util.List;
import java.util.OptionalLong;
import org.acta.record.Version;

/// Says of entries that are in their table what became of them.
final class EntryStates implements AutoCloseable {
  private final Database database;
  private final Rows changes;

  EntryStates(Database database) {
    this.database = database;
    database.run(
        "CREATE OR REPLACE TEMP TABLE changes (entry BIGINT, state VARCHAR, by_entry BIGINT, reason"
            + " VARCHAR)");
    this.changes = database.temporaryRows("changes");
  }

  void change(long entry, String state, OptionalLong by, String reason) {
    changes.begin().number(entry).text(state).number(by).text(reason).end();
  }

  void superseded(List<Version> versions) {
    versions.forEach(old -> change(old, "superseded"));
  }

  void withdrawn(List<Version> versions) {
    versions.forEach(old -> change(old, "withdrawn"));
  }

  private void change(Version old, String state) {
    change(old.index(), state, OptionalLong.of(old.by()), old.reason());
  }

  /// The last change decides; what follows a withdrawn submission is withdrawn with it.
  void settle() {
    close();
    database.run(
        "UPDATE entries SET state = last.state::entry_state, by_entry = last.by_entry, reason ="
            + " last.reason FROM (SELECT entry, max_by(state, (coalesce(by_entry, -1), state)) AS"
            + " state, max(by_entry) AS by_entry, max_by(reason, (coalesce(by_entry, -1), state)) AS"
            + " reason FROM changes GROUP BY entry) AS last WHERE entries.entry = last.entry");
    database.run(
        "UPDATE entries SET state = 'withdrawn', by_entry = file.by_entry, reason = file.reason"
            + " FROM (SELECT entry, by_entry, reason FROM entries WHERE kind = 'submission' AND"
            + " state = 'withdrawn') AS file WHERE entries.submission = file.entry AND"
            + " entries.state = 'counts'");
  }

  @Override
  public void close() {
    changes.close();
  }
}
