package org.acta.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.acta.log.Fsck;
import org.acta.log.FsckFinding;
import org.acta.log.FsckReport;
import org.acta.log.VerifierKey;
import org.acta.mirror.Mirror;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta fsck`: every byte of a record or mirror.
@Command(
    name = "fsck",
    description = {
      "Checks every byte of a record or mirror: the signature, every entry and every hash. Names"
          + " each file that is damaged, missing or does not belong there. Changes nothing."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta fsck record --key log.vkey",
      "",
      "A mirror is repaired with 'acta mirror LOG TARGET --repair'."
    })
final class FsckCommand implements Callable<Integer> {
  /// Names in a record's folder that are no part of its log.
  private static final Set<String> BESIDE = Set.of(Mirror.OWN, "blobs", "salts");

  @Parameters(index = "0", paramLabel = "DIR", description = "The record or mirror.")
  private @Nullable Path folder;

  @Option(
      names = {"--vkey", "--key"},
      paramLabel = "VKEY",
      description =
          "The log's vkey, or a file that holds it; several during a change of keys (default: the"
              + " one kept beside DIR).")
  private List<String> keys = List.of();

  @Override
  public Integer call() {
    Path record = Optional.ofNullable(folder).orElseThrow();
    if (!Files.isDirectory(record)) {
      throw Refusal.misuse("there is no folder " + record);
    }
    return check(record, RecordKeys.of(record).verifiers(keys));
  }

  /// Checks, and says what was found.
  ///
  /// @param keys of one log, named after it
  /// @return the exit status
  static int check(Path record, List<VerifierKey> keys) {
    int threads = Math.max(1, Runtime.getRuntime().availableProcessors());
    FsckReport report;
    try (ProgressLine progress = new ProgressLine(InstantSource.system())) {
      report =
          Fsck.of(record, keys.getFirst().name(), keys)
              .beside(BESIDE)
              .check(threads, entries -> progress.count(record.toString(), entries, "entries"));
    }
    for (FsckFinding finding : report.findings()) {
      String sentence = record.resolve(finding.file()) + " " + Explained.found(finding);
      if (finding.unfinished()) {
        Terminal.say("note: " + sentence);
      } else {
        Terminal.complain("acta: " + sentence + ".");
      }
    }
    if (report.more() > 0) {
      Terminal.complain("acta: and " + report.more() + " more.");
    }
    if (!report.sound()) {
      return Acta.INPUT_HAS_ERRORS;
    }
    Terminal.say(
        "sound: %s, %s, root %s"
            .formatted(
                report.checkpoint().orElseThrow().origin(),
                Explained.size(report.checkpoint().orElseThrow().size()),
                report.checkpoint().orElseThrow().root().base64()));
    return 0;
  }
}
