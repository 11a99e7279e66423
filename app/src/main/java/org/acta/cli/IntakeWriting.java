package org.acta.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.acta.log.LogReader;
import org.acta.log.LogWriter;
import org.acta.record.LogEntries;

/// Reads a record under its writer's lock, and appends what follows from it in one batch: nobody
/// else can take a step in between.
final class IntakeWriting {
  private IntakeWriting() {}

  /// @param write gives the entries for what is there, and for the index that the first will have
  /// @return the index of the first
  static long append(
      Path record, Optional<Path> keyFile, BiFunction<LogEntries, Long, List<byte[]>> write) {
    try (LogWriter writer = OpenRecord.toWrite(record, keyFile)) {
      writer.publish();
      var keys = RecordKeys.of(record).signer(keyFile).verifiers();
      LogReader there =
          switch (LogReader.open(record, keys.getFirst().name(), keys)) {
            case LogReader.Opened.Ready(LogReader log) -> log;
            case LogReader.Opened.NoLog none -> throw Refusal.evidence(record + " is no record");
            case LogReader.Opened.Unverified other ->
                throw Refusal.evidence(record + " has a checkpoint that is not its own");
          };
      List<byte[]> entries = write.apply(new LogEntries(there), writer.size());
      long bytes = entries.stream().mapToLong(entry -> entry.length + 2L).sum();
      if (bytes > LogWriter.MOST_BATCH_BYTES) {
        throw Refusal.evidence(
            "these steps take "
                + bytes
                + " bytes, and a batch has at most "
                + LogWriter.MOST_BATCH_BYTES
                + "; cut the file into several; nothing was appended");
      }
      long first = writer.append(entries).first();
      writer.publish();
      return first;
    }
  }
}
