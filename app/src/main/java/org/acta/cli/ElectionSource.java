package org.acta.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.acta.folder.ElectionFolder;
import org.acta.record.LogEntries;
import org.acta.record.RecordView;

/// Reads an election from a folder or a record, whichever a command was given.
final class ElectionSource {
  private ElectionSource() {}

  static boolean isRecord(Path from) {
    return Files.isRegularFile(from.resolve("checkpoint"));
  }

  /// The election, every entry of a record shown to be in the tree of its checkpoint.
  static ElectionFolder read(Path from) {
    if (isRecord(from)) {
      LogEntries entries = new LogEntries(OpenRecord.toRead(from, List.of()));
      return RecordView.of(entries, only(from, entries, Optional.empty())).folder();
    }
    try (ProgressLine progress = new ProgressLine(InstantSource.system())) {
      return ElectionFolder.read(from, progress);
    }
  }

  /// The id of the one election in a record, or of the named one.
  static String only(Path from, LogEntries entries, Optional<String> named) {
    List<String> all = RecordView.elections(entries);
    if (named.isPresent() && all.contains(named.get())) {
      return named.get();
    }
    if (all.size() != 1 || named.isPresent()) {
      throw Refusal.evidence(
          all.isEmpty()
              ? from + " describes no election yet; bring one in with 'acta record import'"
              : named
                      .map(id -> from + " has no election '" + id + "', but ")
                      .orElse(from + " has several elections: ")
                  + String.join(", ", all));
    }
    return all.getFirst();
  }
}
