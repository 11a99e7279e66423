package org.acta.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acta.log.Checkpoint;
import org.acta.mirror.LogFiles;
import org.acta.mirror.Mirror;
import org.acta.mirror.Mirrored;
import org.acta.mirror.Trust;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta mirror`: a copy of a log that was checked.
@Command(
    name = "mirror",
    description = {
      "Copies a log from a URL or folder, and follows it when it is run again.",
      "",
      "Signature, growth, every tile and every entry are checked before anything is shown in the"
          + " mirror, and the whole folder once more at the end. What an interrupted run fetched is"
          + " used by the next one. A log that shrank or forked is not followed."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta mirror https://example.org/record copy --key log.vkey",
      "  acta mirror /media/stick/record copy --policy trusted.policy",
      "",
      "Serve a mirror with any web server: it is a folder of files."
    })
final class MirrorCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "LOG", description = "Folder or URL of a log or mirror.")
  private String place = "";

  @Parameters(index = "1", paramLabel = "TARGET", description = "The folder of the mirror.")
  private @Nullable Path target;

  @Mixin private final TrustOptions options = new TrustOptions();

  @Option(
      names = "--repair",
      description = "Check the mirror's own files anew and fetch those that are damaged.")
  private boolean repair;

  @Option(names = "--no-check", description = "Leave out the full check at the end.")
  private boolean withoutCheck;

  @Override
  public Integer call() {
    Path folder = Optional.ofNullable(target).orElseThrow();
    Trust trust = options.trust();
    LogFiles log = LogPlaceName.files(place);
    Mirror mirror = new Mirror(folder, trust);
    Mirrored mirrored;
    try (ProgressLine progress = new ProgressLine(InstantSource.system())) {
      mirrored =
          (repair ? mirror.repairing() : mirror)
              .follow(log, entries -> progress.count(place, entries, "entries"));
    }
    if (!(mirrored instanceof Mirrored.Current(long before, Checkpoint now, long fetched))) {
      throw Refusal.evidence(refused(mirrored, folder));
    }
    Terminal.say(
        "mirrored: %s, %s, %d of them new; %d bundles fetched"
            .formatted(now.origin(), Explained.size(now.size()), now.size() - before, fetched));
    return withoutCheck ? 0 : FsckCommand.check(folder, trust.keysOf(now.origin()));
  }

  private static String refused(Mirrored mirrored, Path folder) {
    return switch (mirrored) {
      case Mirrored.Current _ -> "the mirror is current";
      case Mirrored.Shrunk(var mine, var theirs) ->
          """
          the log shrank: it shows a checkpoint of %s, and the mirror has one of %d with its \
          signature. Nothing was changed. It may be an old copy; ask for a newer one\
          """
              .formatted(Explained.size(theirs.size()), mine.size());
      case Mirrored.Forked(_, var mine, _, var theirs) ->
          """
          the log forked: it has signed a tree of %s with root %s and one of %s with root %s, and \
          neither holds the other. Nothing was changed. Both checkpoints are kept in %s; show them\
          """
              .formatted(
                  Explained.size(mine.size()),
                  mine.root().base64(),
                  Explained.size(theirs.size()),
                  theirs.root().base64(),
                  folder.resolve(Mirror.OWN));
      case Mirrored.NotTrusted(var where, var verdict) -> where + ": " + Explained.refused(verdict);
      case Mirrored.NoLog(var where) -> "there is no log: " + where + " is missing";
      case Mirrored.OtherLog(var mirrored2, var found) ->
          folder + " mirrors " + mirrored2 + ", and this is the log " + found;
      case Mirrored.Busy() -> "another 'acta mirror' is at work in " + folder;
    };
  }
}
