package org.acta.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.acta.folder.ElectionFolder;
import org.acta.record.LedgerView;
import org.acta.record.LogEntries;
import org.acta.record.RecordView;
import org.acta.record.StoredEntries;

/// Reads an election from a folder or a record, whichever a command was given.
final class ElectionSource {
  private ElectionSource() {}

  static boolean isRecord(Path from) {
    return Files.isRegularFile(from.resolve("checkpoint"));
  }

  /// The election, every entry of a record shown to be in the tree of its checkpoint.
  static ElectionFolder read(Path from) {
    if (isRecord(from)) {
      return view(from, List.of(), Optional.empty()).folder();
    }
    try (ProgressLine progress = new ProgressLine(InstantSource.system())) {
      return ElectionFolder.read(from, progress);
    }
  }

  /// The view of one election of a record, every entry shown to be in the tree of its checkpoint.
  ///
  /// @param keys what `--vkey` says
  /// @param named what `--election` says
  static RecordView view(Path record, List<String> keys, Optional<String> named) {
    StoredEntries entries = new LogEntries(OpenRecord.toRead(record, keys));
    return RecordView.of(entries, only(record.toString(), entries, named));
  }

  /// The id of the one election in a record, or of the named one.
  ///
  /// @param name what the user calls the record
  static String only(String name, StoredEntries entries, Optional<String> named) {
    List<String> all = RecordView.elections(entries);
    if (all.isEmpty()) {
      throw Refusal.evidence(
          LedgerView.elections(entries).isEmpty()
              ? name + " describes no election yet; bring one in with 'acta record import'"
              : name
                  + " has a ledger and describes no election yet; 'acta positions "
                  + name
                  + "' shows the ledger, 'acta record import' brings an election in");
    }
    if (named.isPresent() && !all.contains(named.get())) {
      throw Refusal.misuse(
          name + " has no election '" + named.get() + "', but " + String.join(", ", all));
    }
    if (named.isEmpty() && all.size() > 1) {
      throw Refusal.misuse(
          name + " has several elections; name one with --election: " + String.join(", ", all));
    }
    return named.orElse(all.getFirst());
  }
}
