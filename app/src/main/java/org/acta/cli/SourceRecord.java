package org.acta.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.acta.log.LogReader;
import org.acta.log.VerifierKey;
import org.acta.record.LogEntries;

/// A record as a command of another module was told of it, with the keys that it is checked with.
///
/// Whatever cannot be opened is refused in one sentence.
///
/// @param folder of the record
/// @param keys of which one signs the checkpoint, at least one
public record SourceRecord(Path folder, List<VerifierKey> keys) {
  public SourceRecord {
    keys = List.copyOf(keys);
  }

  /// The record in a folder.
  ///
  /// @param given what `--vkey` says: vkeys, or files of them; none for those beside the record
  public static SourceRecord of(Path folder, List<String> given) {
    return new SourceRecord(folder, RecordKeys.of(folder).verifiers(given));
  }

  /// The record at its checkpoint of now.
  public LogReader open() {
    return OpenRecord.toRead(folder, keys.stream().map(VerifierKey::toString).toList());
  }

  /// Appends what follows from the record, read under its writer's lock, in one batch.
  ///
  /// @param write gives the entries for what is there, and for the index that the first will have
  /// @return the index of the first
  public long append(BiFunction<LogEntries, Long, List<byte[]>> write) {
    return IntakeWriting.append(folder, Optional.empty(), write);
  }

  /// The id of the one election that it describes, or has a ledger of, or of the named one.
  ///
  /// @param named what `--election` says
  public String election(LogReader log, Optional<String> named) {
    return LedgerSource.shown(folder.toString(), new LogEntries(log), named);
  }
}
