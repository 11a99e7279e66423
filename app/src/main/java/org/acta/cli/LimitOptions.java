package org.acta.cli;

import org.acta.image.LookLimits;
import picocli.CommandLine.Option;

/// How much of a picture is looked at.
final class LimitOptions {
  @Option(
      names = "--pages",
      paramLabel = "N",
      defaultValue = "20",
      description = "Pages of a document, from the first (default: ${DEFAULT-VALUE}).")
  private int pages;

  @Option(
      names = "--pixels",
      paramLabel = "N",
      defaultValue = "100000000",
      description = "The largest picture that is decoded (default: ${DEFAULT-VALUE}).")
  private long pixels;

  @Option(
      names = "--tries",
      paramLabel = "N",
      defaultValue = "60",
      description =
          "To find a code on a page; fewer are faster where many pictures have none (default:"
              + " ${DEFAULT-VALUE}).")
  private int tries;

  @Option(
      names = "--seconds",
      paramLabel = "N",
      defaultValue = "60",
      description = "For a page (default: ${DEFAULT-VALUE}).")
  private int seconds;

  LookLimits limits() {
    if (pages < 1 || pixels < 1 || tries < 1 || seconds < 1) {
      throw Refusal.misuse("--pages, --pixels, --tries and --seconds are at least 1");
    }
    return LookLimits.withDefaults()
        .withPages(pages)
        .withPixels(pixels)
        .withTries(tries)
        .withSeconds(seconds);
  }
}
