package org.acta.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// `acta verify`: what a log has signed, and what follows from it.
@Command(
    name = "verify",
    description = {
      "Checks what a log has signed: a checkpoint, an entry in it, or that a newer one holds all of"
          + " an older one.",
      "",
      "It shows that something was said and not changed since; not that it is true."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      VerifyCheckpointCommand.class,
      VerifyEntryCommand.class,
      VerifyGrowthCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  acta verify checkpoint record/checkpoint --key log.vkey",
      "  acta verify checkpoint https://example.org/record --policy trusted.policy",
      "  acta verify entry sheet.json --proof sheet.tlog-proof --key log.vkey",
      "  acta verify entry sheet.json --from mirror --index 7 --key log.vkey",
      "  acta verify growth last-year.checkpoint --from mirror --key log.vkey",
      "",
      "docs/verify.md does the same by hand, with sha256sum."
    })
final class VerifyCommand {}
