package org.acta.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acta.log.LogWriter;
import org.acta.record.Blobs;
import org.acta.record.Entry;
import org.acta.record.EntryOrigin;
import org.acta.record.Sha256;
import org.acta.record.TombstoneBody;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta record takedown`: an original is deleted, and the log says so.
@Command(
    name = "takedown",
    description = {
      "Deletes an original that is kept beside the log, with its salt, after appending a tombstone"
          + " that says so. Every proof of every entry stays valid, and nobody can test a guess of"
          + " what the original was."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Example:",
      "  acta record takedown my-record NAME --reason 'shows the face of a voter'"
    })
final class RecordTakedownCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "The record.")
  private @Nullable Path record;

  @Parameters(index = "1", paramLabel = "NAME", description = "As 'acta record blob' printed it.")
  private String name = "";

  @Option(
      names = "--reason",
      paramLabel = "TEXT",
      required = true,
      description = "Why; it stays in the log, so name nobody.")
  private String reason = "";

  @Option(
      names = "--election",
      paramLabel = "ID",
      description = "Of which election, where a record has several.")
  private @Nullable String election;

  @Option(names = "--key", paramLabel = "FILE", description = "The record's key file.")
  private @Nullable Path key;

  @Override
  public Integer call() {
    Path folder = Optional.ofNullable(record).orElseThrow();
    if (!name.matches("[0-9a-f]{64}")) {
      throw Refusal.misuse("a name is 64 digits from 0 to 9 and a to f, not '" + name + "'");
    }
    Sha256 blob = new Sha256(name);
    Blobs blobs = Blobs.in(folder);
    if (blobs.get(blob) instanceof Blobs.Found.Absent) {
      throw Refusal.evidence("there is no original " + name + " beside " + folder);
    }
    Entry tombstone =
        new Entry(
            election(folder),
            "",
            InstantSource.system().instant(),
            Optional.empty(),
            new EntryOrigin(
                EntryOrigin.Place.FILE, "takedown", Optional.empty(), Optional.of(blob)),
            new TombstoneBody(blob, reason));
    try (LogWriter writer = OpenRecord.toWrite(folder, Optional.ofNullable(key))) {
      long index = blobs.takeDown(tombstone, entries -> writer.append(entries).first());
      writer.publish();
      Terminal.say("entry " + index + ": " + name + " is taken down");
    }
    return 0;
  }

  private String election(Path folder) {
    return election != null ? election : LedgerSource.election(folder, List.of(), Optional.empty());
  }
}
