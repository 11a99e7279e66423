package org.acta.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acta.log.Checkpoint;
import org.acta.log.PolicyVerdict;
import org.acta.mirror.SeenLog;
import org.acta.mirror.Trust;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta verify growth`: whether a log still holds all that it held.
@Command(
    name = "growth",
    description = {
      "Checks that a log holds all entries of an older checkpoint, unchanged and in the same order.",
      "",
      "Keep checkpoints that you were shown: two of one log of which neither holds the other prove"
          + " that it has shown different things to different people."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta verify growth january.checkpoint --from mirror --key log.vkey",
      "  acta verify growth january.checkpoint may.checkpoint --from mirror --key log.vkey"
    })
final class VerifyGrowthCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "OLD", description = "The older checkpoint, a file.")
  private @Nullable Path old;

  @Parameters(
      index = "1",
      arity = "0..1",
      paramLabel = "NEW",
      description = "The newer checkpoint, a file (default: the log's own).")
  private @Nullable Path newer;

  @Option(
      names = "--from",
      paramLabel = "LOG",
      required = true,
      description = "Folder or URL of a log or mirror that has the tiles.")
  private String from = "";

  @Mixin private final TrustOptions options = new TrustOptions();

  @Override
  public Integer call() {
    Trust trust = options.trust();
    Checkpoint before = signed(Optional.ofNullable(old).orElseThrow(), trust);
    SeenLog log = LogPlaceName.open(from, trust);
    Checkpoint now = log.checkpoint();
    if (newer != null) {
      now = signed(newer, trust);
      mustHold(log.checkpoint(), now, log, newer + " and the log at " + from);
    }
    String both = old + " and " + (newer == null ? "the log at " + from : newer.toString());
    mustHold(now, before, log, both);
    Terminal.say(
        "grown: %s from %s to %s, all of the older ones unchanged"
            .formatted(now.origin(), Explained.size(before.size()), Explained.size(now.size())));
    return 0;
  }

  private static Checkpoint signed(Path file, Trust trust) {
    PolicyVerdict verdict = trust.check(InputFile.bytes(file));
    if (verdict instanceof PolicyVerdict.Satisfied satisfied) {
      return satisfied.checkpoint();
    }
    throw Refusal.evidence(file + ": " + Explained.refused(verdict));
  }

  private static void mustHold(Checkpoint now, Checkpoint before, SeenLog log, String both) {
    if (!now.origin().equals(before.origin())) {
      throw Refusal.evidence(
          both + " are of two logs, " + before.origin() + " and " + now.origin());
    }
    if (before.size() > now.size()) {
      throw Refusal.evidence(
          both
              + ": the first has "
              + Explained.size(before.size())
              + " and the second "
              + now.size()
              + "; find a newer copy of the log");
    }
    if (!log.extendsFrom(before)) {
      throw Refusal.evidence(
          both
              + " contradict each other: both are signed, and neither holds all of the other. The"
              + " log has forked. Keep both files and show them");
    }
  }
}
