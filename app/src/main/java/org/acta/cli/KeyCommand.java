package org.acta.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/// `acta key`: the keys that logs and witnesses sign with.
@Command(
    name = "key",
    description = {
      "Makes, shows and replaces the keys that logs, sources and witnesses sign with.",
      "",
      "A key file holds private keys and has mode 0600. Acta never prints a private key: keep a"
          + " copy of the file where only you can reach it."
    },
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      KeyGenerateCommand.class,
      KeyShowCommand.class,
      KeyRotateCommand.class,
      HelpCommand.class
    },
    footer = {
      "",
      "Examples:",
      "  acta key generate --name example.org/elections/2026 --out log.key",
      "  acta key show log.key",
      "  acta key rotate log.key"
    })
final class KeyCommand {}
