package org.acta.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.acta.record.LedgerView;
import org.acta.record.LogEntries;
import org.acta.record.RecordView;
import org.acta.record.StoredEntries;

/// Finds out which election of a record a ledger is of.
final class LedgerSource {
  private LedgerSource() {}

  /// Whether a record neither describes an election nor has a ledger of one.
  static boolean knowsNone(Path record) {
    LogEntries entries = new LogEntries(OpenRecord.toRead(record, List.of()));
    return RecordView.elections(entries).isEmpty() && LedgerView.elections(entries).isEmpty();
  }

  /// The election of a record that a site shows: the only one that it describes, or the named one;
  /// where it describes none, the one that it has a ledger of.
  ///
  /// @param name what the user calls the record
  static String shown(String name, StoredEntries entries, Optional<String> named) {
    List<String> told = LedgerView.elections(entries);
    if (named.filter(told::contains).isPresent()) {
      return named.get();
    }
    if (!RecordView.elections(entries).isEmpty() || told.isEmpty()) {
      return ElectionSource.only(name, entries, named);
    }
    if (named.isPresent() || told.size() > 1) {
      throw Refusal.misuse(
          name
              + " has ledgers of these elections; name one with --election: "
              + String.join(", ", told));
    }
    return told.getFirst();
  }

  /// The only election that a record describes or has a ledger of, or the one that is named. A
  /// record that describes none takes any name.
  ///
  /// @param keys what `--vkey` says
  static String election(Path record, List<String> keys, Optional<String> named) {
    LogEntries entries = new LogEntries(OpenRecord.toRead(record, keys));
    List<String> described = RecordView.elections(entries);
    TreeSet<String> all = new TreeSet<>(described);
    all.addAll(LedgerView.elections(entries));
    if (named.isPresent()) {
      if (!described.isEmpty() && !all.contains(named.get())) {
        throw Refusal.misuse(
            record + " has no election '" + named.get() + "', but " + String.join(", ", all));
      }
      return named.get();
    }
    if (all.isEmpty()) {
      throw Refusal.misuse(
          record
              + " describes no election yet; name the one that it is about, such as --election"
              + " VE-2024-president");
    }
    if (all.size() > 1) {
      throw Refusal.misuse(
          record + " has several elections; name one with --election: " + String.join(", ", all));
    }
    return all.first();
  }
}
