package org.acta.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// `acta quickcount`: a random sample of stations, and what it says of all of them.
@Command(
    name = "quickcount",
    description = {
      "Draws a random sample of polling stations, and estimates the result from their sheets.",
      "",
      "Observers call it a parallel vote tabulation (PVT). docs/quick-counts.md goes through one"
          + " from the draw to the report."
    },
    mixinStandardHelpOptions = true,
    subcommands = {
      QuickCountDesignCommand.class,
      QuickCountEstimateCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  acta quickcount design stations.csv --station CODE --stratum REGION --margin 1",
      "  acta quickcount estimate my-quick-count"
    })
final class QuickCountCommand {}
