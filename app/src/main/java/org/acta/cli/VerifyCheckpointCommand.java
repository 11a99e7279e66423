package org.acta.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.acta.log.PolicyVerdict;
import org.acta.log.TilePath;
import org.acta.mirror.LogFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/// `acta verify checkpoint`: whether a log signed it, and who witnessed it.
@Command(
    name = "checkpoint",
    description = "Checks the signatures of a checkpoint, and the witnesses that a policy wants.",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta verify checkpoint record --key log.vkey",
      "  acta verify checkpoint saved.checkpoint --key log.vkey --policy witnesses.policy"
    })
final class VerifyCheckpointCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "CHECKPOINT",
      description = "A file, or the folder or URL of a log.")
  private String place = "";

  @Mixin private final TrustOptions trust = new TrustOptions();

  @Override
  public Integer call() {
    PolicyVerdict verdict = trust.trust().check(read());
    if (verdict instanceof PolicyVerdict.Satisfied(var checkpoint, var valid, var missing)) {
      Terminal.say(
          "signed: " + Explained.checkpoint(checkpoint) + Explained.witnesses(valid, missing));
      return 0;
    }
    throw Refusal.evidence(place + ": " + Explained.refused(verdict));
  }

  private byte[] read() {
    if (Files.isRegularFile(Path.of(place))) {
      return InputFile.bytes(Path.of(place));
    }
    LogFiles files = LogPlaceName.files(place);
    return files
        .read(new TilePath.Checkpoint())
        .orElseThrow(
            () -> Refusal.evidence(files.where(new TilePath.Checkpoint()) + " is missing"));
  }
}
