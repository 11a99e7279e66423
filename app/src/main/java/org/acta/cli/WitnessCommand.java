package org.acta.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// `acta witness`: those who sign that a log has only grown.
@Command(
    name = "witness",
    description = {
      "Witnesses a log, or asks its witnesses.",
      "",
      "A witness signs a checkpoint only if it holds all that it has seen before. A log that shows"
          + " different things to different people cannot get both witnessed."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {WitnessServeCommand.class, WitnessAskCommand.class, HelpCommand.class},
    footer = {
      "",
      "Examples:",
      "  acta witness serve --key-file witness.key --log log.vkey --state witness-state",
      "  acta witness ask record --key log.vkey --policy witnesses.policy"
    })
final class WitnessCommand {}
