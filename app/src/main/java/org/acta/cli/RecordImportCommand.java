package org.acta.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acta.folder.FolderReading;
import org.acta.keys.KeyFile;
import org.acta.log.LogReader;
import org.acta.log.LogWriter;
import org.acta.log.SignatureType;
import org.acta.log.SigningKey;
import org.acta.record.FolderImport;
import org.acta.record.LogEntries;
import org.acta.record.OversizedException;
import org.acta.record.SourceKey;
import org.acta.record.UnfitException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta record import`: an election folder becomes entries.
@Command(
    name = "import",
    description = {
      "Appends an election folder to a record: the election, its sources, each file with its"
          + " mapping and SHA-256, every sheet, the bulletins.",
      "",
      "What the record has already is passed over, so that an import can be repeated, and one that"
          + " was cut short goes on. Columns that the mapping does not name are never copied.",
      "",
      "A folder with a quickcount.yaml and no election.yaml, or a quickcount.yaml that is named,"
          + " gives a quick count: its plan, frame and sample, and the sheets that came in. It may"
          + " come before any has, so that the sample is in the record before the vote."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta record import my-record my-election",
      "  acta record import my-record my-election --obtained 2026-11-02T01:30:00Z",
      "  acta record import my-record my-election --source-key observers=observers.key",
      "  acta record import my-record my-quick-count"
    })
final class RecordImportCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "DIR", description = "The record.")
  private @Nullable Path record;

  @Parameters(index = "1", paramLabel = "FOLDER", description = "The election folder.")
  private @Nullable Path folder;

  @Option(
      names = "--obtained",
      paramLabel = "TIME",
      description = "When you got the files, such as 2026-11-02T01:30:00Z (default: now).")
  private @Nullable String obtained;

  @Option(names = "--key", paramLabel = "FILE", description = "The record's key file.")
  private @Nullable Path key;

  @Option(
      names = "--source-key",
      paramLabel = "SOURCE=FILE",
      description =
          "The Ed25519 key file of a source, which signs the root of each of its submissions and is"
              + " declared with the source.")
  private Map<String, Path> sourceKeys = new LinkedHashMap<>();

  @Override
  public Integer call() {
    Path into = Optional.ofNullable(record).orElseThrow();
    Instant moment = moment();
    FolderReading reading;
    try (ProgressLine progress = new ProgressLine(InstantSource.system())) {
      reading = FolderReading.forRecord(Optional.ofNullable(folder).orElseThrow(), progress);
    }
    FolderImport.Outcome outcome;
    try (LogWriter writer = OpenRecord.toWrite(into, Optional.ofNullable(key))) {
      writer.publish();
      LogReader there = reader(into);
      outcome =
          signed(FolderImport.of(reading, moment))
              .into(new LogEntries(there), entries -> writer.append(entries).first());
      writer.publish();
    } catch (OversizedException | UnfitException e) {
      throw Refusal.evidence(e.getMessage() + "; nothing was appended");
    }
    Terminal.say(
        outcome.first().isPresent()
            ? Explained.size(outcome.appended())
                + " appended from "
                + outcome.first().getAsLong()
                + "; "
                + outcome.present()
                + " were there already"
            : "nothing new: " + Explained.size(outcome.present()) + ", all there already");
    return reading.folder().problems().count() > 0 ? Acta.INPUT_HAS_ERRORS : 0;
  }

  /// The import with the keys of the sources that sign.
  private FolderImport signed(FolderImport plain) {
    FolderImport signed = plain;
    for (Map.Entry<String, Path> one : sourceKeys.entrySet()) {
      SigningKey secret = KeyFile.read(one.getValue()).keys().getLast();
      if (secret.verifier().type() != SignatureType.ED25519) {
        throw Refusal.misuse(
            one.getValue()
                + " is no key that a source signs with; make one with 'acta key generate"
                + " --type ed25519'");
      }
      signed =
          signed.withSigner(
              one.getKey(),
              new SourceKey(Base64.getEncoder().encodeToString(secret.verifier().publicKey())),
              message -> secret.sign(new String(message, StandardCharsets.UTF_8)).signature());
    }
    return signed;
  }

  private LogReader reader(Path into) {
    var keys = RecordKeys.of(into).signer(Optional.ofNullable(key)).verifiers();
    return switch (LogReader.open(into, keys.getFirst().name(), keys)) {
      case LogReader.Opened.Ready(LogReader log) -> log;
      case LogReader.Opened.NoLog none -> throw Refusal.evidence(into + " is no record");
      case LogReader.Opened.Unverified other ->
          throw Refusal.evidence(into + " has a checkpoint that is not its own");
    };
  }

  private Instant moment() {
    if (obtained == null) {
      return InstantSource.system().instant();
    }
    try {
      return Instant.parse(obtained);
    } catch (DateTimeParseException e) {
      throw Refusal.misuse(
          "--obtained is a moment such as 2026-11-02T01:30:00Z, not '" + obtained + "'");
    }
  }
}
