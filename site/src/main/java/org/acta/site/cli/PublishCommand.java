package org.acta.site.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.acta.cli.ProgressLine;
import org.acta.cli.Refusal;
import org.acta.cli.Terminal;
import org.acta.site.Publication;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `acta publish`: the site of a record as plain files.
@Command(
    name = "publish",
    description = {
      "Writes a record as a web site of plain files, for any web host: the same pages as 'acta"
          + " serve', and the log itself, so that the copy can be mirrored and verified.",
      "",
      "OUT appears only when it is whole. A site that is there already is replaced; a folder with"
          + " anything else is refused. The same record gives the same bytes."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false,
    footer = {
      "",
      "Examples:",
      "  acta publish my-record www",
      "  acta publish my-record www --lang es"
    })
final class PublishCommand implements Callable<Integer> {
  @Parameters(index = "0", paramLabel = "RECORD", description = "The record.")
  private @Nullable Path record;

  @Parameters(index = "1", paramLabel = "OUT", description = "The folder to write.")
  private @Nullable Path out;

  @Option(
      names = "--threads",
      paramLabel = "N",
      defaultValue = "0",
      description = "How many threads print pages (default: one for each processor).")
  private int threads;

  @Mixin private final SiteOptions options = new SiteOptions();

  @Override
  public Integer call() {
    Path folder = Optional.ofNullable(record).orElseThrow();
    Path target = Optional.ofNullable(out).orElseThrow();
    int workers = threads > 0 ? threads : Runtime.getRuntime().availableProcessors();
    try (ProgressLine progress = new ProgressLine(InstantSource.system())) {
      Publication publication =
          new Publication(
              options.site(options.record(folder)),
              workers,
              files -> progress.count(target.toString(), files, "files"));
      return switch (publication.into(target)) {
        case Publication.Done.Written(long files, long bytes) -> {
          Terminal.say("%d files, %d bytes in %s".formatted(files, bytes, target));
          yield 0;
        }
        case Publication.Done.NotOurs(Path there) ->
            throw Refusal.misuse(
                there
                    + " is there and was not written by 'acta publish'; name another folder, or"
                    + " remove it first");
      };
    }
  }
}
